import type { Pool } from 'pg';
import type { Log, ProcessMetrics } from '@app/platform';

/** The database is asked at most this often, however often we are read. */
const READ_EVERY_MS = 5_000;

const CHANNELS: Readonly<Record<number, string>> = { 1: 'email', 2: 'push' };

/** Gauges by channel, by the name that `sending.numbers` gives them. */
const BY_CHANNEL = {
  queue: 'seintje_queue_notifications',
  oldest_due: 'seintje_queue_oldest_due_seconds',
  uncertain: 'seintje_uncertain_notifications',
  in_flight: 'seintje_in_flight_notifications',
} as const;

const PLAIN = {
  parked: 'seintje_parked_events',
  workers: 'seintje_workers',
  intake: 'seintje_intake_contacts',
  intake_oldest: 'seintje_intake_oldest_seconds',
  unsigned: 'seintje_ledger_unsigned_leaves',
  checkpoint_age: 'seintje_ledger_checkpoint_age_seconds',
} as const;

const NUMBERS = `
select o_name as name, o_channel as channel, o_reason as reason, o_value as value
  from sending.numbers($1, $2)
 union all
select unnest(array['unsigned', 'checkpoint_age']), null, null,
       unnest(array[coalesce(sum(h.size - coalesce(c.size, 0)), 0)::double precision,
         coalesce(max(extract(epoch from clock_timestamp() - c.at)) filter (where h.size > c.size), 0)])
  from ledger.head h
  left join lateral (
    select size, at from ledger.checkpoint where tree = h.tree order by size desc limit 1) c on true`;

interface NumberRow {
  name: string;
  channel: number | null;
  reason: string | null;
  value: number;
}

/**
 * The numbers of the database, read by this process alone so that its cost does not grow with the workers,
 * and those of upkeep itself.
 */
export class UpkeepNumbers {
  private askedAtMs = -Infinity;
  private readAtMs = performance.now();
  /** Denials up to this batch are counted. */
  private counted: string | undefined;
  /** The newest batch of the last reading; those before it have committed by the next. */
  private seen: string | undefined;

  constructor(
    private readonly metrics: ProcessMetrics,
    private readonly log: Log,
  ) {}

  takenOver({ reaped, swept }: { reaped: number; swept: number }): void {
    this.metrics.count('seintje_workers_reaped_total', {}, reaped);
    this.metrics.count('seintje_groups_swept_total', {}, swept);
  }

  checkpointRound({ published, refused }: { published: number; refused: number }): void {
    this.metrics.count('seintje_checkpoints_total', {}, published);
    this.metrics.set('seintje_checkpoint_trees_refused', {}, refused);
  }

  witnessRound({ cosigned, refused }: { cosigned: number; refused: number }): void {
    this.metrics.count('seintje_cosignatures_total', {}, cosigned);
    this.metrics.set('seintje_cosignatures_refused', {}, refused);
  }

  /** From now on each reading asks the database, at most every few seconds. */
  tell(pool: Pool): void {
    this.metrics.beforeReading(async () => {
      try {
        await this.read(pool);
      } catch (error) {
        this.log.warn({ event: 'numbers.not_read', error });
      } finally {
        const ageMs = performance.now() - this.readAtMs;
        this.metrics.set('seintje_numbers_age_seconds', {}, ageMs / 1_000);
      }
    });
  }

  private async read(pool: Pool): Promise<void> {
    if (performance.now() - this.askedAtMs < READ_EVERY_MS) return;
    this.askedAtMs = performance.now();
    const upto = this.seen;
    const { rows } = await pool.query<NumberRow>({
      name: 'numbers',
      text: NUMBERS,
      values: [this.counted ?? upto ?? null, upto ?? null],
    });
    this.readAtMs = performance.now();
    this.counted = upto;
    for (const name of Object.values(BY_CHANNEL)) {
      for (const channel of Object.values(CHANNELS)) this.metrics.set(name, { channel }, 0);
    }
    for (const row of rows) this.tellRow(row);
  }

  private tellRow({ name, channel, reason, value }: NumberRow): void {
    if (name === 'newest_batch') this.seen = String(value);
    else if (name === 'denied') {
      const labels = { channel: nameOf(channel), reason: reason ?? 'other' };
      this.metrics.count('seintje_denials_total', labels, value);
    } else if (isOf(BY_CHANNEL, name)) {
      this.metrics.set(BY_CHANNEL[name], { channel: nameOf(channel) }, value);
    } else if (isOf(PLAIN, name)) this.metrics.set(PLAIN[name], {}, value);
  }
}

const nameOf = (channel: number | null): string => CHANNELS[channel ?? 0] ?? 'other';

const isOf = <T extends object>(table: T, name: string): name is keyof T & string =>
  Object.hasOwn(table, name);
