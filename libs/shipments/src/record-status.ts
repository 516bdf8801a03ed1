import type { PoolClient } from 'pg';
import { plainArray } from '@app/database';
import { eventColumns } from './event-columns.js';
import type { TrackingEvent } from './tracking-event.js';

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

const RECORD = `
select webshop_ids as "webshopIds", shipment_ids as "shipmentIds", milestones::text[] as milestones, causes,
       times as "occurredAt", ords::text[] as ords
  from shipments.record_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/**
 * Stores events of registered shipments and brings the shipments to the state they add up to, within the
 * caller's transaction. An event already stored changes nothing, and order of arrival decides nothing.
 * Ingest calls the same function of the database within `ingest.take_batch`.
 */
export async function recordStatus(
  tx: PoolClient,
  events: readonly ShipmentEvent[],
): Promise<Transitions> {
  const none = {
    webshopIds: [],
    shipmentIds: [],
    milestones: [],
    causes: [],
    occurredAt: [],
    ords: [],
  };
  if (events.length === 0) return none;
  const columns = eventColumns(events.map(({ event }) => event));
  const { rows } = await tx.query<{ [column in keyof Transitions]: Transitions[column] | null }>({
    name: 'record-status',
    text: RECORD,
    values: [
      plainArray(events.map(({ webshopId }) => webshopId)),
      plainArray(events.map(({ shipmentId }) => shipmentId)),
      columns.eventIds,
      columns.times,
      columns.meaningPlaces,
      columns.countries,
      columns.places,
      columns.etaFrom,
      columns.etaTo,
      columns.meanings,
    ],
  });
  const told = rows[0];
  return {
    webshopIds: told?.webshopIds ?? [],
    shipmentIds: told?.shipmentIds ?? [],
    milestones: told?.milestones ?? [],
    causes: told?.causes ?? [],
    occurredAt: told?.occurredAt ?? [],
    ords: told?.ords ?? [],
  };
}
