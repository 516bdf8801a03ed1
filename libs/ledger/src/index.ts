export { decodeLeaf, LEAF_BYTES, LEAF_KIND, type Leaf } from './leaf.js';
export { readVerifier, verifierText, type NoteSigner, type NoteVerifier } from './signed-note.js';
export type { Checkpoint } from './checkpoint.js';
export { CheckpointStateFile } from './checkpoint-state.js';
export { CheckpointSigner, type CheckpointRound } from './checkpoint-signer.js';
export { adoptTree, type Adopted, type Adoption } from './adopt-tree.js';
export { verifyLedger, type LedgerReport } from './verify-ledger.js';
export type { TreeReport } from './verify-tree.js';
export {
  checkpointFiles,
  loadCheckpointKey,
  makeCheckpointKey,
  type CheckpointFiles,
} from './key-files.js';
export {
  AdoptionRefusedError,
  StateFileError,
  type LedgerFault,
  type RefusalCode,
} from './ledger-errors.js';
