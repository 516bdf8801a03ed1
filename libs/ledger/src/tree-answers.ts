import { DisbelievedError } from './ledger-errors.js';
import type { TreeSince } from './seen-tree.js';
import type { Queryable } from './tree-store.js';

/** Leaves told at once to who fell behind: about 2.4 MB. */
const LEAVES_A_LOOK = 20_000;

/** What the database says of a batch, so that the key holder can believe it (`sql/ledger.batch_proof.sql`). */
export interface BatchProof extends TreeSince {
  tree: number;
  /** Index of the batch's first leaf. */
  first: number;
  n: number;
  /** Uses allowed: the batch's first leaves. */
  allowed: number;
  /** Of the allowed uses, in their order; null where a person was erased since. */
  salts: readonly (Buffer | null)[];
}

/** A row of `ledger.batch_proof`, as pg gives it. */
export interface BatchProofRow {
  o_tree: number;
  o_first: string;
  o_n: number;
  o_allowed: number;
  o_salts: (Buffer | null)[];
  o_size: string;
  o_frontier: Buffer[];
  o_bodies: Buffer | null;
}

const NOTHING = Buffer.alloc(0);

/** Reads the row; `from` is what was asked. */
export const batchProofOf = (row: BatchProofRow, from: number): BatchProof => ({
  tree: row.o_tree,
  first: Number(row.o_first),
  n: row.o_n,
  allowed: row.o_allowed,
  salts: row.o_salts,
  from,
  size: Number(row.o_size),
  frontier: row.o_frontier,
  bodies: row.o_bodies ?? NOTHING,
});

/** Asks for a batch's proof on its own. A claim tells it in its own answer. @returns undefined when the batch is not the worker's. */
export async function batchProof(
  db: Queryable,
  workerId: string,
  batchId: string,
  from: number,
): Promise<BatchProof | undefined> {
  const { rows } = await db.query<BatchProofRow>({
    name: 'batch-proof',
    text: 'select * from ledger.batch_proof($1, $2, $3)',
    values: [workerId, batchId, from],
  });
  return rows[0] && batchProofOf(rows[0], from);
}

/** A tree from where it was last seen; from nowhere only its head. @throws DisbelievedError when there is no such tree. */
export async function treeSince(
  db: Queryable,
  tree: number,
  from: number | undefined,
): Promise<TreeSince> {
  const { rows } = await db.query<{
    o_size: string;
    o_frontier: Buffer[];
    o_bodies: Buffer | null;
  }>({
    name: 'tree-since',
    text: 'select * from ledger.tree_since($1, $2, $3)',
    values: [tree, from ?? 0, from === undefined ? 0 : LEAVES_A_LOOK],
  });
  const row = rows[0];
  if (row === undefined) {
    throw new DisbelievedError('ledger.watch_went_back', tree, 'the database has no such tree.');
  }
  return {
    from: from ?? 0,
    size: Number(row.o_size),
    frontier: row.o_frontier,
    bodies: row.o_bodies ?? NOTHING,
  };
}
