import type { PoolClient } from 'pg';
import type { ShipmentEvent, TrackingEvent } from '@app/shipments';

const COLUMNS = `event_id, occurred_at, zone_source, namespace, code, kind, status, reason, delivered_how,
  sensitive, facility_country, facility_place, eta_from, eta_to`;

/** Which shipments to look at for parked events of theirs. */
export type RegisteredWithin =
  /** Those registered in the last so many seconds. */
  | { readonly seconds: number }
  /** All: for the start of a worker, as nobody may have swept for long. */
  | 'ever';

// Of a shared source, an event joins only where exactly one webshop has its code: a recycled or mistyped
// code must not tell one shop's customers about another's parcel. Shipments are locked before parked events, as
// a batch of ingest does that parks what it finds no shipment for.
const lockDue = (recentOnly: boolean): string => `
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
 order by s.webshop_id, s.shipment_id
 limit $1
   for no key update of s`;

const LOCK_DUE_RECENT = lockDue(true);
const LOCK_DUE_EVER = lockDue(false);

const TAKE = `
with taken as (
  delete from ingest.parked_event p
   using unnest($1::text[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[])
         d(carrier, tracking_code, event_id, webshop_id, shipment_id)
   where p.carrier = d.carrier and p.tracking_code = d.tracking_code and p.event_id = d.event_id
  returning d.webshop_id, d.shipment_id, ${COLUMNS.replaceAll(/(\w+)/g, 'p.$1')}
)
select webshop_id as "webshopId", shipment_id as "shipmentId", event_id as "eventId",
       occurred_at as "occurredAt", zone_source as "zoneSource", namespace, code, kind, status, reason,
       delivered_how as "deliveredHow", sensitive, facility_country as "facilityCountry",
       facility_place as "facilityPlace", eta_from as "etaFrom", eta_to as "etaTo"
  from taken`;

interface Due {
  carrier: string;
  tracking_code: string;
  event_id: string;
  webshop_id: string;
  shipment_id: string;
}

/** Takes parked events whose parcel is registered by now, at most `max`, out of the park. */
export async function takeJoinable(
  tx: PoolClient,
  within: RegisteredWithin,
  max: number,
): Promise<ShipmentEvent[]> {
  const { rows: due } = await tx.query<Due>(
    within === 'ever'
      ? { name: 'lock-due-ever', text: LOCK_DUE_EVER, values: [max] }
      : { name: 'lock-due', text: LOCK_DUE_RECENT, values: [max, within.seconds] },
  );
  if (due.length === 0) return [];
  const { rows } = await tx.query<TrackingEvent & { webshopId: string; shipmentId: string }>({
    name: 'take-joinable',
    text: TAKE,
    values: [
      due.map((it) => it.carrier),
      due.map((it) => it.tracking_code),
      due.map((it) => it.event_id),
      due.map((it) => it.webshop_id),
      due.map((it) => it.shipment_id),
    ],
  });
  return rows.map(({ webshopId, shipmentId, ...event }) => ({ webshopId, shipmentId, event }));
}
