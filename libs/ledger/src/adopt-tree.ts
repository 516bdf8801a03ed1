import type { Pool } from 'pg';
import { isSignedCheckpoint } from './checkpoint.js';
import type { CheckpointStateFile } from './checkpoint-state.js';
import { growOver } from './grow-over.js';
import { AdoptionRefusedError, BrokenTreeError } from './ledger-errors.js';
import { Frontier } from './merkle.js';
import { SignerLock } from './signer-lock.js';
import type { NoteVerifier } from './signed-note.js';
import { checkpointsOf, readHeads, type Queryable } from './tree-store.js';

/** The size and root from which signing is to go on, as a person vouches for them. */
export interface Adoption {
  tree: number;
  size: number;
  /** Base64, as the third line of a checkpoint. */
  root: string;
}

/** What the state file knew of the tree before it was adopted. */
export interface Adopted {
  previousSize: number | undefined;
}

/**
 * Writes a tree into the signer's state file after the leaves were found to give that root at that size,
 * and each checkpoint published on the way to be theirs and signed.
 * @throws AdoptionRefusedError saying what does not fit, or that a signer is at work.
 */
export async function adoptTree(
  pool: Pool,
  stateFile: CheckpointStateFile,
  verifier: NoteVerifier,
  adoption: Adoption,
): Promise<Adopted> {
  const lock = new SignerLock(pool);
  const session = await lock.acquire();
  if (session === undefined) {
    throw new AdoptionRefusedError(
      adoption.tree,
      'a signer is at work and refuses nothing. Try again, or stop the upkeep worker first.',
    );
  }
  try {
    const frontier = await recomputed(session, verifier, adoption);
    const state = await stateFile.read();
    const previousSize = state.get(adoption.tree)?.size;
    await stateFile.write(state.set(adoption.tree, frontier));
    return { previousSize };
  } finally {
    lock.release();
  }
}

async function recomputed(
  db: Queryable,
  verifier: NoteVerifier,
  { tree, size, root }: Adoption,
): Promise<Frontier> {
  const head = (await readHeads(db)).find((it) => it.tree === tree);
  if (head?.size === undefined)
    throw new AdoptionRefusedError(tree, 'the database has no such tree.');
  if (size > head.size) {
    throw new AdoptionRefusedError(tree, `it has only ${String(head.size)} leaves.`);
  }
  if (head.published !== undefined && head.published.size > size) {
    throw new AdoptionRefusedError(
      tree,
      `a checkpoint of size ${String(head.published.size)} is published; adopt that size or a later one.`,
    );
  }
  const frontier = Frontier.empty();
  try {
    for await (const checkpoint of checkpointsOf(db, tree, size)) {
      await growOver(db, tree, frontier, checkpoint.size);
      const computed = { tree, size: checkpoint.size, root: frontier.root() };
      if (!isSignedCheckpoint(checkpoint.note, computed, verifier)) {
        throw new AdoptionRefusedError(
          tree,
          `its leaves do not give the signed checkpoint of size ${String(checkpoint.size)}.`,
        );
      }
    }
    await growOver(db, tree, frontier, size);
  } catch (error) {
    if (!(error instanceof BrokenTreeError)) throw error;
    throw new AdoptionRefusedError(tree, error.fault.message, { cause: error });
  }
  if (frontier.root().toString('base64') !== root) {
    throw new AdoptionRefusedError(tree, `its leaves give another root at size ${String(size)}.`);
  }
  return frontier;
}
