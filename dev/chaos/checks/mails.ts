import { LEAF_KIND } from '@app/ledger';
import type { RecordedUse, RunRecord, TakenMail } from '../record.js';
import { grouped, type Finding } from './finding.js';

type Record_ = Pick<RunRecord, 'mails' | 'uses' | 'leaves' | 'choices' | 'notifications' | 'story'>;

/** The mail server notes whole milliseconds, cut off: a mail came before the end of the one it names. */
const NOTED_WITHIN_MS = 1;

/** Uses that could have led to this mail: in the ledger, and opened, each committed before the mail came. */
function usesBefore(uses: readonly RecordedUse[], instant: number): RecordedUse[] {
  return uses.filter(
    ({ appendCommittedAt, openCommittedAt }) =>
      openCommittedAt !== null && appendCommittedAt < openCommittedAt && openCommittedAt < instant,
  );
}

/**
 * Each mail, and each copy of it, has a use of its own that the ledger allowed before it (P2); and where the
 * recipient stopped it, one that was opened before that was committed (P1).
 */
export function checkUses(record: Record_): Finding[] {
  const allowed = new Set(
    record.leaves.filter(({ kind }) => kind === LEAF_KIND.allowed).map(({ useId }) => useId),
  );
  const notOpened = new Set(
    record.leaves.filter(({ kind }) => kind === LEAF_KIND.notOpened).map(({ useId }) => useId),
  );
  const usable = record.uses.filter(({ useId }) => allowed.has(useId) && !notOpened.has(useId));
  const usesOf = grouped(usable, ({ notificationId }) => notificationId);
  const refOf = new Map(record.notifications.map((it) => [it.notificationId, it.contactRef]));
  const choiceOf = new Map(record.choices.map((choice) => [choice.contactRef, choice]));
  const findings: Finding[] = [];
  for (const [what, copies] of grouped(record.mails, ({ notificationId }) => notificationId)) {
    const uses = usesOf.get(what) ?? [];
    const choice = choiceOf.get(refOf.get(what) ?? '');
    const stoppedAt = choice?.hasConsented === true ? (choice.stoppedAt ?? Infinity) : -Infinity;
    for (const [n, { takenAt }] of copies.entries()) {
      const before = takenAt + NOTED_WITHIN_MS;
      if (usesBefore(uses, before).length <= n) findings.push({ kind: 'send_without_leaf', what });
      if (usesBefore(uses, Math.min(before, stoppedAt)).length <= n) {
        findings.push({ kind: 'send_without_consent', what });
      }
    }
  }
  return findings;
}

/** Nobody hears of an older status after a newer one (P4). */
export function checkOrder(record: Pick<RunRecord, 'mails' | 'notifications'>): Finding[] {
  const known = new Map(record.notifications.map((it) => [it.notificationId, it]));
  const newest = new Map<string, bigint>();
  const findings: Finding[] = [];
  // The mail server's own order: two mails of one millisecond have one, too.
  for (const { notificationId: what } of record.mails) {
    const { contactRef = '', ord = '0' } = known.get(what) ?? {};
    const before = newest.get(contactRef) ?? -1n;
    if (BigInt(ord) < before) findings.push({ kind: 'order_violation', what });
    else newest.set(contactRef, BigInt(ord));
  }
  return findings;
}

/** Copies beyond the first, and how many of them the death of one worker caused at most. */
export interface Repeats {
  count: number;
  perKillMax: number;
  /** Repeats of what had been recorded as sent: never allowed (P6). */
  findings: Finding[];
}

export function repeatsIn(record: Pick<RunRecord, 'mails' | 'uses' | 'story'>): Repeats {
  const usesOf = grouped(record.uses, ({ notificationId }) => notificationId);
  const sentAt = new Map(
    record.story
      .filter(({ state }) => state === 'sent')
      .map((it) => [it.notificationId, it.committedAt]),
  );
  const byWorker = new Map<string, number>();
  const findings: Finding[] = [];
  let count = 0;
  for (const [what, copies] of grouped(record.mails, ({ notificationId }) => notificationId)) {
    for (const [n, copy] of copies.entries()) {
      const earlier = copies[n - 1];
      if (earlier === undefined) continue;
      count += 1;
      const worker = workerOf(usesOf.get(what) ?? [], earlier);
      byWorker.set(worker, (byWorker.get(worker) ?? 0) + 1);
      if (copy.takenAt > (sentAt.get(what) ?? Infinity)) {
        findings.push({ kind: 'repeat_after_confirmation', what });
      }
    }
  }
  return { count, perKillMax: Math.max(0, ...byWorker.values()), findings };
}

/** The life in which a mail was handed off: that of the latest open before it. */
function workerOf(uses: readonly RecordedUse[], { takenAt }: TakenMail): string {
  const [latest] = usesBefore(uses, takenAt + NOTED_WITHIN_MS).sort(
    (a, b) => (b.openCommittedAt ?? 0) - (a.openCommittedAt ?? 0),
  );
  return latest?.workerId ?? 'unknown';
}
