import { LEAF_KIND } from '@app/verifier';
import type { RecordedUse, RunRecord } from '../record.js';
import { grouped, type Finding } from './finding.js';
import { openedBefore } from './opened-before.js';

/** Something that a receiver took: a mail, or a push to one browser. */
export interface Arrival {
  notificationId: string;
  /** Who hears what in which order: a recipient's mailbox, or one of their browsers. */
  receiver: string;
  takenAt: number;
}

/** When somebody allowed to be told: opened after `from` and before `until`. */
export interface Allowed {
  from: number;
  until: number;
}

/** Never said yes. */
const NEVER: Allowed = { from: Infinity, until: -Infinity };

/** The mails of a run; a mailbox is a ContactRef's, because each parcel has an order of its own. */
export function mailsIn(record: Pick<RunRecord, 'mails' | 'notifications'>): Arrival[] {
  const refOf = new Map(record.notifications.map((it) => [it.notificationId, it.contactRef]));
  return record.mails.map(({ notificationId, takenAt }) => ({
    ...{ notificationId, takenAt, receiver: refOf.get(notificationId) ?? 'nobody' },
  }));
}

/** The pushes of a run. */
export function pushesIn(record: Pick<RunRecord, 'pushes'>): Arrival[] {
  return record.pushes.map(({ notificationId, takenAt, browserId }) => ({
    ...{ notificationId, takenAt, receiver: browserId },
  }));
}

/** When each ContactRef's recipient allowed mails. */
export function mailsAllowed({ choices }: Pick<RunRecord, 'choices'>): Map<string, Allowed> {
  return new Map(
    choices.map(({ contactRef, hasConsented, stoppedAt }) => [
      contactRef,
      hasConsented ? { from: -Infinity, until: stoppedAt ?? Infinity } : NEVER,
    ]),
  );
}

/** When each ContactRef's recipient allowed pushes. */
export function pushesAllowed({ choices }: Pick<RunRecord, 'choices'>): Map<string, Allowed> {
  return new Map(
    choices.map(({ contactRef, push: { askedAt, stoppedAt } }) => [
      contactRef,
      askedAt === null ? NEVER : { from: askedAt, until: stoppedAt ?? Infinity },
    ]),
  );
}

/** The copies of one notification that one receiver took, in order. */
const copiesIn = (arrivals: readonly Arrival[]): Arrival[][] => [
  ...grouped(arrivals, ({ notificationId, receiver }) => `${notificationId} ${receiver}`).values(),
];

/**
 * Each arrival, and each copy of it, has a use of its own that the ledger allowed before it (P2); and where the
 * recipient stopped it, one that was opened before that was committed (P1).
 */
export function checkUses(
  record: Pick<RunRecord, 'uses' | 'leaves' | 'notifications'>,
  arrivals: readonly Arrival[],
  allowed: ReadonlyMap<string, Allowed>,
): Finding[] {
  const usesOf = grouped(usable(record), ({ notificationId }) => notificationId);
  const refOf = new Map(record.notifications.map((it) => [it.notificationId, it.contactRef]));
  const findings: Finding[] = [];
  for (const copies of copiesIn(arrivals)) {
    for (const [n, { notificationId: what, takenAt }] of copies.entries()) {
      const uses = openedBefore(usesOf.get(what) ?? [], takenAt);
      const { from, until } = allowed.get(refOf.get(what) ?? '') ?? NEVER;
      const consented = uses.filter(
        ({ openCommittedAt }) =>
          openCommittedAt !== null && openCommittedAt > from && openCommittedAt < until,
      );
      if (uses.length <= n) findings.push({ kind: 'send_without_leaf', what });
      if (consented.length <= n) findings.push({ kind: 'send_without_consent', what });
    }
  }
  return findings;
}

/** Uses that the ledger has as allowed, and not as never opened. */
function usable({ uses, leaves }: Pick<RunRecord, 'uses' | 'leaves'>): RecordedUse[] {
  const of = (kind: number): Set<string> =>
    new Set(leaves.filter((leaf) => leaf.kind === kind).map(({ useId }) => useId));
  const [allowed, notOpened] = [of(LEAF_KIND.allowed), of(LEAF_KIND.notOpened)];
  return uses.filter(({ useId }) => allowed.has(useId) && !notOpened.has(useId));
}

/** Nobody hears of an older status after a newer one (P4). The receiver's own order counts, also within a millisecond. */
export function checkOrder(
  { notifications }: Pick<RunRecord, 'notifications'>,
  arrivals: readonly Arrival[],
): Finding[] {
  const ordOf = new Map(notifications.map((it) => [it.notificationId, BigInt(it.ord)]));
  const newest = new Map<string, bigint>();
  const findings: Finding[] = [];
  for (const { notificationId: what, receiver } of arrivals) {
    const ord = ordOf.get(what) ?? 0n;
    if (ord < (newest.get(receiver) ?? -1n)) findings.push({ kind: 'order_violation', what });
    else newest.set(receiver, ord);
  }
  return findings;
}

/** Copies beyond the first, and of how many notifications one worker's death caused some at most. */
export interface Repeats {
  count: number;
  perKillMax: number;
  /** Repeats of what had been recorded as sent: never allowed (P6). */
  findings: Finding[];
}

export function repeatsIn(
  record: Pick<RunRecord, 'uses' | 'story'>,
  arrivals: readonly Arrival[],
): Repeats {
  const usesOf = grouped(record.uses, ({ notificationId }) => notificationId);
  const sentAt = new Map(
    record.story
      .filter(({ state }) => state === 'sent')
      .map((it) => [it.notificationId, it.committedAt]),
  );
  const causedBy = new Map<string, Set<string>>();
  const findings: Finding[] = [];
  let count = 0;
  for (const copies of copiesIn(arrivals)) {
    for (const [n, { notificationId: what, takenAt }] of copies.entries()) {
      const earlier = copies[n - 1];
      if (earlier === undefined) continue;
      count += 1;
      const worker = workerOf(usesOf.get(what) ?? [], earlier);
      // Which copy it repeats stands in it, so that the third copy of one life counts as the second did.
      const caused = causedBy.get(worker) ?? new Set();
      causedBy.set(worker, caused.add(`${what} ${String(n)}`));
      if (takenAt > (sentAt.get(what) ?? Infinity)) {
        findings.push({ kind: 'repeat_after_confirmation', what });
      }
    }
  }
  const perKillMax = Math.max(0, ...[...causedBy.values()].map(({ size }) => size));
  return { count, perKillMax, findings };
}

/** The life in which this was handed off: that of the latest open before it. */
function workerOf(uses: readonly RecordedUse[], { takenAt }: Arrival): string {
  return openedBefore(uses, takenAt)[0]?.workerId ?? 'unknown';
}
