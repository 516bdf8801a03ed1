import type { Pool } from 'pg';
import type { Log } from '@app/platform';

/** Forgets the API's answers to repeated requests after the day for which a key is remembered. */
export class ForgetClock {
  constructor(
    private readonly pool: Pool,
    private readonly log: Log,
  ) {}

  async round(): Promise<void> {
    await this.pool.query("select merchants.forget_answers(interval '24 hours')");
  }

  /** The next round tries again. */
  failed(error: unknown): void {
    this.log.error({ event: 'answers.not_forgotten', error });
  }
}
