import { isUtf8 } from 'node:buffer';
import { normaliseTrackingCode, ZONE_SOURCES } from '@app/shipments';
import { CARRIER_EVENT_TYPE, type CarrierEvent } from './carrier-event.js';
import { readInstant, readTime } from '../time/event-time.js';
import { CLOCK_DOUBTS, PRECISIONS } from '../time/moment.js';
import { isKnownPlace } from '../places/known-places.js';
import { nestingOf } from '../payload/nesting.js';
import type { Refusal } from './refusals.js';

/** A hundred times a usual event; more is not an event. */
const VALUE_BYTES_MAX = 64 * 1024;
/** Our form needs four levels; the rest leaves room for senders' own fields, which are dropped. */
const NESTING_MAX = 16;
const STRUCTURED = 'application/cloudevents+json';
const BINARY_DATA = 'application/json';

/** Any text of one line: no control characters, no lone halves of a character. */
const ID = /^[^\p{C}]{1,200}$/u;
const SOURCE = /^[^\p{C}\p{Z}]{1,200}$/u;
const CARRIER = /^[a-z][a-z0-9-]{1,39}$/;
const NAMESPACE = /^[a-z][a-z0-9_-]{0,31}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_./+-]{0,99}$/;
const ZONE = /^[A-Za-z][A-Za-z0-9_/+-]{1,63}$/;
const COUNTRY = /^[A-Z]{2}$/;
const PLACE = /^[^]{0,80}$/u;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

export type ReadResult =
  | { readonly kind: 'event'; readonly event: CarrierEvent }
  | { readonly kind: 'refused'; readonly reason: Refusal };

type Fields = Readonly<Record<string, unknown>>;

/** The attributes of an event in binary mode, which come beside its data; not yet checked. */
export interface Envelope {
  readonly specversion: unknown;
  readonly id: unknown;
  readonly source: unknown;
  readonly type: unknown;
}

/**
 * Reads one message of our event form (config/schemas/carrier-event.schema.json). Compiled by hand, as it
 * runs for every event; a property test compares it with the schema. Says why it refuses, never what.
 * @param envelope of a message in binary mode, whose value is the event's data; its content type says which it is.
 */
export function readCarrierEvent(
  value: Buffer | null,
  contentType?: string,
  envelope?: Envelope,
): ReadResult {
  const mediaType = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  const isBinary = envelope !== undefined && mediaType !== STRUCTURED;
  const reason = refusalOfBytes(value, mediaType, isBinary ? BINARY_DATA : STRUCTURED);
  if (reason !== undefined || value === null) return refused(reason ?? 'value.empty');
  let parsed: unknown;
  try {
    parsed = JSON.parse(value.toString('utf8'));
  } catch {
    return refused('value.not_json');
  }
  if (isBinary) return readEnvelope({ ...envelope, data: parsed });
  if (!isObject(parsed)) return refused('event.not_an_object');
  return readEnvelope(parsed);
}

function refusalOfBytes(
  value: Buffer | null,
  mediaType: string | undefined,
  wanted: string,
): Refusal | undefined {
  if (value === null || value.length === 0) return 'value.empty';
  if (value.length > VALUE_BYTES_MAX) return 'value.too_large';
  if (mediaType !== undefined && mediaType !== wanted) return 'content_type.unsupported';
  if (!isUtf8(value)) return 'value.not_utf8';
  if (nestingOf(value, NESTING_MAX) > NESTING_MAX) return 'value.too_deep';
  return undefined;
}

function readEnvelope(event: Fields): ReadResult {
  if (hasForbiddenKey(event)) return refused('event.forbidden_key');
  const { id, source, type, specversion, data } = event;
  if (specversion !== '1.0') return refused('event.specversion_unknown');
  if (type !== CARRIER_EVENT_TYPE) return refused('event.type_unknown');
  if (!matches(id, ID)) return refused('event.id_malformed');
  if (!matches(source, SOURCE)) return refused('event.source_malformed');
  if (!isObject(data)) return refused('data.not_an_object');
  if (hasForbiddenKey(data)) return refused('event.forbidden_key');
  return readData(id, source, data);
}

function readData(id: string, source: string, data: Fields): ReadResult {
  const { carrier, code, broker = null, namespace = null, zone = null } = data;
  if (!matches(carrier, CARRIER)) return refused('data.carrier_malformed');
  if (broker !== null && !matches(broker, CARRIER)) return refused('data.broker_malformed');
  const { trackingCode: written } = data;
  const trackingCode = typeof written === 'string' ? codeOf(written) : undefined;
  if (trackingCode === undefined) return refused('data.tracking_code_malformed');
  if (!matches(code, CODE)) return refused('data.code_malformed');
  if (namespace !== null && !matches(namespace, NAMESPACE)) {
    return refused('data.namespace_malformed');
  }
  const occurredAt = readTime(data['occurredAt']);
  if (occurredAt === undefined) return refused('data.occurred_at_malformed');
  if (zone !== null && !matches(zone, ZONE)) return refused('data.zone_malformed');
  const { zoneSource = null, precision = null, clockDoubt = null } = data;
  if (
    !isOneOf(zoneSource, ZONE_SOURCES) ||
    !isOneOf(precision, PRECISIONS) ||
    !isOneOf(clockDoubt, CLOCK_DOUBTS)
  ) {
    return refused('data.time_note_malformed');
  }
  const facility = readFacility(data['facility'] ?? null);
  if (facility === undefined) return refused('data.facility_malformed');
  const eta = readEta(data['eta'] ?? null);
  if (eta === undefined) return refused('data.eta_malformed');
  const { facilityCountry, facilityPlace } = facility;
  const { etaFrom, etaTo } = eta;
  // Named one by one: copying objects into one another was a tenth of what reading an event costs.
  const said = {
    id,
    source,
    carrier,
    trackingCode,
    broker,
    namespace,
    code,
    occurredAt,
    zone,
    zoneSource,
    precision,
    clockDoubt,
    facilityCountry,
    facilityPlace,
    etaFrom,
    etaTo,
  };
  return { kind: 'event', event: said };
}

/** A stored code has at most 40 characters; what is longer is not even normalised. */
const codeOf = (text: string): string | undefined =>
  text.length > 60 ? undefined : normaliseTrackingCode(text);

function readFacility(
  facility: unknown,
): Pick<CarrierEvent, 'facilityCountry' | 'facilityPlace'> | undefined {
  if (facility === null) return { facilityCountry: null, facilityPlace: null };
  if (!isObject(facility) || hasForbiddenKey(facility)) return undefined;
  const { country = null, place = null } = facility;
  if (country !== null && !matches(country, COUNTRY)) return undefined;
  if (place !== null && !matches(place, PLACE)) return undefined;
  return { facilityCountry: country, facilityPlace: townOf(place, country) };
}

/** Routes, streets and persons are found in fields for places: only a town that we know by a list is kept. */
export const townOf = (place: string | null, country: string | null): string | null =>
  place !== null && isKnownPlace(place, country) ? place : null;

function readEta(eta: unknown): Pick<CarrierEvent, 'etaFrom' | 'etaTo'> | undefined {
  if (eta === null) return { etaFrom: null, etaTo: null };
  if (!isObject(eta) || hasForbiddenKey(eta)) return undefined;
  const etaFrom = readInstant(eta['from']);
  const etaTo = eta['to'] === undefined || eta['to'] === null ? null : readInstant(eta['to']);
  if (etaFrom === undefined || etaTo === undefined) return undefined;
  return etaTo !== null && etaTo < etaFrom ? undefined : { etaFrom, etaTo };
}

const refused = (reason: Refusal): ReadResult => ({ kind: 'refused', reason });

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const matches = (value: unknown, form: RegExp): value is string =>
  typeof value === 'string' && form.test(value);

const isOneOf = <T extends string>(value: unknown, list: readonly T[]): value is T | null =>
  value === null || (list as readonly unknown[]).includes(value);

const hasForbiddenKey = (value: Fields): boolean =>
  FORBIDDEN_KEYS.some((key) => Object.hasOwn(value, key));
