export { Personal } from './personal.js';
export {
  contactRef,
  shipmentId,
  webshopId,
  type ContactRef,
  type ShipmentId,
  type WebshopId,
} from './brands.js';
export {
  BLOCKED_BY,
  CHANNEL,
  FIELD,
  PURPOSE,
  type BlockName,
  type ChannelCode,
  type ChannelName,
  type FieldName,
  type PurposeCode,
  type PurposeName,
} from './codes.js';
export { loadPurposes } from './purposes.js';
export { type PurposePolicy } from './purpose-policy.js';
