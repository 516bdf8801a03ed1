import { BrokenTree } from './faults.js';
import { LEAF_BYTES } from './leaf.js';

// The ledger's tables as docs/reference/ledger.md describes them, read as auditor_ro.

/** Whatever runs a query: a pool or a client of `pg`. */
export interface Database {
  query(query: { name?: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

/** What the database says of a tree, all of one moment. */
export interface StoredHead {
  tree: number;
  /** Undefined when the head was taken away. */
  size: number | undefined;
  frontier: readonly Buffer[];
  /** Size of the largest checkpoint; 0 when there is none. */
  publishedSize: number;
  /** One past the last stored leaf. */
  stored: number;
}

/** A published checkpoint, as stored. */
export interface StoredCheckpoint {
  size: number;
  root: Buffer;
  note: string;
}

interface HeadRow {
  tree: number;
  size: string | null;
  frontier: Buffer[] | null;
  published: string;
  stored: string;
}

interface BundleRow {
  first: string;
  n: number;
  bodies: Buffer;
}

const BUNDLES_A_PAGE = 128;
const CHECKPOINTS_A_PAGE = 512;

/** Every tree that left a trace, also one whose head was taken away. One statement, so one moment. */
export async function storedHeads(db: Database): Promise<StoredHead[]> {
  const { rows } = await db.query({
    // Loose scans: a distinct over millions of bundles would read them all.
    text: `
      with recursive bundled as (
        select (select min(tree) from ledger.bundle) as tree
         union all
        select (select min(tree) from ledger.bundle where tree > b.tree)
          from bundled b
         where b.tree is not null
      ), signed as (
        select (select min(tree) from ledger.checkpoint) as tree
         union all
        select (select min(tree) from ledger.checkpoint where tree > s.tree)
          from signed s
         where s.tree is not null
      ), known as (
        select tree from ledger.head union select tree from bundled union select tree from signed
      )
      select k.tree, h.size, h.frontier,
             coalesce((select max(size) from ledger.checkpoint where tree = k.tree), 0) as published,
             coalesce((select first + n from ledger.bundle where tree = k.tree order by first desc limit 1), 0) as stored
        from known k
        left join ledger.head h on h.tree = k.tree
       where k.tree is not null
       order by k.tree`,
    values: [],
  });
  return (rows as HeadRow[]).map((row) => ({
    tree: row.tree,
    size: row.size === null ? undefined : Number(row.size),
    frontier: row.frontier ?? [],
    publishedSize: Number(row.published),
    stored: Number(row.stored),
  }));
}

/**
 * The leaves [from, to), a bundle at a time.
 * @throws BrokenTree when indices are not dense or a bundle is not whole.
 */
export async function* storedLeaves(
  db: Database,
  tree: number,
  from: number,
  to: number,
): AsyncGenerator<Buffer> {
  let next = from;
  const broken = (kind: 'leaves_missing' | 'leaves_overlap', message: string): BrokenTree =>
    new BrokenTree({ kind, tree, index: next, message });
  let page = pageOf(db, tree, from, to);
  for (let more = true; more;) {
    const rows = await page;
    const last = rows.at(-1);
    more = last !== undefined && rows.length === BUNDLES_A_PAGE;
    // Read while the last page is hashed.
    if (more && last !== undefined) {
      page = pageOf(db, tree, Number(last.first) + 1, to);
      page.catch(() => undefined);
    }
    for (const { first, n, bodies } of rows) {
      if (Number(first) > next)
        throw broken('leaves_missing', `no leaves up to ${first} are stored.`);
      if (Number(first) < next) {
        throw broken('leaves_overlap', `a bundle begins at ${first}, inside the one before.`);
      }
      if (n < 1 || bodies.length !== n * LEAF_BYTES) {
        throw broken('leaves_missing', 'the bundle has not the length of its leaves.');
      }
      next += n;
      yield bodies;
    }
  }
  if (next < to) throw broken('leaves_missing', `the leaves up to ${String(to)} are not stored.`);
  if (next > to)
    throw broken('leaves_overlap', `the last bundle reaches beyond size ${String(to)}.`);
}

async function pageOf(db: Database, tree: number, from: number, to: number): Promise<BundleRow[]> {
  const { rows } = await db.query({
    name: 'verifier-bundles',
    text: `select first, n, bodies
             from ledger.bundle
            where tree = $1 and first >= $2 and first < $3
            order by first
            limit ${String(BUNDLES_A_PAGE)}`,
    values: [tree, from, to],
  });
  return rows as BundleRow[];
}

/** The checkpoints of a tree up to a size, smallest first. */
export async function* storedCheckpoints(
  db: Database,
  tree: number,
  upTo: number,
): AsyncGenerator<StoredCheckpoint> {
  for (let after = -1, more = true; more;) {
    const { rows } = await db.query({
      name: 'verifier-checkpoints',
      text: `select size, root, note
               from ledger.checkpoint
              where tree = $1 and size > $2 and size <= $3
              order by size
              limit ${String(CHECKPOINTS_A_PAGE)}`,
      values: [tree, after, upTo],
    });
    const page = rows as { size: string; root: Buffer; note: string }[];
    for (const row of page) yield { ...row, size: Number(row.size) };
    after = Number(page.at(-1)?.size);
    more = rows.length === CHECKPOINTS_A_PAGE;
  }
}
