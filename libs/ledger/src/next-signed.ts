import { BrokenTreeError, SigningRefusedError, type RefusalCode } from './ledger-errors.js';
import { growOver } from './grow-over.js';
import { Frontier } from './merkle.js';
import type { Queryable, TreeHead } from './tree-store.js';

/** What may be signed of a tree now. */
export interface NextSigned {
  /** The tree as it stands, proven to continue what was signed before. */
  frontier: Frontier;
  /** What was signed before and never published: a crash came between. The same size and root again. */
  republish: Frontier | undefined;
}

/**
 * Decides what may be signed of one tree. All the reasons to refuse are here.
 * @param known what was signed last, from the state file; undefined when the tree is not in it.
 * @throws SigningRefusedError
 */
export async function nextSigned(
  db: Queryable,
  head: TreeHead | { tree: number; size: undefined },
  known: Frontier | undefined,
): Promise<NextSigned> {
  const { tree } = head;
  const refuse = (code: RefusalCode, what: string, cause?: unknown): SigningRefusedError =>
    new SigningRefusedError(code, tree, what, ...(cause === undefined ? [] : [{ cause }]));

  if (head.size === undefined) {
    throw refuse('ledger.tree_gone', 'the database has no head for it any more.');
  }
  if (known === undefined && (head.size > 0 || head.stored > 0 || head.published !== undefined)) {
    throw refuse(
      'ledger.not_adopted',
      `it has ${String(head.size)} leaves, and the state file does not know it.`,
    );
  }
  const signed = known ?? Frontier.empty();
  if (head.size < signed.size) {
    throw refuse(
      'ledger.went_back',
      `the database went back from ${String(signed.size)} leaves, which were signed, to ${String(head.size)}.`,
    );
  }
  const publishedSize = head.published?.size ?? 0;
  if (publishedSize > signed.size) {
    throw refuse(
      'ledger.signed_elsewhere',
      `a checkpoint of size ${String(publishedSize)} is published, and the state file ends at ${String(signed.size)}.`,
    );
  }
  if (publishedSize === signed.size && head.published?.root.equals(signed.root()) === false) {
    throw refuse(
      'ledger.checkpoint_changed',
      'its last checkpoint is not the one that was signed.',
    );
  }

  const frontier = signed.copy();
  try {
    await growOver(db, tree, frontier, head.size);
  } catch (error) {
    if (!(error instanceof BrokenTreeError)) throw error;
    throw refuse(
      'ledger.leaves_changed',
      `leaf ${String(error.fault.index)}: ${error.fault.message}`,
      error,
    );
  }
  if (!frontier.equals({ size: head.size, hashes: head.frontier })) {
    throw refuse(
      'ledger.leaves_changed',
      `its leaves from ${String(signed.size)} on do not give the frontier of the database's head.`,
    );
  }
  return { frontier, republish: publishedSize < signed.size ? signed : undefined };
}
