/**
 * Why a message became a dead letter: the closed catalogue, each with what to tell its sender. A dead
 * letter holds this reason and where the message lies in the log, never anything of the message.
 */
export const REFUSALS = {
  'value.empty': 'The message has no value.',
  'value.too_large': 'The value is larger than 64 KiB.',
  'value.not_utf8': 'The value is not UTF-8.',
  'value.too_deep': 'The JSON is nested deeper than 16 levels.',
  'value.not_json': 'The value is not JSON.',
  'content_type.unsupported':
    'The content type is not application/cloudevents+json, nor application/json beside headers ce_*.',
  'event.not_an_object': 'The value is not a JSON object.',
  'event.forbidden_key':
    'A key has a name that JavaScript gives a meaning of its own, such as constructor.',
  'event.specversion_unknown': 'specversion is not 1.0.',
  'event.type_unknown': 'type is not nl.seintje.carrier-event.v1.',
  'event.id_malformed': 'id is missing, longer than 200 characters, or holds control characters.',
  'event.source_malformed': 'source is missing, longer than 200 characters, or holds spaces.',
  'data.not_an_object': 'data is not a JSON object.',
  'data.carrier_malformed': 'data.carrier is no carrier id.',
  'data.carrier_unknown': 'data.carrier is not in config/carriers.',
  'data.broker_malformed': 'data.broker is no carrier id.',
  'data.broker_unknown': 'data.broker is not in config/carriers.',
  'data.tracking_code_malformed': 'data.trackingCode is no tracking code.',
  'data.code_malformed': 'data.code is no code of a carrier.',
  'data.namespace_malformed': 'data.namespace is no namespace.',
  'data.occurred_at_malformed': 'data.occurredAt is no RFC 3339 time, with or without offset.',
  'data.occurred_at_out_of_range': 'data.occurredAt is before 2000 or more than a day ahead.',
  'data.zone_malformed': 'data.zone is not a text of at most 64 characters.',
  'data.time_note_malformed': 'data.zoneSource, precision or clockDoubt is none of its words.',
  'data.zone_unknown': 'data.zone is no zone of the IANA database.',
  'data.facility_malformed':
    'data.facility is not an object with a country of two capitals and a place.',
  'data.eta_malformed': 'data.eta is not an object with RFC 3339 times from and to, in this order.',
  'database.refused':
    'The database refused a value that passed all checks; this is a fault of ours.',
} as const;

export type Refusal = keyof typeof REFUSALS;
