import type { Pool } from 'pg';
import { transaction } from '@app/database';
import type { Log } from '@app/platform';

/** After how long work is taken from whoever had it. */
export interface TakeoverRules {
  deadAfterMs: number;
  evidenceWaitMs: number;
  openWithinMs: number;
}

/**
 * Gives work back that nobody will finish: first that of workers whose heart stopped, then groups that
 * were appended and never opened. Each is one transaction; a deadlock repeats it.
 */
export class TakeoverClock {
  constructor(
    private readonly pool: Pool,
    private readonly rules: TakeoverRules,
    private readonly log: Log,
    private readonly onTakenOver: (taken: { reaped: number; swept: number }) => void,
  ) {}

  async round(): Promise<void> {
    const { deadAfterMs, evidenceWaitMs, openWithinMs } = this.rules;
    const reaped = await this.call('sending.reap', deadAfterMs, evidenceWaitMs);
    const swept = await this.call('sending.sweep', openWithinMs, evidenceWaitMs);
    this.onTakenOver({ reaped, swept });
    if (reaped > 0 || swept > 0) this.log.info({ event: 'work.taken_over', reaped, swept });
  }

  /** The next round tries again. */
  failed(error: unknown): void {
    this.log.error({ event: 'takeover.round_failed', error });
  }

  private call(
    name: 'sending.reap' | 'sending.sweep',
    firstMs: number,
    secondMs: number,
  ): Promise<number> {
    return transaction(this.pool, async (tx) => {
      const { rows } = await tx.query<{ count: number }>(
        `select ${name}($1 * interval '1 millisecond', $2 * interval '1 millisecond') as count`,
        [firstMs, secondMs],
      );
      return rows[0]?.count ?? 0;
    });
  }
}
