import { SeintjeError, type Log } from '@app/platform';
import type { ErasureDesk } from '@app/rights';

/** Erases who asked for it, and replays tombstones into a database that was restored. */
export class ErasureClock {
  private fault: SeintjeError | undefined;

  constructor(
    private readonly desk: ErasureDesk,
    private readonly log: Log,
  ) {}

  async round(): Promise<void> {
    const { erased, replayed, waiting } = await this.desk.round();
    this.fault = undefined;
    if (replayed > 0) this.log.warn({ event: 'tombstones.replayed', rows: replayed });
    if (erased > 0) this.log.info({ event: 'persons.erased', rows: erased, waitingCount: waiting });
  }

  /** What a person must mend before anything is erased or opened again. */
  problem(): SeintjeError | undefined {
    return this.fault;
  }

  /** The next round tries again. */
  failed(error: unknown): void {
    this.fault = error instanceof SeintjeError ? error : undefined;
    this.log.error({ event: 'erasure.round_failed', error });
  }
}
