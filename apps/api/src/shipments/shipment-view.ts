import { ApiProperty } from '@nestjs/swagger';
import type { PoolClient } from 'pg';
import type { Language, ShipmentKind } from '@app/notifications';
import type { ShipmentId, WebshopId } from '@app/privacy';
import {
  readShipment,
  readTimeline,
  type DeliveredHow,
  type EventKind,
  type ShipmentView as StoredShipment,
  type Status,
  type TimelineEvent,
} from '@app/shipments';
import { notificationsOf, type NotificationView } from './notification-view.js';
import { contactsOf, type RecipientView } from './recipient-view.js';

/** When the carrier expects to deliver. */
export class EtaView {
  /** Not before. */
  from!: Date | null;

  /** Not after. */
  to!: Date | null;
}

/** A shipment as its webshop may see it: never the contact. */
export class ShipmentSummary {
  /** The shipment's own id. */
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Code of the carrier. */
  carrier!: string;

  /** As on the label, in capitals and without spaces. */
  trackingCode!: string;

  /** What is sent. */
  kind!: ShipmentKind;

  /** Of the messages about it. */
  language!: Language;

  /** What the carrier's events add up to. */
  status!: Status;

  /** When the status came to be, as the carrier says; null before the first event. */
  statusAt!: Date | null;

  /** Why it is where it is, as a code of the list of reasons. */
  reason!: string | null;

  /** Into whose hands or which place it was delivered. */
  deliveredHow!: DeliveredHow | null;

  /** How often the carrier stood at the door in vain. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  deliveryAttempts!: number;

  /** When the carrier expects to deliver it. */
  eta!: EtaView | null;

  /** When it was registered here. */
  registeredAt!: Date;

  /** When it was closed: its tracking code may then be used again. */
  closedAt!: Date | null;
}

/** A page of shipments, newest first. */
export class ShipmentPage {
  /** As many as were asked for, or fewer on the last page. */
  shipments!: ShipmentSummary[];

  /** For `cursor` of the next request; null on the last page. */
  nextCursor!: string | null;
}

/** One line of its history. */
export class TimelineLine {
  /** Made from the event's content. */
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** When it happened, as the carrier says. */
  occurredAt!: Date;

  /** What the event does: `milestone` moves the status, `scan` is only shown, `info` moves nothing, `correction` takes back. */
  kind!: EventKind;

  /** The status it speaks of. */
  status!: Status | null;

  /** Why, as a code of the list of reasons. */
  reason!: string | null;

  /** Into whose hands or which place it was delivered. */
  deliveredHow!: DeliveredHow | null;

  /** Where the carrier's facility is: ISO 3166-1 alpha-2. */
  country!: string | null;

  /** Where the carrier's facility is. */
  place!: string | null;
}

/** A shipment with all that its webshop may know of it. */
export class ShipmentView extends ShipmentSummary {
  /** The recipient slots; none where the shipment was registered without. */
  recipients!: RecipientView[];

  /** At most 50 events, newest first; those that say something of the person are left out. */
  timeline!: TimelineLine[];

  /** What was planned to be told, in the order of what it tells; at most 200. */
  notifications!: NotificationView[];
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
  return Object.assign(summary(shipment), {
    recipients: await contactsOf(tx, webshopId, shipmentId),
    timeline: events.filter(({ sensitive }) => !sensitive).map(timelineLine),
    notifications: await notificationsOf(tx, webshopId, shipmentId),
  });
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
  kind,
  language,
  attempts,
  etaFrom,
  etaTo,
  ...said
}: StoredShipment): ShipmentSummary {
  const hasEta = etaFrom !== null || etaTo !== null;
  return {
    id: shipmentId,
    ...said,
    // The database's enum and check constraint hold these very words; a test compares them.
    kind: kind as ShipmentKind,
    language: language as Language,
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
