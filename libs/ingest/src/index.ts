export { CARRIER_EVENT_TYPE, CarrierRegistry } from '@app/carriers';
export { ingestBatch, type IngestDeps, type TakenPiece } from './ingest-batch.js';
export { beginPosition, storedPositions, type StoredPosition } from './stored-position.js';
export { DoorWatch, takeDoor } from './take-door.js';
export { joinParked, ParkedSweep, type JoinParkedDeps } from './join-parked.js';
export { type RegisteredWithin } from './parked-events.js';
export { listUnmappedCodes, type UnmappedCodeCount } from './unmapped-codes.js';
