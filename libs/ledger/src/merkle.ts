import { hash } from 'node:crypto';

const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;

/** Of one hashing, which is over before the next begins: an allocation each would cost as much as the hash. */
const leafScratch = Buffer.alloc(256);
const nodeScratch = Buffer.alloc(65);
nodeScratch[0] = NODE_PREFIX;

/** The Merkle root of an empty tree (RFC 6962 §2.1): the hash of nothing. */
const EMPTY_ROOT = hash('sha256', '', 'buffer');

/** RFC 6962 §2.1: SHA-256(0x00 ‖ body). */
export function leafHash(body: Buffer): Buffer {
  const length = body.length + 1;
  const prefixed =
    length > leafScratch.length ? Buffer.alloc(length) : leafScratch.subarray(0, length);
  prefixed[0] = LEAF_PREFIX;
  body.copy(prefixed, 1);
  return hash('sha256', prefixed, 'buffer');
}

/** RFC 6962 §2.1: SHA-256(0x01 ‖ left ‖ right), of two hashes. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  left.copy(nodeScratch, 1);
  right.copy(nodeScratch, 33);
  return hash('sha256', nodeScratch, 'buffer');
}

/**
 * All that is needed of a tree to add leaves and to know its root: the roots of the full subtrees it
 * consists of, largest first, one for each 1 in the binary form of its size.
 */
export class Frontier {
  private constructor(
    private leaves: number,
    private readonly subtrees: Buffer[],
  ) {}

  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /** @returns undefined when the number of hashes is not that of a tree of this size. */
  static of(size: number, hashes: readonly Buffer[]): Frontier | undefined {
    if (!Number.isSafeInteger(size) || size < 0) return undefined;
    if (hashes.length !== onesIn(size) || hashes.some((it) => it.length !== 32)) return undefined;
    return new Frontier(size, [...hashes]);
  }

  get size(): number {
    return this.leaves;
  }

  get hashes(): readonly Buffer[] {
    return this.subtrees;
  }

  copy(): Frontier {
    return new Frontier(this.leaves, [...this.subtrees]);
  }

  /** Adds one leaf, by its hash. */
  push(leaf: Buffer): void {
    let grown = leaf;
    // Each trailing 1 of the size is a full subtree as large as what has grown so far. Sizes go beyond
    // 32 bits, so this divides instead of shifting.
    for (let rest = this.leaves; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = this.subtrees.pop();
      if (left === undefined)
        throw new RangeError('a frontier has one hash for each 1 of its size');
      grown = nodeHash(left, grown);
    }
    this.subtrees.push(grown);
    this.leaves += 1;
  }

  /** The Merkle tree hash of all leaves so far. */
  root(): Buffer {
    return this.subtrees.length === 0
      ? EMPTY_ROOT
      : this.subtrees.reduceRight((right, left) => nodeHash(left, right));
  }

  equals(other: { size: number; hashes: readonly Buffer[] }): boolean {
    return (
      this.leaves === other.size &&
      this.subtrees.length === other.hashes.length &&
      this.subtrees.every((it, at) => other.hashes[at]?.equals(it))
    );
  }
}

/** The root over these hashes, taken as leaf hashes. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const frontier = Frontier.empty();
  for (const it of hashes) frontier.push(it);
  return frontier.root();
}

function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
