export { CARRIER_EVENT_TYPE, type CarrierEvent } from './event-form/carrier-event.js';
export { readCarrierEvent, type ReadResult } from './event-form/read-carrier-event.js';
export { type Refusal } from './event-form/refusals.js';
export { CarrierRegistry } from './registry/carrier-registry.js';
export { type Carrier } from './registry/carrier-file.js';
export { type CodeMeaning } from './registry/code-meaning.js';
export { type ReasonWords } from './registry/reason-words.js';
export { translate, type Translation } from './translate.js';
export { PLACES_FILE } from './places/known-places.js';
export { placeHash } from './places/place-hash.js';
export { ADAPTERS } from './adapters/adapters.js';
export { type CarrierAdapter } from './adapters/adapter.js';
export {
  readPayload,
  TOLD_FAULTS,
  type PayloadReading,
  type ToldFault,
} from './adapters/read-payload.js';
export { writeCarrierEvent } from './event-form/write-carrier-event.js';
export { refusalText } from './refusal-text.js';
export { isSignedBy } from './webhooks/signature.js';
export { PAYLOAD_BYTES_MAX } from './payload/parse-payload.js';
export { trackingModelSchema } from './tracking-model.js';
