import type { PoolClient } from 'pg';
import { CHANNEL, PURPOSE, type ShipmentId, type WebshopId } from '@app/privacy';
import { REASONS } from '@app/notifications';
import { standing, type StoryLine } from './notification-state.js';
import { contactsOf, type RecipientView } from './recipient-view.js';

/** One screen of history; older events are few and say little. */
const TIMELINE_EVENTS_MAX = 50;
/** A parcel has about ten facts worth a message; this bounds a stream gone wild. */
const NOTIFICATIONS_MAX = 200;

/** A shipment as its webshop may see it: never the contact. */
export interface ShipmentSummary {
  id: string;
  carrier: string;
  trackingCode: string;
  kind: string;
  language: string;
  status: string;
  statusAt: Date | null;
  reason: string | null;
  deliveredHow: string | null;
  deliveryAttempts: number;
  eta: { from: Date | null; to: Date | null } | null;
  registeredAt: Date;
  closedAt: Date | null;
}

interface ShipmentRow extends Omit<ShipmentSummary, 'eta'> {
  etaFrom: Date | null;
  etaTo: Date | null;
}

/** The columns of a summary, named as the answer names them. */
const SUMMARY = `shipment_id as id, carrier, tracking_code as "trackingCode", kind::text as kind, language,
  status::text as status, status_at as "statusAt", reason, delivered_how as "deliveredHow",
  attempts as "deliveryAttempts", eta_from as "etaFrom", eta_to as "etaTo",
  registered_at as "registeredAt", closed_at as "closedAt"`;

export interface TimelineEvent {
  occurredAt: Date;
  kind: string;
  status: string | null;
  namespace: string;
  code: string;
  reason: string | null;
  deliveredHow: string | null;
  country: string | null;
  place: string | null;
}

export interface NotificationView {
  id: string;
  contactRef: string;
  milestone: string;
  cause: string;
  channel: string;
  purpose: string;
  occurredAt: Date;
  plannedAt: Date;
  state: string;
  reason: string | null;
  /** The reason in words, in the languages we have. */
  explanation: { nl: string; en: string } | null;
  story: StoryLine[];
}

/** A shipment with all that its webshop may know of it. */
export interface ShipmentView extends ShipmentSummary {
  recipients: RecipientView[];
  /** Newest first; events that say something of the person are left out. */
  timeline: TimelineEvent[];
  notifications: NotificationView[];
}

/** The shipment, or undefined: unknown and another webshop's are the same. */
export async function viewShipment(
  tx: PoolClient,
  webshopId: WebshopId,
  shipmentId: ShipmentId,
): Promise<ShipmentView | undefined> {
  const found = await tx.query<ShipmentRow>(
    `select ${SUMMARY} from shipments.shipment where webshop_id = $1 and shipment_id = $2`,
    [webshopId, shipmentId],
  );
  const row = found.rows[0];
  if (row === undefined) return undefined;
  return {
    ...summary(row),
    recipients: await contactsOf(tx, webshopId, shipmentId),
    timeline: await timelineOf(tx, webshopId, shipmentId),
    notifications: await notificationsOf(tx, webshopId, shipmentId),
  };
}

/** A page of shipments, newest first, older than the one the cursor names. */
export async function listShipments(
  tx: PoolClient,
  webshopId: WebshopId,
  page: { before?: string | undefined; limit: number },
): Promise<ShipmentSummary[]> {
  const { rows } = await tx.query<ShipmentRow>(
    `select ${SUMMARY}
       from shipments.shipment
      where webshop_id = $1 and ($2::uuid is null or shipment_id < $2)
      order by shipment_id desc
      limit $3`,
    [webshopId, page.before ?? null, page.limit],
  );
  return rows.map(summary);
}

function summary({ etaFrom, etaTo, ...row }: ShipmentRow): ShipmentSummary {
  const hasEta = etaFrom !== null || etaTo !== null;
  return { ...row, eta: hasEta ? { from: etaFrom, to: etaTo } : null };
}

async function timelineOf(
  tx: PoolClient,
  webshopId: WebshopId,
  shipmentId: ShipmentId,
): Promise<TimelineEvent[]> {
  const { rows } = await tx.query<TimelineEvent>(
    `select occurred_at as "occurredAt", kind::text as kind, status::text as status, namespace, code, reason,
            delivered_how as "deliveredHow", facility_country as country, facility_place as place
       from shipments.event
      where webshop_id = $1 and shipment_id = $2 and not sensitive
      order by occurred_at desc, event_id
      limit $3`,
    [webshopId, shipmentId, TIMELINE_EVENTS_MAX],
  );
  return rows;
}

interface NotificationRow extends Omit<
  NotificationView,
  'channel' | 'purpose' | 'state' | 'reason' | 'explanation'
> {
  channelCode: number;
  purposeCode: number;
  isInFlight: boolean;
}

async function notificationsOf(
  tx: PoolClient,
  webshopId: WebshopId,
  shipmentId: ShipmentId,
): Promise<NotificationView[]> {
  const { rows } = await tx.query<NotificationRow>(
    `select n.notification_id as id, n.contact_ref as "contactRef", n.milestone::text as milestone, n.cause,
            n.channel as "channelCode", n.purpose as "purposeCode", n.occurred_at as "occurredAt",
            n.planned_at as "plannedAt",
            exists (
              select
                from sending.in_flight f
               where f.webshop_id = n.webshop_id
                 and f.contact_ref = n.contact_ref
                 and f.channel = n.channel
                 and f.notification_id = n.notification_id) as "isInFlight",
            coalesce((
              select jsonb_agg(jsonb_build_object('at', s.at, 'state', s.state, 'reason', s.reason, 'useId', s.use_id)
                       order by s.at)
                from sending.story s
               where s.webshop_id = n.webshop_id and s.notification_id = n.notification_id), '[]') as story
       from notifications.notification n
      where n.webshop_id = $1 and n.shipment_id = $2
      order by n.ord, n.notification_id
      limit $3`,
    [webshopId, shipmentId, NOTIFICATIONS_MAX],
  );
  return rows.map(({ channelCode, purposeCode, isInFlight, story, ...row }) => {
    const { state, reason } = standing(story, isInFlight);
    return {
      ...row,
      channel: nameOf(CHANNEL, channelCode),
      purpose: nameOf(PURPOSE, purposeCode),
      state,
      reason,
      explanation: explanationOf(reason),
      story,
    };
  });
}

/** The word of a code. A code without one is a fault of ours: better a number than no answer. */
const nameOf = (words: Readonly<Record<string, number>>, code: number): string =>
  Object.entries(words).find(([, value]) => value === code)?.[0] ?? String(code);

function explanationOf(reason: string | null): { nl: string; en: string } | null {
  return reason !== null && reason in REASONS ? REASONS[reason as keyof typeof REASONS] : null;
}
