import { treeKey, verifiedCheckpoint } from './checkpoints.js';
import {
  storedCheckpoints,
  storedLeaves,
  type Database,
  type StoredCheckpoint,
  type StoredHead,
} from './database-ledger.js';
import { BrokenTree, type LedgerFault } from './faults.js';
import { GrowingTree } from './hashing.js';
import { keyText, type NoteKey } from './notes.js';
import { OpenUses } from './open-uses.js';
import { walkLeaves } from './walk-leaves.js';

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

/** Recomputes one tree from its stored leaves and holds everything that was said of it against that. */
export async function verifyStoredTree(
  db: Database,
  head: StoredHead & { size: number },
  ledgerKey: NoteKey,
  now: Date,
): Promise<TreeReport> {
  const { tree } = head;
  const key = treeKey(ledgerKey, tree);
  const grown = new GrowingTree();
  const uses = new OpenUses(tree);
  const faults: LedgerFault[] = [];
  const report = { checkpoints: 0, signedSize: 0 };

  const note = (fault: LedgerFault | undefined): void => {
    if (fault !== undefined && faults.length < FAULTS_MAX) faults.push(fault);
  };
  const growTo = (size: number): Promise<void> =>
    walkLeaves(grown, storedLeaves(db, tree, grown.size, size), (body, index) => {
      note(uses.follow(body, index));
    });

  try {
    for await (const checkpoint of storedCheckpoints(db, tree, head.size)) {
      await growTo(checkpoint.size);
      mustFit(checkpoint, grown.root(), key, { tree, index: report.signedSize });
      report.checkpoints += 1;
      report.signedSize = checkpoint.size;
    }
    await growTo(head.size);
    note(faultOfHead(head, grown, report.signedSize));
  } catch (error) {
    if (!(error instanceof BrokenTree)) throw error;
    faults.push(error.fault);
  }
  return {
    tree,
    size: grown.size,
    root: grown.root().toString('base64'),
    ...report,
    openUses: uses.count,
    openUsesLong: uses.countLong(now),
    verifierKey: keyText(key),
    faults,
  };
}

/** @throws BrokenTree unless the leaves give the checkpoint, and it is signed. */
function mustFit(
  { size, root, note }: StoredCheckpoint,
  computed: Buffer,
  key: NoteKey,
  range: { tree: number; index: number },
): void {
  if (!root.equals(computed)) {
    throw new BrokenTree({
      kind: 'checkpoint_root',
      ...range,
      message:
        `the leaves from here to ${String(size)} do not give the root that was signed ` +
        `for size ${String(size)}: one of them was changed.`,
    });
  }
  const signed = verifiedCheckpoint(note, key);
  if (signed?.size !== size || !signed.root.equals(computed)) {
    throw new BrokenTree({
      kind: 'checkpoint_signature',
      ...range,
      message: `the checkpoint of size ${String(size)} is not signed by the ledger's key.`,
    });
  }
}

/** The head was read in one moment with the last checkpoint and the last bundle, so they must agree. */
function faultOfHead(
  head: StoredHead & { size: number },
  grown: GrowingTree,
  signedSize: number,
): LedgerFault | undefined {
  const { tree, size } = head;
  const wentBack = (kind: LedgerFault['kind'], what: string): LedgerFault => ({
    kind,
    tree,
    index: size,
    message: `${what}, but the head went back to ${String(size)}.`,
  });
  if (head.publishedSize > size) {
    return wentBack('checkpoint_beyond_tree', `size ${String(head.publishedSize)} was signed`);
  }
  if (head.stored > size) {
    return wentBack('head_disagrees', `leaves up to ${String(head.stored)} are stored`);
  }
  const isSame =
    grown.size === size &&
    grown.hashes.length === head.frontier.length &&
    grown.hashes.every((it, at) => head.frontier[at]?.equals(it));
  return isSame
    ? undefined
    : {
        kind: 'head_disagrees',
        tree,
        index: signedSize,
        message:
          "the leaves from here on do not give the head's frontier: one of them, or the head, was changed.",
      };
}
