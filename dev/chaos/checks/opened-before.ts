import type { RecordedUse } from '../record.js';

/** Receivers note whole milliseconds, cut off: what they took came before the end of the one it names. */
export const NOTED_WITHIN_MS = 1;

/** Uses that could have led to what came then: in the ledger, and opened, each committed before; the latest first. */
export function openedBefore(uses: readonly RecordedUse[], instant: number): RecordedUse[] {
  const before = instant + NOTED_WITHIN_MS;
  return uses
    .filter(
      ({ appendCommittedAt, openCommittedAt }) =>
        openCommittedAt !== null && appendCommittedAt < openCommittedAt && openCommittedAt < before,
    )
    .sort((a, b) => (b.openCommittedAt ?? 0) - (a.openCommittedAt ?? 0));
}
