import type { PoolClient } from 'pg';
import type { ShipmentId, WebshopId } from '@app/privacy';
import {
  readShipment,
  readTimeline,
  type DeliveredHow,
  type ShipmentView as StoredShipment,
  type Status,
  type TimelineEvent,
} from '@app/shipments';
import { notificationsOf, type NotificationView } from './notification-view.js';
import { contactsOf, type RecipientView } from './recipient-view.js';

/** A shipment as its webshop may see it: never the contact. */
export interface ShipmentSummary {
  id: string;
  carrier: string;
  trackingCode: string;
  kind: string;
  language: string;
  status: Status;
  statusAt: Date | null;
  reason: string | null;
  deliveredHow: DeliveredHow | null;
  deliveryAttempts: number;
  eta: { from: Date | null; to: Date | null } | null;
  registeredAt: Date;
  closedAt: Date | null;
}

/** One line of its history. */
export interface TimelineLine {
  id: string;
  occurredAt: Date;
  kind: string;
  status: Status | null;
  reason: string | null;
  deliveredHow: DeliveredHow | null;
  country: string | null;
  place: string | null;
}

/** A shipment with all that its webshop may know of it. */
export interface ShipmentView extends ShipmentSummary {
  recipients: RecipientView[];
  /** Newest first; events that say something of the person are left out. */
  timeline: TimelineLine[];
  notifications: NotificationView[];
}

/** The shipment, or undefined: unknown and another webshop's are the same. */
export async function viewShipment(
  tx: PoolClient,
  webshopId: WebshopId,
  shipmentId: ShipmentId,
): Promise<ShipmentView | undefined> {
  const shipment = await readShipment(tx, webshopId, shipmentId);
  if (shipment === undefined) return undefined;
  const events = await readTimeline(tx, webshopId, shipmentId);
  return {
    ...summary(shipment),
    recipients: await contactsOf(tx, webshopId, shipmentId),
    timeline: events.filter(({ sensitive }) => !sensitive).map(timelineLine),
    notifications: await notificationsOf(tx, webshopId, shipmentId),
  };
}

/** A page of shipments, newest first, older than the one the cursor names. */
export async function listShipments(
  tx: PoolClient,
  webshopId: WebshopId,
  page: { before?: string | undefined; limit: number },
): Promise<ShipmentSummary[]> {
  const { rows } = await tx.query<StoredShipment>(
    `select shipment_id as "shipmentId", carrier, tracking_code as "trackingCode", kind, language,
            registered_at as "registeredAt", closed_at as "closedAt", status, status_at as "statusAt", reason,
            delivered_how as "deliveredHow", attempts, eta_from as "etaFrom", eta_to as "etaTo"
       from shipments.shipment
      where webshop_id = $1 and ($2::uuid is null or shipment_id < $2)
      order by shipment_id desc
      limit $3`,
    [webshopId, page.before ?? null, page.limit],
  );
  return rows.map(summary);
}

function summary({
  shipmentId,
  attempts,
  etaFrom,
  etaTo,
  ...said
}: StoredShipment): ShipmentSummary {
  const hasEta = etaFrom !== null || etaTo !== null;
  return {
    id: shipmentId,
    ...said,
    deliveryAttempts: attempts,
    eta: hasEta ? { from: etaFrom, to: etaTo } : null,
  };
}

const timelineLine = (event: TimelineEvent): TimelineLine => ({
  id: event.eventId,
  occurredAt: event.occurredAt,
  kind: event.kind,
  status: event.status,
  reason: event.reason,
  deliveredHow: event.deliveredHow,
  country: event.facilityCountry,
  place: event.facilityPlace,
});
