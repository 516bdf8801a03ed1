import type { TrackingEvent, ZoneSource } from '@app/shipments';
import type { CarrierEvent } from './event-form/carrier-event.js';
import type { Carrier } from './registry/carrier-file.js';
import type { CodeMeaning } from './registry/code-meaning.js';
import type { CarrierRegistry } from './registry/carrier-registry.js';
import { factId } from './fact-id.js';
import { instantIn } from './time/event-time.js';
import type { Refusal } from './event-form/refusals.js';

const DAY_MS = 86_400_000;
/** A courier's clock may be wrong; an event a day ahead would outrank all that follow. */
const AHEAD_MS_MAX = DAY_MS;
/** Unset clocks say 1900 or 1970. */
const EARLIEST = Date.UTC(2000, 0, 1);

export type Translation =
  | {
      readonly kind: 'tracking';
      readonly event: TrackingEvent;
      /** All that the code means, also what no column holds. */
      readonly meaning: CodeMeaning;
    }
  /** A code without a meaning: it changes nothing and is counted. */
  | { readonly kind: 'unmapped'; readonly list: string; readonly namespace: string }
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
  const list = said.broker === null ? carrier : carriers.find(said.broker);
  if (list === undefined) return { kind: 'refused', reason: 'data.broker_unknown' };
  const { at, zoneSource } = instantOf(said, list);
  if (at === undefined) return { kind: 'refused', reason: 'data.zone_unknown' };
  if (at.getTime() < EARLIEST || at.getTime() > now.getTime() + AHEAD_MS_MAX) {
    return { kind: 'refused', reason: 'data.occurred_at_out_of_range' };
  }
  const ofList = said.namespace ?? list.defaultNamespace;
  const meaning = carriers.meaning(list, ofList, said.code);
  if (meaning === undefined) return { kind: 'unmapped', list: list.carrier, namespace: ofList };
  // A broker's list is not one of the carrier's: 7 is on the round to PostNL and delivered to MyParcel.
  const namespace = said.broker === null ? ofList : `${said.broker}-${ofList}`;
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
  return { kind: 'tracking', event, meaning };
}

function instantOf(
  { occurredAt, zone, zoneSource }: CarrierEvent,
  carrier: Carrier,
): { at: Date | undefined; zoneSource: ZoneSource } {
  if (occurredAt.kind === 'instant')
    return { at: occurredAt.at, zoneSource: zoneSource ?? 'explicit' };
  return {
    at: instantIn(zone ?? carrier.zone, occurredAt.text),
    zoneSource: zoneSource ?? (zone === null ? 'carrier_default' : 'location'),
  };
}

/** Our own words are not in it: a changed reading of a code makes no second event. */
function idOfFact(said: CarrierEvent, namespace: string, at: Date, boundTo: string | null): string {
  const { carrier, trackingCode, code, facilityCountry, facilityPlace, etaFrom, etaTo } = said;
  const theirs = [carrier, trackingCode, namespace, code, at, facilityCountry, facilityPlace];
  return factId([boundTo, ...theirs, etaFrom, etaTo]);
}
