import { isSignedCheckpoint, ofTree } from './checkpoint.js';
import { growOver } from './grow-over.js';
import { BrokenTreeError, type LedgerFault } from './ledger-errors.js';
import { Frontier } from './merkle.js';
import { OpenUses } from './open-uses.js';
import { verifierText, type NoteVerifier } from './signed-note.js';
import { checkpointsOf, type Queryable, type TreeHead } from './tree-store.js';

/** Faults of single leaves listed a tree; a tree that has more is broken in another way. */
const FAULTS_MAX = 20;

/** What was found of one tree. */
export interface TreeReport {
  tree: number;
  /** Leaves recomputed; the tree's size when it has no fault. */
  size: number;
  /** Base64; of the leaves recomputed. */
  root: string;
  checkpoints: number;
  /** Size of the last checkpoint that fits; the leaves after it are not signed yet. */
  signedSize: number;
  openUses: number;
  /** Open for more than a minute. */
  openUsesLong: number;
  /** For other programs that read C2SP checkpoints. */
  verifierKey: string;
  faults: LedgerFault[];
}

/** Recomputes one tree from its leaves and holds everything that was said of it against that. */
export async function verifyTree(
  db: Queryable,
  head: TreeHead,
  key: NoteVerifier,
  now: Date,
): Promise<TreeReport> {
  const { tree } = head;
  const frontier = Frontier.empty();
  const uses = new OpenUses(tree);
  const faults: LedgerFault[] = [];
  const report = { checkpoints: 0, signedSize: 0 };

  const note = (fault: LedgerFault | undefined): void => {
    if (fault !== undefined && faults.length < FAULTS_MAX) faults.push(fault);
  };
  const growTo = (size: number): Promise<void> =>
    growOver(db, tree, frontier, size, (body, index) => {
      note(uses.follow(body, index));
    });

  try {
    for await (const checkpoint of checkpointsOf(db, tree, head.size)) {
      await growTo(checkpoint.size);
      const computed = { tree, size: checkpoint.size, root: frontier.root() };
      const range = { tree, index: report.signedSize };
      if (!checkpoint.root.equals(computed.root)) {
        throw new BrokenTreeError({
          kind: 'checkpoint_root',
          ...range,
          message:
            `the leaves from here to ${String(checkpoint.size)} do not give the root that was signed ` +
            `for size ${String(checkpoint.size)}: one of them was changed.`,
        });
      }
      if (!isSignedCheckpoint(checkpoint.note, computed, key)) {
        throw new BrokenTreeError({
          kind: 'checkpoint_signature',
          ...range,
          message: `the checkpoint of size ${String(checkpoint.size)} is not signed by the ledger's key.`,
        });
      }
      report.checkpoints += 1;
      report.signedSize = checkpoint.size;
    }
    await growTo(head.size);
    note(faultOfHead(head, frontier, report.signedSize));
  } catch (error) {
    if (!(error instanceof BrokenTreeError)) throw error;
    faults.push(error.fault);
  }
  return {
    tree,
    size: frontier.size,
    root: frontier.root().toString('base64'),
    ...report,
    openUses: uses.count,
    openUsesLong: uses.countLong(now),
    verifierKey: verifierText(ofTree(key, tree)),
    faults,
  };
}

/** The head was read in one moment with the last checkpoint and the last bundle, so they must agree. */
function faultOfHead(
  head: TreeHead,
  frontier: Frontier,
  signedSize: number,
): LedgerFault | undefined {
  const { tree } = head;
  if (head.published !== undefined && head.published.size > head.size) {
    return {
      kind: 'checkpoint_beyond_tree',
      tree,
      index: head.size,
      message: `size ${String(head.published.size)} was signed, but the head went back to ${String(head.size)}.`,
    };
  }
  if (head.stored > head.size) {
    return {
      kind: 'head_disagrees',
      tree,
      index: head.size,
      message: `leaves up to ${String(head.stored)} are stored, but the head went back to ${String(head.size)}.`,
    };
  }
  if (!frontier.equals({ size: head.size, hashes: head.frontier })) {
    return {
      kind: 'head_disagrees',
      tree,
      index: signedSize,
      message:
        "the leaves from here on do not give the head's frontier: one of them, or the head, was changed.",
    };
  }
  return undefined;
}
