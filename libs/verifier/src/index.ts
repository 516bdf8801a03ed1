export { decodeLeaf, LEAF_BYTES, LEAF_KIND, type Leaf } from './leaf.js';
export { EMPTY_ROOT, leafHash, nodeHash, GrowingTree } from './hashing.js';
export { provesConsistency } from './proofs.js';
export {
  cosignedAt,
  cosignedText,
  FormatError,
  keyIdOf,
  keyText,
  readKey,
  splitNote,
  type Note,
  type NoteKey,
} from './notes.js';
export {
  readCheckpoint,
  verifiedCheckpoint,
  type Checkpoint,
  type SignedCheckpoint,
} from './checkpoints.js';
export type { LedgerFault } from './faults.js';
export { verifyLedger, type LedgerReport } from './verify-ledger.js';
export type { TreeReport } from './verify-tree.js';
export { logAt, type ReadLog } from './read-log.js';
export {
  readSigned,
  signedBy,
  verifyConsistency,
  verifyInclusion,
  verifyLogSince,
  verifyWholeLog,
  type LogKeys,
  type LogReport,
} from './verify-log.js';
export {
  verifyExport,
  type ExportReport,
  type LeafProofs,
  type ProvenLeaf,
} from './verify-export.js';
export { runVerifier } from './command.js';
