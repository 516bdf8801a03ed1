import { DisbelievedError } from './ledger-errors.js';
import { LEAF_BYTES } from './leaf-bytes.js';
import { Frontier, leafHash } from './merkle.js';

/** Leaf hashes remembered, 0.5 MB a tree: answers may be looked at in another order than they were given. */
const HASHES_KEPT = 16_384;
/** Frontiers remembered: one a look. From the nearest, the root at any size in between is computed. */
const FRONTIERS_KEPT = 256;

/** What the database says of a tree since its size was `from`. */
export interface TreeSince {
  from: number;
  size: number;
  frontier: readonly Buffer[];
  bodies: Buffer;
}

/** One tree as the key holder saw it: only grows, by leaves that it hashed itself. */
export class SeenTree {
  private readonly recent = Buffer.alloc(HASHES_KEPT * 32);
  private frontiers: Frontier[];
  /** The first leaf whose hash is remembered. */
  private rememberedFrom: number;

  /** @param frontier the tree as it was seen last; never changed, only replaced. */
  constructor(
    readonly tree: number,
    private frontier: Frontier,
  ) {
    this.frontiers = [frontier];
    this.rememberedFrom = frontier.size;
  }

  get size(): number {
    return this.frontier.size;
  }

  root(): Buffer {
    return this.frontier.root();
  }

  /** For the state file. */
  snapshot(): Frontier {
    return this.frontier;
  }

  /** A copy to try pieces on that can be held against a head only with the last of them. */
  draft(): SeenTree {
    const draft = new SeenTree(this.tree, this.frontier);
    this.recent.copy(draft.recent);
    draft.frontiers = [...this.frontiers];
    draft.rememberedFrom = this.rememberedFrom;
    return draft;
  }

  /**
   * Grows by the leaves that are new, having held the old ones and the database's frontier against its own.
   * @param isPiece whether leaves may end before the size that the database told; only a draft takes such.
   * @returns whether they reached it. If not, and without `isPiece`, nothing was taken.
   * @throws DisbelievedError; the tree then stands as before.
   */
  grow({ from, size, frontier, bodies }: TreeSince, isPiece = false): boolean {
    if (size < from) throw this.wentBack(`it has ${String(size)} leaves, and had ${String(from)}.`);
    const reaches = from + bodies.length / LEAF_BYTES;
    if (!Number.isInteger(reaches) || from > this.size || reaches > size) {
      throw this.changed('its leaves do not lie where it says.');
    }
    for (
      let index = Math.max(from, this.rememberedFrom);
      index < Math.min(reaches, this.size);
      index += 1
    ) {
      if (!leafHash(bodyAt(bodies, index - from)).equals(this.hashAt(index))) {
        throw this.wentBack(`leaf ${String(index)} is not the one that was there.`);
      }
    }
    if (size < this.size) {
      // Another answer was looked at first, which was given later: no more can be held against this one.
      if (size < this.rememberedFrom) throw this.wentBack(`it has ${String(size)} leaves.`);
      return true;
    }
    if (reaches < size && !isPiece) return false;
    const grown = this.frontier.copy();
    const hashes: Buffer[] = [];
    for (let index = this.size; index < reaches; index += 1) {
      const hash = leafHash(bodyAt(bodies, index - from));
      grown.push(hash);
      hashes.push(hash);
    }
    if (reaches === size && !grown.equals({ size, hashes: frontier })) {
      throw this.wentBack(
        `its head does not continue the ${String(this.size)} leaves that were seen here.`,
      );
    }
    this.accept(grown, hashes);
    return reaches === size;
  }

  /** Whether the leaf at this index is the one that was seen; false also when it is no longer remembered. */
  has(index: number, body: Buffer): boolean {
    if (index < this.rememberedFrom || index >= this.size) return false;
    return leafHash(body).equals(this.hashAt(index));
  }

  /** The root this tree had at a size; undefined where that is not remembered or not seen yet. */
  rootAt(size: number): Buffer | undefined {
    if (size > this.size) return undefined;
    const near = this.frontiers.findLast((it) => it.size <= size);
    if (near === undefined || (near.size < size && near.size < this.rememberedFrom)) {
      return undefined;
    }
    const grown = near.copy();
    while (grown.size < size) grown.push(Buffer.from(this.hashAt(grown.size)));
    return grown.root();
  }

  private accept(grown: Frontier, hashes: readonly Buffer[]): void {
    let index = this.size;
    for (const hash of hashes) {
      hash.copy(this.recent, (index % HASHES_KEPT) * 32);
      index += 1;
    }
    this.frontier = grown;
    this.rememberedFrom = Math.max(this.rememberedFrom, this.size - HASHES_KEPT);
    if (hashes.length === 0) return;
    this.frontiers.push(grown);
    if (this.frontiers.length > FRONTIERS_KEPT) this.frontiers.shift();
  }

  private hashAt(index: number): Buffer {
    const at = (index % HASHES_KEPT) * 32;
    return this.recent.subarray(at, at + 32);
  }

  private wentBack(what: string): DisbelievedError {
    return new DisbelievedError(
      'ledger.watch_went_back',
      this.tree,
      `${what} It was rolled back or rewritten.`,
    );
  }

  private changed(what: string): DisbelievedError {
    return new DisbelievedError('ledger.watch_leaves_changed', this.tree, what);
  }
}

const bodyAt = (bodies: Buffer, at: number): Buffer =>
  bodies.subarray(at * LEAF_BYTES, (at + 1) * LEAF_BYTES);
