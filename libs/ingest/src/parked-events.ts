import type { PoolClient } from 'pg';
import { eventColumns, type ShipmentEvent, type TrackingEvent } from '@app/shipments';
import type { AddressedEvent } from './match-shipments.js';

const COLUMNS = `event_id, occurred_at, zone_source, namespace, code, kind, status, reason, delivered_how,
  sensitive, facility_country, facility_place, eta_from, eta_to`;

const PARK = `
insert into ingest.parked_event (webshop_id, carrier, tracking_code, ${COLUMNS})
select $1, carrier, tracking_code, event_id, occurred_at, zone_source, namespace, code,
       kind::shipments.event_kind, status::shipments.status, reason, delivered_how,
       sensitive, facility_country, facility_place, eta_from, eta_to
  from unnest($2::text[], $3::text[], $4::uuid[], $5::timestamptz[], $6::text[], $7::text[], $8::text[],
         $9::text[], $10::text[], $11::text[], $12::text[], $13::boolean[], $14::text[], $15::text[],
         $16::timestamptz[], $17::timestamptz[])
    p(carrier, tracking_code, ${COLUMNS})
 order by carrier, tracking_code, event_id
    on conflict on constraint parked_event_key do nothing`;

/** Keeps events for parcels that nobody has registered yet. */
export async function parkEvents(
  tx: PoolClient,
  events: readonly AddressedEvent[],
  boundTo: string | null,
): Promise<void> {
  if (events.length === 0) return;
  await tx.query({
    name: 'park-events',
    text: PARK,
    values: [
      boundTo,
      events.map(({ carrier }) => carrier),
      events.map(({ trackingCode }) => trackingCode),
      ...eventColumns(events.map(({ event }) => event)),
    ],
  });
}

/** Which shipments to look at for parked events of theirs. */
export type RegisteredWithin =
  /** Those registered in the last so many seconds. */
  | { readonly seconds: number }
  /** All: for the start of a worker, as nobody may have swept for long. */
  | 'ever';

// Of a shared source, an event joins only where exactly one webshop has its code: a recycled or mistyped
// code must not tell one shop's customers about another's parcel.
const take = (recentOnly: boolean): string => `
with due as (
  select p.carrier, p.tracking_code, p.event_id, s.webshop_id, s.shipment_id
    from shipments.shipment s
    join ingest.parked_event p on p.carrier = s.carrier and p.tracking_code = s.tracking_code
   where s.closed_at is null
     ${recentOnly ? 'and s.registered_at > clock_timestamp() - make_interval(secs => $2)' : ''}
     and (p.webshop_id = s.webshop_id
          or p.webshop_id is null and not exists (
            select from shipments.shipment other
             where other.carrier = s.carrier
               and other.tracking_code = s.tracking_code
               and other.closed_at is null
               and other.webshop_id <> s.webshop_id))
   limit $1
),
taken as (
  delete from ingest.parked_event p
   using due d
   where p.carrier = d.carrier and p.tracking_code = d.tracking_code and p.event_id = d.event_id
  returning d.webshop_id, d.shipment_id, ${COLUMNS.replaceAll(/(\w+)/g, 'p.$1')}
)
select webshop_id as "webshopId", shipment_id as "shipmentId", event_id as "eventId",
       occurred_at as "occurredAt", zone_source as "zoneSource", namespace, code, kind, status, reason,
       delivered_how as "deliveredHow", sensitive, facility_country as "facilityCountry",
       facility_place as "facilityPlace", eta_from as "etaFrom", eta_to as "etaTo"
  from taken`;

const TAKE_RECENT = take(true);
const TAKE_EVER = take(false);

/** Takes parked events whose parcel is registered by now, at most `max`, out of the park. */
export async function takeJoinable(
  tx: PoolClient,
  within: RegisteredWithin,
  max: number,
): Promise<ShipmentEvent[]> {
  const { rows } = await tx.query<TrackingEvent & { webshopId: string; shipmentId: string }>(
    within === 'ever'
      ? { name: 'take-joinable-ever', text: TAKE_EVER, values: [max] }
      : { name: 'take-joinable', text: TAKE_RECENT, values: [max, within.seconds] },
  );
  return rows.map(({ webshopId, shipmentId, ...event }) => ({ webshopId, shipmentId, event }));
}
