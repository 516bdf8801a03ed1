import { nodeHash } from './hashing.js';

// Checking proofs as RFC 9162 §2.1.3.2 and §2.1.4.2 say (the proofs are those of RFC 6962). Sizes go beyond 32 bits: no shifts.

/** A proof has at most one hash a level on each side; more is an attack on our time. */
const HASHES_MAX = 63;

const isOdd = (it: number): boolean => it % 2 === 1;
const half = (it: number): number => Math.floor(it / 2);

const isSize = (it: number): boolean => Number.isSafeInteger(it) && it >= 0;

/** Whether the proof shows this leaf hash at this index of the tree. */
export function provesInclusion(
  leaf: Buffer,
  index: number,
  tree: { size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (!isSize(index) || !isSize(tree.size) || index >= tree.size) return false;
  if (proof.length > HASHES_MAX || proof.some((it) => it.length !== 32)) return false;
  let at = index;
  let last = tree.size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && hash.equals(tree.root);
}

/** Whether the proof shows that the newer tree begins with all of the older one. */
export function provesConsistency(
  older: { size: number; root: Buffer },
  newer: { size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (!isSize(older.size) || !isSize(newer.size) || older.size > newer.size) return false;
  if (proof.length > HASHES_MAX || proof.some((it) => it.length !== 32)) return false;
  // Every tree begins with the empty one; a tree is consistent with itself. Neither needs a hash.
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0;
  let at = older.size - 1;
  let last = newer.size - 1;
  while (isOdd(at)) {
    at = half(at);
    last = half(last);
  }
  // An older tree that is one full subtree is not in the proof: it is known.
  const [first, ...rest] = at === 0 ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  let oldHash = first;
  let newHash = first;
  for (const hash of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      oldHash = nodeHash(hash, oldHash);
      newHash = nodeHash(hash, newHash);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      newHash = nodeHash(newHash, hash);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && oldHash.equals(older.root) && newHash.equals(newer.root);
}
