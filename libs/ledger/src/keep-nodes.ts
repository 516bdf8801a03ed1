import { rootOf } from './merkle.js';
import { TILE_WIDTH, TreeReader } from './tree-reader.js';
import type { Queryable } from './tree-store.js';

/** Nodes computed and kept at once: of level 1 these are 16,384 leaves, about 2 MB. */
const NODES_A_STEP = 64;

/** 256^7 leaves are more than a tree will have. */
const LEVEL_MAX = 7;

/**
 * Keeps the roots of the full tiles of a tree up to a size, so that tiles and proofs above the leaves are
 * read and not computed. Goes on where it ended, also after a crash between two steps.
 */
export async function keepNodes(db: Queryable, tree: number, size: number): Promise<void> {
  const reader = new TreeReader(db, tree);
  for (let level = 1; level <= LEVEL_MAX; level += 1) {
    const due = Math.floor(size / TILE_WIDTH ** level);
    if (due === 0) return;
    for (let i = await keptOf(db, tree, level); i < due; i += NODES_A_STEP) {
      const to = Math.min(i + NODES_A_STEP, due);
      const below = await reader.hashes(level - 1, i * TILE_WIDTH, to * TILE_WIDTH);
      const nodes = Array.from({ length: to - i }, (_, at) =>
        rootOf(below.slice(at * TILE_WIDTH, (at + 1) * TILE_WIDTH)),
      );
      await db.query('select ledger.keep_nodes($1, $2, $3, $4)', [tree, level, i, nodes]);
    }
  }
}

async function keptOf(db: Queryable, tree: number, level: number): Promise<number> {
  const { rows } = await db.query<{ kept: string }>(
    'select coalesce(max(i) + 1, 0) as kept from ledger.node where tree = $1 and level = $2',
    [tree, level],
  );
  return Number(rows[0]?.kept ?? 0);
}
