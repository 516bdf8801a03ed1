export { decodeLeaf, LEAF_BYTES, LEAF_KIND, type Leaf } from './leaf.js';
export { EMPTY_ROOT, leafHash, nodeHash, GrowingTree } from './hashing.js';
export { provesConsistency, provesInclusion } from './proofs.js';
export {
  cosignedAt,
  cosignedText,
  FormatError,
  isSignedBy,
  keyIdOf,
  keyText,
  readKey,
  splitNote,
  type Note,
  type NoteKey,
} from './notes.js';
export {
  readCheckpoint,
  treeKey,
  verifiedCheckpoint,
  type Checkpoint,
  type SignedCheckpoint,
} from './checkpoints.js';
export type { LedgerFault } from './faults.js';
export { verifyLedger, type LedgerReport } from './verify-ledger.js';
export type { TreeReport } from './verify-tree.js';
