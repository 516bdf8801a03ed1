export { readVerifier, verifierText, type NoteSigner, type NoteVerifier } from './signed-note.js';
export type { Checkpoint } from './checkpoint.js';
export { TreeReader } from './tree-reader.js';
export { readTile, readTilePath } from './tiles.js';
export { leafProofs, type LeafOpening } from './leaf-proofs.js';
export { consistencyProof, inclusionProof } from './proofs.js';
export { readWitnesses, WitnessesFileError, type WitnessAddress } from './witnesses.js';
export { CosignatureCollector, type CosigningRound } from './cosignature-collector.js';
export { TreeWatch, WATCHERS_REMEDY } from './tree-watch.js';
export type { SeenTree } from './seen-tree.js';
export { BelievedBatch, type ToldUse } from './believed-batch.js';
export { batchProof, type BatchProof } from './tree-answers.js';
export { mustBeWitnessed, type WitnessedRules } from './witnessed-gate.js';
export { CheckpointStateFile } from './checkpoint-state.js';
export { CheckpointSigner, type CheckpointRound } from './checkpoint-signer.js';
export { adoptTree, type Adopted, type Adoption } from './adopt-tree.js';
export {
  checkpointFiles,
  loadCheckpointKey,
  makeCheckpointKey,
  type CheckpointFiles,
} from './key-files.js';
export {
  AdoptionRefusedError,
  DisbelievedError,
  NotWitnessedError,
  StateFileError,
  type RefusalCode,
} from './ledger-errors.js';
