export { CARRIER_EVENT_TYPE } from './carrier-event.js';
export { ingestBatch, type IngestDeps, type TakenPiece } from './ingest-batch.js';
export { beginPosition, storedPositions, type StoredPosition } from './stored-position.js';
export { joinParked, ParkedSweep, type JoinParkedDeps } from './join-parked.js';
export { type RegisteredWithin } from './parked-events.js';
export { CarrierRegistry } from './carriers/carrier-registry.js';
export { type Carrier, type CodeMeaning, type ReasonWords } from './carriers/carrier-file.js';
export { listUnmappedCodes, type UnmappedCodeCount } from './unmapped-codes.js';
