import type { Pool, PoolClient } from 'pg';
import { BrokenTreeError } from './ledger-errors.js';
import { LEAF_BYTES } from './leaf-bytes.js';

/** Anything that runs a query. */
export type Queryable = Pick<Pool | PoolClient, 'query'>;

/** What the database says of a tree, all of one moment. */
export interface TreeHead {
  tree: number;
  size: number;
  frontier: readonly Buffer[];
  /** The largest checkpoint; undefined when none was published. */
  published: { size: number; root: Buffer } | undefined;
  /** One past the last stored leaf; the head's size when all is well. */
  stored: number;
}

/** Bundles fetched at once: a full page of full batches is about 3 MB. */
const BUNDLES_A_PAGE = 128;

/** Checkpoints fetched at once. */
const CHECKPOINTS_A_PAGE = 512;

interface HeadRow {
  tree: number;
  size: string | null;
  frontier: Buffer[] | null;
  published_size: string | null;
  published_root: Buffer | null;
  stored: string | null;
}

/** Every tree that left a trace, also one whose head was taken away. One statement, so one moment. */
export async function readHeads(
  db: Queryable,
): Promise<(TreeHead | { tree: number; size: undefined })[]> {
  const { rows } = await db.query<HeadRow>(`
    with tree as (
      select tree from ledger.head
       union
      select t.tree::smallint
        from generate_series(
               (select least((select min(tree)::int from ledger.bundle), (select min(tree)::int from ledger.checkpoint))),
               (select greatest((select max(tree)::int from ledger.bundle), (select max(tree)::int from ledger.checkpoint)))
             ) t(tree)
       where exists (select from ledger.bundle b where b.tree = t.tree)
          or exists (select from ledger.checkpoint c where c.tree = t.tree)
    )
    select t.tree, h.size, h.frontier, c.size as published_size, c.root as published_root,
           b.first + b.n as stored
      from tree t
      left join ledger.head h on h.tree = t.tree
      left join lateral (select size, root from ledger.checkpoint
                          where tree = t.tree order by size desc limit 1) c on true
      left join lateral (select first, n from ledger.bundle
                          where tree = t.tree order by first desc limit 1) b on true
     order by t.tree`);
  return rows.map((row) =>
    row.size === null || row.frontier === null
      ? { tree: row.tree, size: undefined }
      : {
          tree: row.tree,
          size: Number(row.size),
          frontier: row.frontier,
          published:
            row.published_size === null || row.published_root === null
              ? undefined
              : { size: Number(row.published_size), root: row.published_root },
          stored: Number(row.stored ?? 0),
        },
  );
}

interface BundleRow {
  first: string;
  n: number;
  bodies: Buffer;
}

/**
 * The leaves [from, to) of a tree, a bundle at a time, the next page being read while this one is worked
 * on. Reads committed leaves only, and what is committed never changes, so no long transaction is needed.
 * @throws BrokenTreeError when indices are not dense or a bundle is not whole.
 */
export async function* bundlesOf(
  db: Queryable,
  tree: number,
  from: number,
  to: number,
): AsyncGenerator<{ first: number; bodies: Buffer }> {
  let next = from;
  const broken = (kind: 'leaves_missing' | 'leaves_overlap', message: string): BrokenTreeError =>
    new BrokenTreeError({ kind, tree, index: next, message });
  for await (const row of bundleRows(db, tree, from, to)) {
    const first = Number(row.first);
    if (first > next) {
      throw broken('leaves_missing', `no leaves up to ${String(first)} are stored.`);
    }
    if (first < next) {
      throw broken('leaves_overlap', `a bundle begins at ${String(first)}, inside the one before.`);
    }
    if (row.n <= 0 || row.bodies.length !== row.n * LEAF_BYTES) {
      throw broken('leaves_missing', 'the bundle has not the length of its leaves.');
    }
    next += row.n;
    yield { first, bodies: row.bodies };
  }
  if (next < to) throw broken('leaves_missing', `the leaves up to ${String(to)} are not stored.`);
  if (next > to)
    throw broken('leaves_overlap', `the last bundle reaches beyond size ${String(to)}.`);
}

async function* bundleRows(
  db: Queryable,
  tree: number,
  from: number,
  to: number,
): AsyncGenerator<BundleRow> {
  const page = async (after: number): Promise<BundleRow[]> => {
    const { rows } = await db.query<BundleRow>({
      name: 'ledger-bundles',
      text: `select first, n, bodies
               from ledger.bundle
              where tree = $1 and first >= $2 and first < $3
              order by first
              limit $4`,
      values: [tree, after, to, BUNDLES_A_PAGE],
    });
    return rows;
  };
  let coming = page(from);
  for (;;) {
    const rows = await coming;
    const last = rows.at(-1);
    const isLast = last === undefined || rows.length < BUNDLES_A_PAGE;
    if (!isLast) {
      coming = page(Number(last.first) + 1);
      // Whoever stops walking early leaves this unread; its failure must not end the process.
      coming.catch(() => undefined);
    }
    yield* rows;
    if (isLast) return;
  }
}

/** A published checkpoint, as stored. */
export interface StoredCheckpoint {
  size: number;
  root: Buffer;
  note: string;
}

/** The checkpoints of a tree up to a size, smallest first. */
export async function* checkpointsOf(
  db: Queryable,
  tree: number,
  upTo: number,
): AsyncGenerator<StoredCheckpoint> {
  for (let after = -1; ;) {
    const { rows } = await db.query<{ size: string; root: Buffer; note: string }>({
      name: 'ledger-checkpoints',
      text: `select size, root, note
               from ledger.checkpoint
              where tree = $1 and size > $2 and size <= $3
              order by size
              limit $4`,
      values: [tree, after, upTo, CHECKPOINTS_A_PAGE],
    });
    for (const row of rows) yield { ...row, size: Number(row.size) };
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHECKPOINTS_A_PAGE) return;
    after = Number(last.size);
  }
}
