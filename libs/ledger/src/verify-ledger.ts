import type { Pool } from 'pg';
import { createPool } from '@app/database';
import { Clock } from '@app/platform';
import type { LedgerFault } from './ledger-errors.js';
import { readVerifier } from './signed-note.js';
import { readHeads } from './tree-store.js';
import { verifyTree, type TreeReport } from './verify-tree.js';

/** What was found of the whole ledger. */
export interface LedgerReport {
  /** True when nothing at all is wrong. */
  verified: boolean;
  leaves: number;
  /** Those after the last checkpoint of their tree: they could still be rewritten unseen. */
  unsignedLeaves: number;
  durationMs: number;
  trees: TreeReport[];
  /** Faults of all trees, and of trees that cannot be walked. */
  faults: LedgerFault[];
}

/**
 * Recomputes every tree from its leaves: dense indices, each checkpoint's root and signature, the head's
 * frontier, and one closing leaf a use. Reads only; needs no more than `auditor_ro` may. Memory stays
 * that of one page of leaves and the open uses, however large the ledger.
 * @param auditor a connection URL, or a pool that stays the caller's.
 * @param verifierKey the ledger's verifier key, `<name>+<key id>+<base64>`.
 * @throws NoteKeyError, or what the database raised. Anything wrong with the ledger is in the report.
 */
export async function verifyLedger(
  auditor: string | Pool,
  verifierKey: string,
  clock: Clock = new Clock(),
): Promise<LedgerReport> {
  const key = readVerifier(verifierKey);
  const pool =
    typeof auditor === 'string'
      ? createPool(auditor, {
          connectionsMax: 2,
          applicationName: 'seintje ledger verify',
          pinnedPlans: false,
        })
      : auditor;
  const startedMs = clock.monotonicMs();
  try {
    const trees: TreeReport[] = [];
    const faults: LedgerFault[] = [];
    for (const head of await readHeads(pool)) {
      if (head.size === undefined) faults.push(headMissing(head.tree));
      else trees.push(await verifyTree(pool, head, key, clock.now()));
    }
    faults.push(...trees.flatMap((tree) => tree.faults));
    return {
      verified: faults.length === 0 && trees.length > 0,
      leaves: trees.reduce((sum, tree) => sum + tree.size, 0),
      unsignedLeaves: trees.reduce((sum, tree) => sum + tree.size - tree.signedSize, 0),
      durationMs: clock.monotonicMs() - startedMs,
      trees,
      faults,
    };
  } finally {
    if (pool !== auditor) await pool.end();
  }
}

const headMissing = (tree: number): LedgerFault => ({
  kind: 'head_missing',
  tree,
  index: 0,
  message: 'the tree has leaves or checkpoints, but no head.',
});
