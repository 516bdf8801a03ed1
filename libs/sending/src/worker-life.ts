import type { Pool } from 'pg';
import { transaction } from '@app/database';
import type { Ids } from '@app/platform';

/** PostgreSQL's answer to a worker whose row is gone. */
const REAPED = 'SJ001';

/** Whether this error says that the worker was taken for dead. */
export const wasReaped = (error: unknown): boolean =>
  error instanceof Error && (error as { code?: string }).code === REAPED;

/**
 * One start of a worker: its own row, beaten while it lives. When the row is gone (the process was stopped,
 * or cut off from the database for longer than its life), its work went to others: this one ends.
 */
export class WorkerLife {
  private timer: NodeJS.Timeout | undefined;
  private readonly ending = new AbortController();
  private beatenAtMs = performance.now();

  private constructor(
    private readonly pool: Pool,
    readonly id: string,
    private readonly evidenceWaitMs: number,
  ) {}

  /** Begins a life under a new id. */
  static async begin(
    pool: Pool,
    ids: Ids,
    rules: { beatMs: number; evidenceWaitMs: number; onBeat?: () => void },
  ): Promise<WorkerLife> {
    const life = new WorkerLife(pool, ids.uuidV7(), rules.evidenceWaitMs);
    await pool.query('select sending.start_worker($1)', [life.id]);
    life.timer = setInterval(() => {
      void life.beat().finally(rules.onBeat);
    }, rules.beatMs);
    return life;
  }

  /** How long ago the database last confirmed this life, in milliseconds. */
  silentMs(): number {
    return performance.now() - this.beatenAtMs;
  }

  /** Aborted when this life has ended, for whatever reason. */
  get ended(): AbortSignal {
    return this.ending.signal;
  }

  /** Ends it without a word to the database: its row is gone already, or the reaper will find it. */
  end(): void {
    clearInterval(this.timer);
    this.ending.abort();
  }

  /** Ends it in good order: everything in hand goes back at once instead of after the reaper's wait. */
  async resign(): Promise<void> {
    this.end();
    // In a transaction of ours, because that repeats a deadlock with the reaper.
    await transaction(this.pool, (tx) =>
      tx.query('select sending.resign($1, make_interval(secs => $2))', [
        this.id,
        this.evidenceWaitMs / 1000,
      ]),
    );
  }

  private async beat(): Promise<void> {
    try {
      const answer = await this.pool.query<{ beat: boolean }>('select sending.beat($1)', [this.id]);
      if (answer.rows[0]?.beat !== true) this.end();
      else this.beatenAtMs = performance.now();
    } catch {
      // The database is away; the next beat finds out whether this life outlasted it.
    }
  }
}
