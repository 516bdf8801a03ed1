import type { Pool } from 'pg';
import type { CarrierRegistry } from '@app/carriers';
import type { LogPiece, PieceOutcome } from '@app/kafka';
import type { PlanningRules } from '@app/notifications';
import { failpoint, type Clock, type Log } from '@app/platform';
import type { DeadLetter } from './dead-letters.js';
import { readPiece, type ReadPiece } from './read-piece.js';
import { takeBatch, type BatchCounts, type BatchTaken } from './take-batch.js';

/** What ingest works with. */
export interface IngestDeps {
  /** Of the role `ingest_rw`. */
  readonly pool: Pool;
  readonly carriers: CarrierRegistry;
  /** For each topic the one webshop whose shipments its events may join, or null when all may. */
  readonly bindings: ReadonlyMap<string, string | null>;
  readonly planning: PlanningRules;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of each piece that counted, after its commit. */
  readonly onTaken?: (taken: TakenPiece) => void;
}

/** What a piece came to, in numbers. */
export interface TakenPiece extends BatchCounts {
  readonly unmapped: number;
  readonly deadLetters: readonly DeadLetter[];
  readonly durationMs: number;
}

/**
 * Takes a stretch of the log: all of what it says and the position behind it, in one transaction. A piece
 * that was taken before does nothing, so a replay, a zombie or a second worker is harmless.
 */
export async function ingestBatch(deps: IngestDeps, piece: LogPiece): Promise<PieceOutcome> {
  const startedMs = deps.clock.monotonicMs();
  const boundTo = deps.bindings.get(piece.topic) ?? null;
  const read = readPiece(deps.carriers, piece, boundTo, deps.clock.now());
  let taken: BatchTaken;
  try {
    taken = await takeRest(deps, piece, read, boundTo);
  } catch (error) {
    if (!isRefusedValue(error)) throw error;
    return takeByHalves(deps, piece);
  }
  failpoint('ingest.after_commit');
  if (taken.counts !== undefined) tell(deps, piece, read, taken.counts, startedMs);
  switch (taken.kind) {
    case 'taken':
    case 'gap':
      return { kind: taken.kind, next: taken.next };
    case 'unseen':
      return { kind: 'unseen' };
    case 'partly':
      throw new Error('the rest of a piece was not taken');
  }
}

/** A piece whose beginning was taken before is taken from there on. */
async function takeRest(
  deps: IngestDeps,
  piece: LogPiece,
  read: ReadPiece,
  boundTo: string | null,
): Promise<BatchTaken> {
  const taken = await takeBatch(deps.pool, piece, read, boundTo, deps.planning);
  if (taken.kind !== 'partly') return taken;
  const rest = { ...piece, from: taken.next };
  return takeRest(deps, rest, since(read, taken.next), boundTo);
}

function tell(
  deps: IngestDeps,
  piece: LogPiece,
  read: ReadPiece,
  counts: BatchCounts,
  startedMs: number,
): void {
  const durationMs = deps.clock.monotonicMs() - startedMs;
  const { deadLetters, unmapped } = read;
  deps.onTaken?.({ ...counts, unmapped: unmapped.length, deadLetters, durationMs });
  deps.log.info({
    event: 'batch.ingested',
    topic: piece.topic,
    partition: piece.partition,
    next: piece.next,
    events: piece.messages.length,
    poison: deadLetters.length,
    unmappedCount: unmapped.length,
    ...counts,
    durationMs: Math.round(durationMs),
  });
}

/** What of a piece has not counted yet. */
function since(read: ReadPiece, next: bigint): ReadPiece {
  const isNew = ({ offset }: { offset: bigint }): boolean => offset >= next;
  return {
    events: read.events.filter(isNew),
    unmapped: read.unmapped.filter(isNew),
    deadLetters: read.deadLetters.filter(isNew),
  };
}

/**
 * A value that passed our checks and that PostgreSQL refuses would stop its partition for ever. The piece
 * is taken by halves until the message is alone, and that one becomes a dead letter.
 */
async function takeByHalves(deps: IngestDeps, piece: LogPiece): Promise<PieceOutcome> {
  const half = piece.messages.length >> 1;
  const [first, second] = [piece.messages.slice(0, half), piece.messages.slice(half)];
  const middle = second[0];
  if (half === 0 || middle === undefined) return buryWhole(deps, piece);
  const outcome = await ingestBatch(deps, { ...piece, messages: first, next: middle.offset });
  if (outcome.kind !== 'taken') return outcome;
  return ingestBatch(deps, { ...piece, messages: second, from: middle.offset });
}

/** All of a piece as dead letters. */
async function buryWhole(deps: IngestDeps, piece: LogPiece): Promise<PieceOutcome> {
  deps.log.error({
    event: 'message.refused_by_database',
    topic: piece.topic,
    partition: piece.partition,
  });
  const reason = 'database.refused' as const;
  const deadLetters = piece.messages.map(({ offset }) => ({ offset, reason }));
  const { kind, next } = await takeRest(
    deps,
    piece,
    { events: [], unmapped: [], deadLetters },
    null,
  );
  return kind === 'unseen' ? { kind } : { kind: 'taken', next };
}

/** SQLSTATE class 22: the database could not take a value. */
export const isRefusedValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('22');
