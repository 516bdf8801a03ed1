import type { Pool, PoolClient } from 'pg';
import type { CarrierRegistry } from '@app/carriers';
import { transaction } from '@app/database';
import type { LogPiece, PieceOutcome } from '@app/kafka';
import { planNotifications, type PlanningRules } from '@app/notifications';
import { failpoint, type Clock, type Log } from '@app/platform';
import { recordStatus } from '@app/shipments';
import { buryDeadLetters, type DeadLetter } from './dead-letters.js';
import { enterInbox } from './inbox.js';
import { matchShipments } from './match-shipments.js';
import { parkEvents } from './parked-events.js';
import { readPiece, type ReadPiece, type ReadUnmapped } from './read-piece.js';
import { lockPosition, movePosition } from './stored-position.js';
import { countUnmappedCodes } from './unmapped-codes.js';

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
export interface TakenPiece extends Counts {
  readonly unmapped: number;
  readonly deadLetters: readonly DeadLetter[];
  readonly durationMs: number;
}

interface Counts {
  readonly applied: number;
  readonly duplicates: number;
  readonly parked: number;
  readonly planned: number;
  readonly skipped: number;
}
type Attempt =
  Exclude<PieceOutcome, { kind: 'taken' }> | { kind: 'taken'; next: bigint; counts?: Counts };

/**
 * Takes a stretch of the log: all of what it says and the position behind it, in one transaction. A piece
 * that was taken before does nothing, so a replay, a zombie or a second worker is harmless.
 */
export async function ingestBatch(deps: IngestDeps, piece: LogPiece): Promise<PieceOutcome> {
  const startedMs = deps.clock.monotonicMs();
  const boundTo = deps.bindings.get(piece.topic) ?? null;
  const read = readPiece(deps.carriers, piece, boundTo, deps.clock.now());
  let attempt: Attempt;
  try {
    attempt = await transaction(deps.pool, (tx) => take(deps, tx, piece, read, boundTo));
  } catch (error) {
    if (!isRefusedValue(error)) throw error;
    return takeByHalves(deps, piece);
  }
  failpoint('ingest.after_commit');
  if (attempt.kind === 'taken' && attempt.counts !== undefined) {
    const durationMs = deps.clock.monotonicMs() - startedMs;
    deps.onTaken?.({
      ...attempt.counts,
      unmapped: read.unmapped.length,
      deadLetters: read.deadLetters,
      durationMs,
    });
    deps.log.info({
      event: 'batch.ingested',
      topic: piece.topic,
      partition: piece.partition,
      next: piece.next,
      events: piece.messages.length,
      poison: read.deadLetters.length,
      unmappedCount: read.unmapped.length,
      ...attempt.counts,
      durationMs: Math.round(durationMs),
    });
  }
  return attempt.kind === 'taken' ? { kind: 'taken', next: attempt.next } : attempt;
}

async function take(
  deps: IngestDeps,
  tx: PoolClient,
  piece: LogPiece,
  read: ReadPiece,
  boundTo: string | null,
): Promise<Attempt> {
  const stored = await lockPosition(tx, piece);
  if (stored === undefined) return { kind: 'unseen' };
  if (stored >= piece.next) return { kind: 'taken', next: stored };
  if (stored < piece.from && !piece.stepOver) return { kind: 'gap', next: stored };
  const counts = await work(deps, tx, piece, since(read, stored), boundTo);
  await movePosition(tx, piece, piece.next);
  failpoint('ingest.before_commit');
  return { kind: 'taken', next: piece.next, counts };
}

/** The work of a piece, in the one order of locks: inbox, parked, shipments, notifications (DESIGN §3). */
export async function work(
  deps: IngestDeps,
  tx: PoolClient,
  piece: LogPiece,
  read: ReadPiece,
  boundTo: string | null,
): Promise<Counts> {
  await buryDeadLetters(tx, piece, read.deadLetters);
  const fresh = await enterInbox(tx, [...read.events, ...read.unmapped]);
  failpoint('ingest.after_inbox');
  const unmapped = fresh.filter((it): it is ReadUnmapped => !('event' in it));
  await countUnmappedCodes(tx, unmapped);
  const events = fresh.filter((it) => 'event' in it);
  const { matched, unknown } = await matchShipments(tx, events, boundTo);
  await parkEvents(tx, unknown, boundTo);
  const transitions = await recordStatus(tx, matched);
  const { planned, skipped } = await planNotifications(tx, transitions, deps.planning);
  const duplicates = read.events.length + read.unmapped.length - fresh.length;
  return { applied: matched.length, duplicates, parked: unknown.length, planned, skipped };
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

async function buryWhole(deps: IngestDeps, piece: LogPiece): Promise<PieceOutcome> {
  const letters = piece.messages.map(({ offset }) => ({
    offset,
    reason: 'database.refused' as const,
  }));
  deps.log.error({
    event: 'message.refused_by_database',
    topic: piece.topic,
    partition: piece.partition,
  });
  return transaction(deps.pool, async (tx) => {
    const stored = await lockPosition(tx, piece);
    if (stored === undefined) return { kind: 'unseen' as const };
    if (stored < piece.next) {
      await buryDeadLetters(tx, piece, letters);
      await movePosition(tx, piece, piece.next);
    }
    return { kind: 'taken' as const, next: stored < piece.next ? piece.next : stored };
  });
}

/** SQLSTATE class 22: the database could not take a value. */
export const isRefusedValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('22');
