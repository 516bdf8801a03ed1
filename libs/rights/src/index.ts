export { ErasureDesk, type ErasureRound } from './erasure-desk.js';
export { requestErasure, type ErasureState } from './request-erasure.js';
export { TombstoneFile } from './tombstone-file.js';
