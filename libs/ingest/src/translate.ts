import { hash } from 'node:crypto';
import type { TrackingEvent, ZoneSource } from '@app/shipments';
import type { CarrierEvent } from './carrier-event.js';
import type { Carrier } from './carriers/carrier-file.js';
import type { CarrierRegistry } from './carriers/carrier-registry.js';
import { instantIn } from './event-time.js';
import type { Refusal } from './refusals.js';

const DAY_MS = 86_400_000;
/** A courier's clock may be wrong; an event a day ahead would outrank all that follow. */
const AHEAD_MS_MAX = DAY_MS;
/** Unset clocks say 1900 or 1970. */
const EARLIEST = Date.UTC(2000, 0, 1);

export type Translation =
  | { readonly kind: 'tracking'; readonly event: TrackingEvent }
  /** A code without a meaning: it changes nothing and is counted. */
  | { readonly kind: 'unmapped'; readonly namespace: string }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** A carrier's event in our words. `boundTo` is the one webshop that its source may speak to, or null. */
export function translate(
  carriers: CarrierRegistry,
  said: CarrierEvent,
  boundTo: string | null,
  now: Date,
): Translation {
  const carrier = carriers.find(said.carrier);
  if (carrier === undefined) return { kind: 'refused', reason: 'data.carrier_unknown' };
  const { at, zoneSource } = instantOf(said, carrier);
  if (at === undefined) return { kind: 'refused', reason: 'data.zone_unknown' };
  if (at.getTime() < EARLIEST || at.getTime() > now.getTime() + AHEAD_MS_MAX) {
    return { kind: 'refused', reason: 'data.occurred_at_out_of_range' };
  }
  const namespace = said.namespace ?? carrier.defaultNamespace;
  const meaning = carriers.meaning(carrier, namespace, said.code);
  if (meaning === undefined) return { kind: 'unmapped', namespace };
  const { kind, status, reason, deliveredHow, sensitive } = meaning;
  const { code, facilityCountry, facilityPlace, etaFrom, etaTo } = said;
  const eventId = idOfFact(said, namespace, at, boundTo);
  // Named one by one: this runs for every event.
  const event: TrackingEvent = {
    eventId,
    occurredAt: at,
    zoneSource,
    namespace,
    code,
    kind,
    status,
    reason,
    deliveredHow,
    sensitive,
    facilityCountry,
    facilityPlace,
    etaFrom,
    etaTo,
  };
  return { kind: 'tracking', event };
}

function instantOf(
  { occurredAt, zone }: CarrierEvent,
  carrier: Carrier,
): { at: Date | undefined; zoneSource: ZoneSource } {
  if (occurredAt.kind === 'instant') return { at: occurredAt.at, zoneSource: 'explicit' };
  return {
    at: instantIn(zone ?? carrier.zone, occurredAt.text),
    zoneSource: zone === null ? 'carrier_default' : 'location',
  };
}

/**
 * A UUID (version 8, RFC 9562) made from what the event says, so that the same fact sent again under
 * another id is stored once, and order of arrival decides nothing. Our own words are not in it: a changed
 * reading of a code makes no second event.
 */
function idOfFact(said: CarrierEvent, namespace: string, at: Date, boundTo: string | null): string {
  const { carrier, trackingCode, code, facilityCountry, facilityPlace, etaFrom, etaTo } = said;
  const theirs = [carrier, trackingCode, namespace, code, at, facilityCountry, facilityPlace];
  const fact = JSON.stringify([boundTo, ...theirs, etaFrom, etaTo]);
  // In one call, as text: a hash object and its buffer cost as much as the hash.
  const hex = hash('sha256', fact, 'hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 0x3] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
