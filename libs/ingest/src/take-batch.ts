import type { Pool } from 'pg';
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

const TAKE = `
select o_kind as kind, o_next as next, o_fresh as fresh, o_applied as applied, o_parked as parked,
       coalesce(o_planned, 0) as planned, coalesce(o_skipped, 0) as skipped
  from ingest.take_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`;

/** Takes what was read of a piece, and moves the position behind it, in one statement that is a transaction. */
export async function takeBatch(
  pool: Pool,
  piece: LogPiece,
  read: ReadPiece,
  boundTo: string | null,
  planning: PlanningRules,
): Promise<BatchTaken> {
  const once = onceEach([...read.events, ...read.unmapped]);
  const entries = [...once];
  const events = entries.flatMap(([, it]) => ('event' in it ? [it] : []));
  const unmapped = entries.flatMap(([key, it]) => ('event' in it ? [] : [{ key, ...wordsOf(it) }]));
  // Those with an event come first, in the order of the other columns; the rest is looked up by its key.
  const keys = entries.filter(([, it]) => 'event' in it).map(([key]) => key);
  const columns = eventColumns(events.map(({ event }) => event));
  const rows = await call<Answer>(
    pool,
    {
      name: 'take-batch',
      text: TAKE,
      values: [
        piece.clusterId,
        piece.topic,
        piece.partition,
        String(piece.from),
        String(piece.next),
        piece.stepOver,
        boundTo,
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
      ],
    },
    () => {
      failpoint('ingest.under_way');
    },
  );
  const [answer] = rows;
  if (answer === undefined) throw new Error('ingest.take_batch gave no answer');
  const { kind, next, fresh, ...counts } = answer;
  const duplicates = read.events.length + read.unmapped.length - (fresh ?? 0);
  return {
    kind,
    next: BigInt(next ?? 0),
    counts: fresh === null ? undefined : { ...counts, duplicates },
  };
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
