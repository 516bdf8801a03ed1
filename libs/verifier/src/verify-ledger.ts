import { storedHeads, type Database } from './database-ledger.js';
import type { LedgerFault } from './faults.js';
import { readKey, type NoteKey } from './notes.js';
import { verifyStoredTree, type TreeReport } from './verify-tree.js';

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
 * Recomputes every tree of a database from its leaves: dense indices, each checkpoint's root and signature, the
 * head's frontier, and one closing leaf a use. Reads only; needs no more than `auditor_ro` may. Memory stays
 * that of a page of leaves and the open uses, however large the ledger.
 * @param auditor a connection URL, or a pool that stays the caller's.
 * @param verifierKey the ledger's verifier key, `<name>+<key id>+<base64>`.
 * @throws FormatError, or what the database raised. Anything wrong with the ledger is in the report.
 */
export async function verifyLedger(
  auditor: string | Database,
  verifierKey: string,
  now: Date = new Date(),
): Promise<LedgerReport> {
  const key = readKey(verifierKey);
  if (typeof auditor !== 'string') return verified(auditor, key, now);
  // Only here: who verifies over HTTP, and the witness, need no driver.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: auditor, max: 2, application_name: 'verify' });
  try {
    return await verified(pool, key, now);
  } finally {
    await pool.end();
  }
}

async function verified(db: Database, key: NoteKey, now: Date): Promise<LedgerReport> {
  const startedMs = performance.now();
  const trees: TreeReport[] = [];
  const faults: LedgerFault[] = [];
  for (const head of await storedHeads(db)) {
    const { tree, size } = head;
    if (size === undefined) faults.push(headMissing(tree));
    else trees.push(await verifyStoredTree(db, { ...head, size }, key, now));
  }
  faults.push(...trees.flatMap((tree) => tree.faults));
  return {
    verified: faults.length === 0 && trees.length > 0,
    leaves: trees.reduce((sum, tree) => sum + tree.size, 0),
    unsignedLeaves: trees.reduce((sum, tree) => sum + tree.size - tree.signedSize, 0),
    durationMs: performance.now() - startedMs,
    trees,
    faults,
  };
}

const headMissing = (tree: number): LedgerFault => ({
  kind: 'head_missing',
  tree,
  index: 0,
  message: 'the tree has leaves or checkpoints, but no head.',
});
