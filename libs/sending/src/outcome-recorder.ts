import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { ClaimedBatch } from './claim-notifications.js';
import { settledColumns } from './open-group.js';
import { pushesColumn, RESULT, type Settled } from './settled.js';
import { wasReaped } from './worker-life.js';

/** An outcome waits at most this long for company; then it is recorded alone (DESIGN §5). */
const ALONE_AFTER_MS = 5;

/** The database is away; the worker keeps what it learnt and tells it as soon as it can. */
const AGAIN_AFTER_MS = 200;

/**
 * Keeps the outcomes of one batch until they are in the database: with the commit that opens the next
 * group when the whole group is finished, or alone after a few milliseconds, so that a slow receiver
 * does not keep the others' confirmations in memory where a crash would lose them.
 */
export class OutcomeRecorder {
  private unrecorded: Settled[] = [];
  private timer: NodeJS.Timeout | undefined;
  private recording: Promise<void> = Promise.resolve();
  private failure: Error | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly workerId: string,
    private readonly batch: ClaimedBatch,
    private readonly evidenceWaitMs: number,
  ) {}

  add(settled: Settled): void {
    this.unrecorded.push(settled);
    this.timer ??= setTimeout(() => {
      const taken = this.take();
      // An error is kept for flush(), and keeps nothing else from being recorded or confirmed.
      this.recording = this.recording.then(async () => {
        await this.record(taken).catch((error: unknown) => {
          this.failure ??= error instanceof Error ? error : new Error('recording failed');
        });
      });
    }, ALONE_AFTER_MS);
  }

  /** Hands over what nobody recorded yet, to be recorded with the next group's open. */
  take(): Settled[] {
    clearTimeout(this.timer);
    this.timer = undefined;
    const taken = this.unrecorded;
    this.unrecorded = [];
    return taken;
  }

  /** Records all that is left. @throws when the worker was taken for dead. */
  async flush(): Promise<void> {
    await this.recording;
    await this.record(this.take());
    if (this.failure !== undefined) throw this.failure;
  }

  /** Records these, however long the database is away; what was taken over meanwhile is left to the taker. */
  async record(settled: Settled[]): Promise<void> {
    while (settled.length > 0) {
      try {
        await this.pool.query({
          name: 'record',
          text: 'select sending.record($1, $2, $3, $4, $5, $6, make_interval(secs => $7), $8)',
          values: [
            this.workerId,
            this.batch.batchId,
            ...settledColumns(settled),
            this.evidenceWaitMs / 1000,
            pushesColumn(settled),
          ],
        });
        return;
      } catch (error) {
        if (wasReaped(error)) {
          await this.confirmLate(settled);
          throw error;
        }
        if (!isAway(error)) throw error;
        await sleep(AGAIN_AFTER_MS);
      }
    }
  }

  /** A reaped worker's confirmations are still evidence: they keep a mail from being sent once more. */
  private async confirmLate(settled: Settled[]): Promise<void> {
    const sent = settled.filter((one) => one.result === RESULT.sent).map((one) => one.i);
    if (sent.length === 0) return;
    await this.pool
      .query('select sending.confirm_late($1, $2, $3)', [this.workerId, this.batch.batchId, sent])
      .catch(() => undefined); // Without it the rule for the uncertain applies, as if nothing had come.
  }
}

/** No answer from the server, or one that says it is starting or stopping; anything else is a fault of ours. */
function isAway(error: unknown): boolean {
  const code = error instanceof Error ? ((error as { code?: string }).code ?? '') : '';
  return code === '' || !/^[0-9A-Z]{5}$/.test(code) || /^(08|57|53|40|25P0)/.test(code);
}
