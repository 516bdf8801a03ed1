import { LEAF_KIND } from '@app/verifier';
import type { RunRecord } from '../record.js';
import type { Finding } from './finding.js';

const CLOSING: readonly number[] = [LEAF_KIND.outcome, LEAF_KIND.notOpened];

/** Each use that the ledger allowed has exactly one closing leaf, and nothing else has one. */
export function checkLeaves({ leaves }: Pick<RunRecord, 'leaves'>): Finding[] {
  const closings = new Map<string, number>();
  const allowed = new Set<string>();
  for (const { kind, useId } of leaves) {
    if (kind === LEAF_KIND.allowed) allowed.add(useId);
    if (CLOSING.includes(kind)) closings.set(useId, (closings.get(useId) ?? 0) + 1);
  }
  const useIds = new Set([...allowed, ...closings.keys()]);
  return [...useIds]
    .filter((useId) => !allowed.has(useId) || closings.get(useId) !== 1)
    .map((what) => ({ kind: 'use_not_closed_once', what }));
}
