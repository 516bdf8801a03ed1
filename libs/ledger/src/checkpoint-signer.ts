import type { Pool } from 'pg';
import { failpoint } from '@app/platform';
import { signCheckpoint } from './checkpoint.js';
import type { CheckpointState, CheckpointStateFile } from './checkpoint-state.js';
import { keepNodes } from './keep-nodes.js';
import { nextSigned } from './next-signed.js';
import { SigningRefusedError } from './ledger-errors.js';
import type { Frontier } from './merkle.js';
import { SignerLock } from './signer-lock.js';
import type { NoteSigner } from './signed-note.js';
import { readHeads, type Queryable } from './tree-store.js';

/** What one round did. */
export interface CheckpointRound {
  /** False while another signer holds the lock. */
  isSigner: boolean;
  published: { tree: number; size: number; root: string }[];
  /** Trees that wait for a person; each error says why and what to do. */
  refused: SigningRefusedError[];
}

/**
 * Signs checkpoints of all trees: the only one who does, while it holds the lock. It trusts its own
 * memory (the state file) and the leaves, not the database's word: each root is computed from the leaves
 * onto its own frontier, and it never signs a tree that is not a continuation of what it signed before.
 *
 * It sees what is new. That older leaves are unchanged is what `verifyLedger` proves.
 */
export class CheckpointSigner {
  private readonly lock: SignerLock;

  constructor(
    pool: Pool,
    private readonly key: NoteSigner,
    private readonly stateFile: CheckpointStateFile,
  ) {
    this.lock = new SignerLock(pool);
  }

  /**
   * Signs and publishes each tree that has grown. A signer that must refuse a tree lets the lock go after
   * the round, so that somebody can adopt, or another signer with the right state can take over.
   * @throws StateFileError, or what the database raised; the next round tries again.
   */
  async round(): Promise<CheckpointRound> {
    try {
      const session = await this.lock.acquire();
      if (session === undefined) return { isSigner: false, published: [], refused: [] };
      const round = await this.signAll(session);
      if (round.refused.length > 0) this.lock.release();
      return round;
    } catch (error) {
      this.lock.release();
      throw error;
    }
  }

  /** Lets the lock go. Call it between rounds. */
  stop(): void {
    this.lock.release();
  }

  private async signAll(db: Queryable): Promise<CheckpointRound> {
    const state = await this.stateFile.read();
    const due: { tree: number; frontier: Frontier }[] = [];
    const refused: SigningRefusedError[] = [];
    let isChanged = false;

    for (const head of await this.headsAndMissing(db, state)) {
      try {
        const known = state.get(head.tree);
        const signed = await nextSigned(db, head, known);
        if (signed.republish !== undefined)
          due.push({ tree: head.tree, frontier: signed.republish });
        if (known?.size === signed.frontier.size) continue;
        state.set(head.tree, signed.frontier);
        isChanged = true;
        // An empty tree is remembered, so that its first leaf is seen to come; there is nothing to sign.
        if (signed.frontier.size > 0) due.push({ tree: head.tree, frontier: signed.frontier });
      } catch (error) {
        if (!(error instanceof SigningRefusedError)) throw error;
        refused.push(error);
      }
    }

    // The memory first: a checkpoint that somebody may have seen is never forgotten.
    if (isChanged) await this.stateFile.write(state);
    failpoint('checkpoint.state_written');
    const published: CheckpointRound['published'] = [];
    for (const { tree, frontier } of due) published.push(await this.publish(db, tree, frontier));
    return { isSigner: true, published, refused };
  }

  /** The trees of the database, and those that only the state file still knows. */
  private async headsAndMissing(
    db: Queryable,
    state: CheckpointState,
  ): Promise<Awaited<ReturnType<typeof readHeads>>> {
    const heads = await readHeads(db);
    const gone = [...state.keys()].filter((tree) => !heads.some((head) => head.tree === tree));
    return [...heads, ...gone.map((tree) => ({ tree, size: undefined }))];
  }

  private async publish(
    db: Queryable,
    tree: number,
    frontier: Frontier,
  ): Promise<CheckpointRound['published'][number]> {
    const { size } = frontier;
    const root = frontier.root();
    const note = signCheckpoint({ tree, size, root }, this.key);
    // Before the checkpoint: whoever sees it may ask for every tile under it.
    await keepNodes(db, tree, size);
    await db.query('select ledger.publish_checkpoint($1, $2, $3, $4)', [tree, size, root, note]);
    return { tree, size, root: root.toString('base64') };
  }
}
