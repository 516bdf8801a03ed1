import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { transaction } from '@app/database';
import type { LogPiece } from '@app/kafka';
import { isRefusedValue, type IngestDeps, type TakenPiece } from './ingest-batch.js';
import { readPiece } from './read-piece.js';
import { takeEvents } from './take-batch.js';

/** As many as one piece of a log. */
const EVENTS_MAX = 200;
/** An event of a webhook waits this long at most; a look at an empty door costs a tenth of a millisecond. */
const LOOK_INTERVAL_MS = 200;

interface Waiting {
  readonly doorId: string;
  readonly webshopId: string;
  readonly sourceId: string;
  readonly event: string;
}

// Those that another worker has in hand are passed over; order between events is not needed.
const TAKE = `
delete from ingest.door
 where door_id in (select door_id from ingest.door order by door_id limit $1 for update skip locked)
returning door_id as "doorId", webshop_id as "webshopId", source_id as "sourceId", event`;

/**
 * Takes events that came over HTTP: out of the door and into the same work as Kafka's, in one transaction.
 * @returns how many there were.
 */
export async function takeDoor(deps: IngestDeps, max = EVENTS_MAX): Promise<number> {
  try {
    const taken = await transaction(deps.pool, (tx) => take(deps, tx, max));
    for (const counts of taken.bySource) deps.onTaken?.(counts);
    return taken.count;
  } catch (error) {
    if (!isRefusedValue(error)) throw error;
    // One by one until the one that the database refuses is alone: it must not stop those behind it.
    return max > 1 ? takeDoor(deps, 1) : transaction(deps.pool, (tx) => bury(tx));
  }
}

async function take(
  deps: IngestDeps,
  tx: PoolClient,
  max: number,
): Promise<{ count: number; bySource: TakenPiece[] }> {
  const { rows } = await tx.query<Waiting>({ name: 'take-door', text: TAKE, values: [max] });
  const bySource: TakenPiece[] = [];
  for (const { webshopId, sourceId } of sourcesOf(rows)) {
    const startedMs = deps.clock.monotonicMs();
    const piece = pieceOf(sourceId, rows);
    const read = readPiece(deps.carriers, piece, webshopId, deps.clock.now());
    const counts = await takeEvents(tx, piece, read, webshopId, deps.planning);
    const { deadLetters, unmapped } = read;
    const durationMs = deps.clock.monotonicMs() - startedMs;
    bySource.push({ ...counts, deadLetters, unmapped: unmapped.length, durationMs });
  }
  return { count: rows.length, bySource };
}

/** Each source once, sorted: locks are taken in one order. A source is of one webshop. */
const sourcesOf = (rows: readonly Waiting[]): Waiting[] =>
  [...new Map(rows.map((row) => [row.sourceId, row])).values()].sort((a, b) =>
    a.sourceId < b.sourceId ? -1 : 1,
  );

/** As if the door were a log: its number is the offset by which a dead letter names it. */
function pieceOf(sourceId: string, rows: readonly Waiting[]): LogPiece {
  const messages = rows
    .filter((row) => row.sourceId === sourceId)
    .map(({ doorId, event }) => ({
      ...{ offset: BigInt(doorId), value: Buffer.from(event), contentType: undefined },
    }))
    .sort((a, b) => (a.offset < b.offset ? -1 : 1));
  const [from, last] = [messages[0]?.offset ?? 0n, messages.at(-1)?.offset ?? 0n];
  const place = { clusterId: 'door', topic: `door:${sourceId}`, partition: 0 };
  return { ...place, from, next: last + 1n, messages, stepOver: false };
}

async function bury(tx: PoolClient): Promise<number> {
  const { rowCount } = await tx.query(
    `with refused as (
       delete from ingest.door
        where door_id in (select door_id from ingest.door order by door_id limit 1 for update skip locked)
       returning door_id, source_id
     )
     insert into ingest.dead_letter (cluster_id, topic, partition, log_offset, reason)
     select 'door', 'door:' || source_id, 0, door_id, 'database.refused' from refused
         on conflict on constraint dead_letter_once do nothing`,
  );
  return rowCount ?? 0;
}

/** Takes what comes in at the door, until stopped. */
export class DoorWatch {
  private readonly stopping = new AbortController();
  private watching: Promise<void> | undefined;

  constructor(private readonly deps: IngestDeps) {}

  start(): void {
    this.watching ??= this.watchUntilStopped();
  }

  /** Waits for what is being taken. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.watching;
  }

  private async watchUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      let taken = 0;
      try {
        taken = await takeDoor(this.deps);
        if (taken > 0) this.deps.log.info({ event: 'door.taken', events: taken });
      } catch (error) {
        this.deps.log.warn({ event: 'door.not_taken', error });
      }
      if (taken < EVENTS_MAX)
        await sleep(LOOK_INTERVAL_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
