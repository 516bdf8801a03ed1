import type { Pool } from 'pg';
import { transaction } from '@app/database';
import type { Log } from '@app/platform';

/** After how long a shipment is closed. */
export interface EndingRules {
  /** Since it was delivered, returned, cancelled or lost. */
  closeAfterDays: number;
  /** Since anything was heard of one that never ended, such as a stamp. */
  silentDaysMax: number;
}

/** Locks of one transaction stay short, and ingest waits for none of them long. */
const CLOSED_AT_ONCE_MAX = 1_000;
/** One round's work at most; the next one, a minute later, goes on. */
const ROUND_CALLS_MAX = 100;

/**
 * Ends what has ended by itself: shipments long since delivered, whose tracking codes carriers use again, and
 * consent for push where every browser is gone.
 */
export class EndingClock {
  constructor(
    private readonly pool: Pool,
    private readonly rules: EndingRules,
    private readonly log: Log,
  ) {}

  async round(): Promise<void> {
    const pushes = await this.whileLeft(() => this.expirePush());
    const shipments = await this.whileLeft(() => this.closeShipments(), CLOSED_AT_ONCE_MAX);
    if (pushes > 0 || shipments > 0) {
      this.log.info({ event: 'upkeep.ended', pushes, shipments });
    }
  }

  /** The next round tries again. */
  failed(error: unknown): void {
    this.log.error({ event: 'upkeep.not_ended', error });
  }

  /** Calls until less comes back than a call may take, and adds up. */
  private async whileLeft(call: () => Promise<number>, full = 1): Promise<number> {
    let sum = 0;
    for (let calls = 0; calls < ROUND_CALLS_MAX; calls += 1) {
      const count = await call();
      sum += count;
      if (count < full) break;
    }
    return sum;
  }

  /** One ContactRef a transaction: it locks the whole person. */
  private expirePush(): Promise<number> {
    return this.count('select consent.expire_push()::int as count', []);
  }

  private closeShipments(): Promise<number> {
    const { closeAfterDays, silentDaysMax } = this.rules;
    return this.count(
      "select shipments.close_ended($1 * interval '1 day', $2 * interval '1 day', $3) as count",
      [closeAfterDays, silentDaysMax, CLOSED_AT_ONCE_MAX],
    );
  }

  private count(sql: string, values: number[]): Promise<number> {
    return transaction(this.pool, async (tx) => {
      const { rows } = await tx.query<{ count: number }>(sql, values);
      return rows[0]?.count ?? 0;
    });
  }
}
