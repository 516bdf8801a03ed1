import { nodeHash, rootOf } from './merkle.js';
import { TILE_WIDTH, type TreeReader } from './tree-reader.js';

/** The hashes that lead from a leaf to the root of a tree of this size (RFC 6962 §2.1.1), lowest first. */
export async function inclusionProof(
  tree: TreeReader,
  index: number,
  size: number,
): Promise<Buffer[]> {
  const path: Buffer[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      path.unshift(await rangeRoot(tree, middle, to));
      to = middle;
    } else {
      path.unshift(await rangeRoot(tree, from, middle));
      from = middle;
    }
  }
  return path;
}

/** The hashes that show a tree of one size to begin with all of a smaller one (RFC 6962 §2.1.2). */
export async function consistencyProof(
  tree: TreeReader,
  older: number,
  newer: number,
): Promise<Buffer[]> {
  if (older === 0 || older === newer) return [];
  const path: Buffer[] = [];
  let [from, to] = [0, newer];
  // Down to where the older tree ends at the end of a range.
  while (older !== to) {
    const middle = from + largestPowerBelow(to - from);
    if (older <= middle) {
      path.unshift(await rangeRoot(tree, middle, to));
      to = middle;
    } else {
      path.unshift(await rangeRoot(tree, from, middle));
      from = middle;
    }
  }
  // What is then left is known to whoever knows the older root, if it is all of the older tree.
  return from === 0 ? path : [await rangeRoot(tree, from, to), ...path];
}

/** The root over the leaves [from, to), where `from` is a place at which such a subtree can begin. */
async function rangeRoot(tree: TreeReader, from: number, to: number): Promise<Buffer> {
  const width = to - from;
  const power = largestPowerBelow(width + 1);
  if (power === width) return subtreeRoot(tree, from, width);
  const middle = from + power;
  const left = await subtreeRoot(tree, from, power);
  return nodeHash(left, await rangeRoot(tree, middle, to));
}

/** The root of a full subtree, from the tile level below it: 1 to 128 hashes. */
async function subtreeRoot(tree: TreeReader, from: number, width: number): Promise<Buffer> {
  let level = 0;
  while (TILE_WIDTH ** (level + 1) <= width) level += 1;
  const each = TILE_WIDTH ** level;
  return rootOf(await tree.hashes(level, from / each, (from + width) / each));
}

/** The largest power of two below a number of leaves, where RFC 6962 splits a tree. */
function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
