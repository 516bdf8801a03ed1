import type { PoolClient } from 'pg';
import { etaHistory, type EtaHistory } from './eta-history.js';
import { foldEvents, type FoldedEvent } from './fold.js';
import { TIMELINE_EVENTS_MAX, type TimelineEvent } from './read-shipment.js';

/** A parcel has about ten events; this bounds a stream gone wild. What is older is not looked at. */
const HISTORY_EVENTS_MAX = 500;

/** What a recipient is told of a shipment's past. */
export interface ShipmentHistory {
  /** Newest first, at most one screen; a fact that a later correction took back says so. */
  timeline: (TimelineEvent & { isCorrected: boolean })[];
  /** When anything was last heard. */
  latestAt: Date | null;
  etas: EtaHistory;
}

type HistoryRow = FoldedEvent & TimelineEvent;

const HISTORY = `
select event_id as "eventId", occurred_at as "occurredAt", kind, status, reason,
       delivered_how as "deliveredHow", sensitive, facility_country as "facilityCountry",
       facility_place as "facilityPlace", eta_from as "etaFrom", eta_to as "etaTo"
  from shipments.event
 where webshop_id = $1 and shipment_id = $2
 order by occurred_at desc, coalesce(status, 'unknown') desc, event_id desc
 limit $3`;

/** The past of a shipment, within its webshop's own transaction: what was said, and what of it was wrong. */
export async function readHistory(
  tx: PoolClient,
  webshopId: string,
  shipmentId: string,
): Promise<ShipmentHistory> {
  const { rows } = await tx.query<HistoryRow>({
    name: 'read-history',
    text: HISTORY,
    values: [webshopId, shipmentId, HISTORY_EVENTS_MAX],
  });
  const { takenBack } = foldEvents(rows);
  return {
    timeline: rows
      .filter(({ sensitive }) => !sensitive)
      .slice(0, TIMELINE_EVENTS_MAX)
      .map((event) => ({ ...event, isCorrected: takenBack.has(event.eventId) })),
    latestAt: rows[0]?.occurredAt ?? null,
    etas: etaHistory(rows.toReversed()),
  };
}
