export { ingestBatch, type IngestDeps } from './ingest-batch.js';
export { beginPosition } from './stored-position.js';
export { joinParked, ParkedSweep, type JoinParkedDeps } from './join-parked.js';
export { type RegisteredWithin } from './parked-events.js';
export { CarrierRegistry } from './carriers/carrier-registry.js';
export {
  CarrierFilesError,
  type Carrier,
  type CodeMeaning,
  type ReasonWords,
} from './carriers/carrier-file.js';
export { CARRIER_EVENT_TYPE, type CarrierEvent } from './carrier-event.js';
export { readCarrierEvent, type ReadResult } from './read-carrier-event.js';
export { REFUSALS, type Refusal } from './refusals.js';
export { listUnmappedCodes, type UnmappedCodeCount } from './unmapped-codes.js';
