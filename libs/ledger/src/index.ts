export { readVerifier, verifierText, type NoteSigner, type NoteVerifier } from './signed-note.js';
export type { Checkpoint } from './checkpoint.js';
export { TreeReader } from './tree-reader.js';
export { readTile, readTilePath } from './tiles.js';
export { consistencyProof, inclusionProof } from './proofs.js';
export { CheckpointStateFile } from './checkpoint-state.js';
export { CheckpointSigner, type CheckpointRound } from './checkpoint-signer.js';
export { adoptTree, type Adopted, type Adoption } from './adopt-tree.js';
export {
  checkpointFiles,
  loadCheckpointKey,
  makeCheckpointKey,
  type CheckpointFiles,
} from './key-files.js';
export { AdoptionRefusedError, StateFileError, type RefusalCode } from './ledger-errors.js';
