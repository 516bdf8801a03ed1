import type { CheckpointStateFile } from './checkpoint-state.js';
import { readSignedCheckpoint } from './checkpoint.js';
import { DisbelievedError } from './ledger-errors.js';
import { Frontier } from './merkle.js';
import { SeenTree } from './seen-tree.js';
import type { NoteVerifier } from './signed-note.js';
import { batchProof, treeSince, type BatchProof } from './tree-answers.js';
import type { Queryable } from './tree-store.js';
import { BelievedBatch } from './believed-batch.js';

/** What the operator does about a file that cannot be used. */
export const WATCHERS_REMEDY =
  'Restore it from a copy. Without any copy move it away: the worker then trusts the trees as it finds them, and says so.';

/**
 * What the key holder saw of each tree, so that it opens nothing on the database's word alone: a batch counts
 * only if its leaves continue the tree that was seen here. Hashing them is all it costs; no round trip.
 *
 * A tree it never saw it trusts as found, once (`onFirstSeen` is told); what it saw is kept in a state file.
 */
export class TreeWatch {
  private readonly trees: Map<number, SeenTree>;
  /** Trees that were found to be other than what was signed: nothing of them is believed any more. */
  private readonly disbelieved = new Map<number, DisbelievedError>();
  private isKept = true;

  private constructor(
    private readonly file: CheckpointStateFile,
    seen: ReadonlyMap<number, Frontier>,
    private readonly onFirstSeen: (tree: number, size: number, root: Buffer) => void,
  ) {
    this.trees = new Map([...seen].map(([tree, frontier]) => [tree, new SeenTree(tree, frontier)]));
  }

  /** Goes on from what the file remembers. @throws StateFileError when it cannot be trusted. */
  static async load(
    file: CheckpointStateFile,
    onFirstSeen: (tree: number, size: number, root: Buffer) => void,
  ): Promise<TreeWatch> {
    return new TreeWatch(file, await file.read(), onFirstSeen);
  }

  /** From where on a claim in this tree is to tell its leaves; undefined before `follow` met the tree. */
  sizeOf(tree: number): number | undefined {
    return this.trees.get(tree)?.size;
  }

  /**
   * Looks at a tree up to its end: the first look at it, or when it grew while nobody looked. Costs a round trip
   * for each 20,000 leaves; on the hot path the claim's own answer does it.
   * @throws DisbelievedError
   */
  async follow(db: Queryable, tree: number): Promise<SeenTree> {
    this.mustBeBelieved(tree);
    const seen = this.trees.get(tree);
    if (seen === undefined) return this.meet(tree, await treeSince(db, tree, undefined));
    // Pieces are tried on a draft: only the last can be held against the head, and then all of them are.
    const draft = seen.draft();
    const begun = seen.size;
    for (;;) {
      const before = draft.size;
      if (draft.grow(await treeSince(db, tree, before), true)) break;
      if (draft.size === before) {
        throw new DisbelievedError(
          'ledger.watch_leaves_changed',
          tree,
          `no leaves from ${String(before)} on are told, and there should be.`,
        );
      }
    }
    return this.take(seen, draft, begun) ?? this.follow(db, tree);
  }

  /**
   * Believes a batch whose leaves continue the tree as it was seen here, or lie in what was seen of it lately.
   * @returns undefined when the answer did not reach the tree's end: `follow`, ask from the batch on, and try again.
   * @throws DisbelievedError
   */
  believe(proof: BatchProof): BelievedBatch | undefined {
    const { tree, first, n, from, bodies } = proof;
    this.mustBeBelieved(tree);
    const seen = this.trees.get(tree);
    if (seen === undefined || from > seen.size) return undefined;
    if (!this.grow(seen, proof)) return undefined;
    const batch = BelievedBatch.of(proof);
    for (let index = first; batch !== undefined && index < first + n; index += 1) {
      if (!seen.has(index, batch.bodyAt(index - first))) {
        throw new DisbelievedError(
          'ledger.watch_no_such_batch',
          tree,
          `leaf ${String(index)} of the batch is not in the tree that was seen here.`,
        );
      }
    }
    if (batch === undefined) {
      throw new DisbelievedError(
        'ledger.watch_no_such_batch',
        tree,
        `leaves ${String(first)} to ${String(first + n)} are not among the ${String(bodies.length)} bytes told.`,
      );
    }
    return batch;
  }

  /**
   * As `believe`; where the answer was not whole, because the tree grew by more than one holds, or was not met yet,
   * it looks and asks again.
   * @throws DisbelievedError
   */
  async mustBelieve(
    db: Queryable,
    { workerId, batchId }: { workerId: string; batchId: string },
    told: BatchProof,
  ): Promise<BelievedBatch> {
    const batch = this.believe(told);
    if (batch !== undefined) return batch;
    await this.follow(db, told.tree);
    const again = await batchProof(db, workerId, batchId, told.first);
    const believed = again && this.believe(again);
    if (believed !== undefined) return believed;
    throw new DisbelievedError(
      'ledger.watch_no_such_batch',
      told.tree,
      `no leaves are told of the batch at leaf ${String(told.first)}.`,
    );
  }

  /**
   * Holds a signed checkpoint against what was seen: the database may have told us leaves that it told nobody else.
   * @returns whether the two could be compared; a checkpoint beyond what was seen, or from long ago, cannot.
   * @throws DisbelievedError when they differ; from then on nothing of the tree is believed.
   */
  compare(tree: number, note: string, ledgerKey: NoteVerifier): boolean {
    const checkpoint = readSignedCheckpoint(note, tree, ledgerKey);
    const root = checkpoint && this.trees.get(tree)?.rootAt(checkpoint.size);
    if (checkpoint === undefined || root === undefined) return false;
    if (root.equals(checkpoint.root)) return true;
    const error = new DisbelievedError(
      'ledger.watch_went_back',
      tree,
      `the root signed for size ${String(checkpoint.size)} is not that of the leaves seen here.`,
    );
    this.disbelieved.set(tree, error);
    throw error;
  }

  /** The tree as it was seen; undefined before the first look. */
  seen(tree: number): SeenTree | undefined {
    return this.trees.get(tree);
  }

  /**
   * Writes down what was seen, if anything is new: on a clock and at the end, not on the hot path. A worker that is
   * killed forgets what it saw since, so a rollback of that very moment would show elsewhere only: at signer and witness.
   */
  async keep(): Promise<void> {
    if (this.isKept) return;
    this.isKept = true;
    try {
      await this.file.write(new Map([...this.trees].map(([tree, it]) => [tree, it.snapshot()])));
    } catch (error) {
      this.isKept = false;
      throw error;
    }
  }

  private meet(
    tree: number,
    { size, frontier }: { size: number; frontier: readonly Buffer[] },
  ): SeenTree {
    // Another look may have come before this one's answer.
    const met = this.trees.get(tree);
    if (met !== undefined) return met;
    const found = Frontier.of(size, frontier);
    if (found === undefined) {
      throw new DisbelievedError(
        'ledger.watch_leaves_changed',
        tree,
        'its head is no head of that size.',
      );
    }
    const seen = new SeenTree(tree, found);
    this.trees.set(tree, seen);
    this.isKept = false;
    this.onFirstSeen(tree, size, found.root());
    return seen;
  }

  /** The draft in place of what was seen; undefined when answers came meanwhile that it cannot be held against. */
  private take(seen: SeenTree, draft: SeenTree, begun: number): SeenTree | undefined {
    if (seen.size > draft.size) return seen;
    if (seen.size > begun && draft.rootAt(seen.size)?.equals(seen.root()) !== true) {
      return undefined;
    }
    if (draft.size > seen.size) this.isKept = false;
    this.trees.set(seen.tree, draft);
    return draft;
  }

  private grow(seen: SeenTree, answer: Parameters<SeenTree['grow']>[0]): boolean {
    const before = seen.size;
    const isWhole = seen.grow(answer);
    if (seen.size > before) this.isKept = false;
    return isWhole;
  }

  private mustBeBelieved(tree: number): void {
    const error = this.disbelieved.get(tree);
    if (error !== undefined) throw error;
  }
}
