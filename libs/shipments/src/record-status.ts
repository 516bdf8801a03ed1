import type { PoolClient } from 'pg';
import type { DeliveredHow, EventKind, Status, ZoneSource } from './status-model.js';

/** A carrier's event in our words, without anything that was free text. */
export interface TrackingEvent {
  /** Made from the event's content: the same fact told twice is stored once. */
  eventId: string;
  occurredAt: Date;
  zoneSource: ZoneSource;
  namespace: string;
  code: string;
  kind: EventKind;
  status: Status | null;
  reason: string | null;
  deliveredHow: DeliveredHow | null;
  /** For the recipient and authorised staff only. */
  sensitive: boolean;
  facilityCountry: string | null;
  facilityPlace: string | null;
  etaFrom: Date | null;
  etaTo: Date | null;
}

/** An event and the shipment it is about. */
export interface ShipmentEvent {
  webshopId: string;
  shipmentId: string;
  event: TrackingEvent;
}

/** Milestones that counted, as parallel arrays: planning takes them as they are. */
export interface Transitions {
  webshopIds: string[];
  shipmentIds: string[];
  milestones: string[];
  causes: string[];
  occurredAt: Date[];
  ords: string[];
}

interface TransitionRow {
  webshop_id: string;
  shipment_id: string;
  milestone: string;
  cause: string;
  occurred_at: Date;
  ord: string;
}

const RECORD = `
select webshop_id, shipment_id, milestone, cause, occurred_at, ord
  from shipments.record_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

/**
 * Stores events of registered shipments and brings the shipments to the state they add up to, within the
 * caller's transaction. An event already stored changes nothing, and order of arrival decides nothing.
 */
export async function recordStatus(
  tx: PoolClient,
  events: readonly ShipmentEvent[],
): Promise<Transitions> {
  const rows = events.length === 0 ? [] : await record(tx, events);
  return {
    webshopIds: rows.map((row) => row.webshop_id),
    shipmentIds: rows.map((row) => row.shipment_id),
    milestones: rows.map((row) => row.milestone),
    causes: rows.map((row) => row.cause),
    occurredAt: rows.map((row) => row.occurred_at),
    ords: rows.map((row) => row.ord),
  };
}

async function record(tx: PoolClient, events: readonly ShipmentEvent[]): Promise<TransitionRow[]> {
  const result = await tx.query<TransitionRow>({
    name: 'record-status',
    text: RECORD,
    values: [
      events.map(({ webshopId }) => webshopId),
      events.map(({ shipmentId }) => shipmentId),
      ...eventColumns(events.map(({ event }) => event)),
    ],
  });
  return result.rows;
}

/** Events as the parallel arrays that SQL takes, from `event_id` to `eta_to`. */
export function eventColumns(events: readonly TrackingEvent[]): unknown[][] {
  // Times go as ISO text: pg would write each Date in the server's zone, at ten times the cost.
  const time = (moment: Date | null): string | null => moment?.toISOString() ?? null;
  return [
    events.map((event) => event.eventId),
    events.map((event) => time(event.occurredAt)),
    events.map((event) => event.zoneSource),
    events.map((event) => event.namespace),
    events.map((event) => event.code),
    events.map((event) => event.kind),
    events.map((event) => event.status),
    events.map((event) => event.reason),
    events.map((event) => event.deliveredHow),
    events.map((event) => event.sensitive),
    events.map((event) => event.facilityCountry),
    events.map((event) => event.facilityPlace),
    events.map((event) => time(event.etaFrom)),
    events.map((event) => time(event.etaTo)),
  ];
}
