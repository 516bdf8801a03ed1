import type { PoolClient } from 'pg';
import type { DeliveredHow, EventKind, Status } from './status-model.js';

/** One screen of history on the tracking page; older events are on request. */
export const TIMELINE_EVENTS_MAX = 50;

/** A shipment as its webshop or its recipient may see it: no contact, no postal address. */
export interface ShipmentView {
  shipmentId: string;
  carrier: string;
  trackingCode: string;
  kind: string;
  language: string;
  registeredAt: Date;
  closedAt: Date | null;
  status: Status;
  statusAt: Date | null;
  reason: string | null;
  deliveredHow: DeliveredHow | null;
  attempts: number;
  etaFrom: Date | null;
  etaTo: Date | null;
}

/** One line of a shipment's history. */
export interface TimelineEvent {
  eventId: string;
  occurredAt: Date;
  kind: EventKind;
  status: Status | null;
  reason: string | null;
  deliveredHow: DeliveredHow | null;
  /** True: for the recipient and authorised staff only, never for a shop's webhook. */
  sensitive: boolean;
  facilityCountry: string | null;
  facilityPlace: string | null;
}

const SHIPMENT = `
select shipment_id as "shipmentId", carrier, tracking_code as "trackingCode", kind, language,
       registered_at as "registeredAt", closed_at as "closedAt", status, status_at as "statusAt", reason,
       delivered_how as "deliveredHow", attempts, eta_from as "etaFrom", eta_to as "etaTo"
  from shipments.shipment
 where webshop_id = $1 and shipment_id = $2`;

const TIMELINE = `
select event_id as "eventId", occurred_at as "occurredAt", kind, status, reason,
       delivered_how as "deliveredHow", sensitive, facility_country as "facilityCountry",
       facility_place as "facilityPlace"
  from shipments.event
 where webshop_id = $1 and shipment_id = $2
 order by occurred_at desc, coalesce(status, 'unknown') desc, event_id desc
 limit $3`;

/** Undefined when this webshop has no such shipment; the caller answers alike for unknown and another's. */
export async function readShipment(
  tx: PoolClient,
  webshopId: string,
  shipmentId: string,
): Promise<ShipmentView | undefined> {
  const result = await tx.query<ShipmentView>({
    name: 'read-shipment',
    text: SHIPMENT,
    values: [webshopId, shipmentId],
  });
  return result.rows[0];
}

/** The newest events of a shipment, newest first, at most one screen. */
export async function readTimeline(
  tx: PoolClient,
  webshopId: string,
  shipmentId: string,
): Promise<TimelineEvent[]> {
  const result = await tx.query<TimelineEvent>({
    name: 'read-timeline',
    text: TIMELINE,
    values: [webshopId, shipmentId, TIMELINE_EVENTS_MAX],
  });
  return result.rows;
}
