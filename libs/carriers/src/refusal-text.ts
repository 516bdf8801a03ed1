import { REFUSALS, type Refusal } from './event-form/refusals.js';
import { PAYLOAD_REFUSALS, type PayloadRefusal } from './payload/parse-payload.js';

/** Why a payload or an event was refused, in words that hold nothing of it. */
export const refusalText = (reason: Refusal | PayloadRefusal): string =>
  ({ ...REFUSALS, ...PAYLOAD_REFUSALS })[reason];
