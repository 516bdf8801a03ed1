import type { Pool, PoolClient } from 'pg';
import { call, plainArray } from '@app/database';
import type { LogPiece } from '@app/kafka';
import { planningRules, type PlanningRules } from '@app/notifications';
import { failpoint } from '@app/platform';
import { eventColumns } from '@app/shipments';
import type { DeadLetter } from './dead-letters.js';
import { onceEach } from './inbox.js';
import type { ReadPiece } from './read-piece.js';

/** What the database made of a piece. */
export interface BatchTaken {
  /** `partly`: some of it was taken before, up to `next`; nothing was done. */
  readonly kind: 'taken' | 'partly' | 'unseen' | 'gap';
  readonly next: bigint;
  /** Undefined when all of it was taken before. */
  readonly counts: BatchCounts | undefined;
}

/** What a piece came to, in numbers. */
export interface BatchCounts {
  readonly applied: number;
  readonly duplicates: number;
  readonly parked: number;
  readonly planned: number;
  readonly skipped: number;
}

interface Answer {
  kind: BatchTaken['kind'];
  /** Null when no position is stored. */
  next: string | null;
  fresh: number | null;
  applied: number;
  parked: number;
  planned: number;
  skipped: number;
}

const TAKE_BATCH = `
select o_kind as kind, o_next as next, o_fresh as fresh, o_applied as applied, o_parked as parked,
       o_planned as planned, o_skipped as skipped
  from ingest.take_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`;

const TAKE_EVENTS = `
select o_fresh as fresh, o_applied as applied, o_parked as parked, o_planned as planned, o_skipped as skipped
  from ingest.take_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`;

/** Takes what was read of a piece, and moves the position behind it, in one statement that is a transaction. */
export async function takeBatch(
  pool: Pool,
  piece: LogPiece,
  read: ReadPiece,
  boundTo: string | null,
  planning: PlanningRules,
): Promise<BatchTaken> {
  const { clusterId, topic, partition, from, next: behind, stepOver } = piece;
  const place = [clusterId, topic, partition, String(from), String(behind), stepOver, boundTo];
  const values = [...place, ...eventValues(read, planning)];
  const [answer] = await call<Answer>(
    pool,
    { name: 'take-batch', text: TAKE_BATCH, values },
    () => {
      failpoint('ingest.under_way');
    },
  );
  if (answer === undefined) throw new Error('ingest.take_batch gave no answer');
  const { kind, next, fresh, ...counts } = answer;
  const position = BigInt(next ?? 0);
  if (fresh === null) return { kind, next: position, counts: undefined };
  return { kind, next: position, counts: { ...counts, duplicates: duplicatesIn(read, fresh) } };
}

/** Takes what was read of events that lie in no log, within the caller's transaction. */
export async function takeEvents(
  tx: PoolClient,
  { clusterId, topic, partition }: LogPiece,
  read: ReadPiece,
  boundTo: string | null,
  planning: PlanningRules,
): Promise<BatchCounts> {
  const values = [clusterId, topic, partition, boundTo, ...eventValues(read, planning)];
  const { rows } = await tx.query<Omit<BatchCounts, 'duplicates'> & { fresh: number }>({
    ...{ name: 'take-events', text: TAKE_EVENTS, values },
  });
  const [answer] = rows;
  if (answer === undefined) throw new Error('ingest.take_events gave no answer');
  const { fresh, ...counts } = answer;
  return { ...counts, duplicates: duplicatesIn(read, fresh) };
}

const duplicatesIn = (read: ReadPiece, fresh: number): number =>
  read.events.length + read.unmapped.length - fresh;

/** What both functions take, from `p_key` to `p_rules`. */
function eventValues(read: ReadPiece, planning: PlanningRules): unknown[] {
  const entries = [...onceEach([...read.events, ...read.unmapped])];
  const events = entries.flatMap(([, it]) => ('event' in it ? [it] : []));
  const unmapped = entries.flatMap(([key, it]) => ('event' in it ? [] : [{ key, ...wordsOf(it) }]));
  // Those with an event come first, in the order of the other columns; the rest is looked up by its key.
  const keys = entries.filter(([, it]) => 'event' in it).map(([key]) => key);
  const columns = eventColumns(events.map(({ event }) => event));
  return [
    plainArray([...keys, ...unmapped.map(({ key }) => key)]),
    events.map(({ carrier }) => carrier),
    events.map(({ trackingCode }) => trackingCode),
    columns.eventIds,
    columns.times,
    columns.meaningPlaces,
    columns.countries,
    columns.places,
    columns.etaFrom,
    columns.etaTo,
    columns.meanings,
    unmapped.length === 0 ? null : JSON.stringify(unmapped),
    read.deadLetters.length === 0 ? null : JSON.stringify(read.deadLetters.map(letterOf)),
    planningRules(planning),
  ];
}

const letterOf = ({ offset, reason }: DeadLetter): { log_offset: string; reason: string } => ({
  log_offset: String(offset),
  reason,
});

const wordsOf = ({ carrier, namespace, code }: ReadPiece['unmapped'][number]): object => ({
  carrier,
  namespace,
  code,
});
