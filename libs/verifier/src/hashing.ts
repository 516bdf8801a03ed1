import { hash } from 'node:crypto';

// RFC 6962 §2.1. Written apart from the server's own hashing: a fault in one would show in the other.

/** The root of a tree without leaves. */
export const EMPTY_ROOT = hash('sha256', '', 'buffer');

/** SHA-256(00 ‖ body). */
export const leafHash = (body: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Uint8Array.of(0), body]), 'buffer');

/** SHA-256(01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Uint8Array.of(1), left, right]), 'buffer');

/** A full subtree: 2^height leaves under one hash. */
interface FullSubtree {
  height: number;
  hash: Buffer;
}

/** A tree that leaves are added to from left to right; remembers its full subtrees only. */
export class GrowingTree {
  private readonly full: FullSubtree[] = [];
  private count = 0;

  /** Begins from the full subtrees of a tree of this size, largest first. */
  static from(size: number, hashes: readonly Buffer[]): GrowingTree {
    const tree = new GrowingTree();
    const heights = heightsOf(size);
    if (heights.length !== hashes.length) throw new RangeError('one hash for each 1 of the size');
    for (const [at, hash] of hashes.entries()) tree.full.push({ height: heights[at] ?? 0, hash });
    tree.count = size;
    return tree;
  }

  get size(): number {
    return this.count;
  }

  /** Hashes of the full subtrees, largest first. */
  get hashes(): readonly Buffer[] {
    return this.full.map((it) => it.hash);
  }

  add(leaf: Buffer): void {
    let grown: FullSubtree = { height: 0, hash: leaf };
    for (;;) {
      const last = this.full.at(-1);
      if (last?.height !== grown.height) break;
      this.full.pop();
      grown = { height: grown.height + 1, hash: nodeHash(last.hash, grown.hash) };
    }
    this.full.push(grown);
    this.count += 1;
  }

  root(): Buffer {
    const [last, ...before] = [...this.full].reverse();
    if (last === undefined) return EMPTY_ROOT;
    return before.reduce((right, left) => nodeHash(left.hash, right), last.hash);
  }
}

/** Heights of the full subtrees of a tree of this size, largest first. */
export function heightsOf(size: number): number[] {
  const heights: number[] = [];
  for (let rest = size, height = 0; rest > 0; rest = Math.floor(rest / 2), height += 1) {
    if (rest % 2 === 1) heights.unshift(height);
  }
  return heights;
}
