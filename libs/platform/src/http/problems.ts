/**
 * Every problem that the API answers with (RFC 9457): its stable code, HTTP status and title. Codes are
 * promised to callers: they may be added, never changed or removed. Titles hold no value.
 */
export const PROBLEMS = {
  'request.malformed': { status: 400, title: 'The request cannot be read' },
  'request.invalid': { status: 422, title: 'The request breaks a rule' },
  'request.too_large': { status: 413, title: 'The request is too large' },
  'request.media_type': { status: 415, title: 'The request is not in a form that is understood' },
  'request.not_found': { status: 404, title: 'There is nothing at this address' },
  'request.method': { status: 405, title: 'This method is not offered here' },
  'request.refused': { status: 400, title: 'The request was refused' },
  'request.too_many': { status: 429, title: 'Too many requests; try again later' },
  'key.invalid': { status: 401, title: 'The API key is missing, unknown or revoked' },
  'key.scope': { status: 403, title: 'The API key does not allow this' },
  'idempotency.key_missing': { status: 400, title: 'The Idempotency-Key header is missing' },
  'idempotency.key_invalid': { status: 400, title: 'The Idempotency-Key header is not usable' },
  'idempotency.conflict': { status: 422, title: 'This Idempotency-Key came with another request' },
  'idempotency.in_progress': { status: 409, title: 'The first request with this key is not done' },
  'shipment.unknown': { status: 404, title: 'There is no such shipment' },
  'shipment.exists': { status: 409, title: 'This tracking code is registered already' },
  'carrier.unknown': { status: 422, title: 'This carrier is not known' },
  'events.not_bound': { status: 403, title: 'This webshop may not bring events yet' },
  'events.too_many': { status: 429, title: 'Too many events wait to be taken; try again later' },
  'webhook.not_signed': { status: 401, title: 'The message is not signed by a source we know' },
  'brand.refused': { status: 422, title: 'The brand breaks a rule; nothing was saved' },
  'brand.unknown': { status: 404, title: 'There is no such version of the brand' },
  'track.not_found': { status: 404, title: 'No shipment is found for these details' },
  'track.too_many_tries': { status: 429, title: 'Too many tries from this network' },
  'choice.objected': { status: 409, title: 'This person objected; nothing can be turned on' },
  'push.endpoint_refused': { status: 422, title: 'Pushes may not go to this endpoint' },
  'push.too_many': { status: 409, title: 'As many browsers as may be are subscribed' },
  'push.not_offered': { status: 409, title: 'This webshop offers no push' },
  'service.unavailable': { status: 503, title: 'A part of the service is away; try again later' },
  'service.failed': { status: 500, title: 'The service failed; the correlation id finds it' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

/** The code of a problem that the API may answer with. */
export type ProblemCode = keyof typeof PROBLEMS;

/** The `type` of a problem: a name, stable over hosts. It need not be fetched (RFC 9457 §3.1.1). */
export const problemTypeUri = (code: ProblemCode): string =>
  `https://seintje.example/problems/${code}`;
