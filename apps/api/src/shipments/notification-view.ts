import type { PoolClient } from 'pg';
import { REASONS } from '@app/notifications';
import { CHANNEL, PURPOSE, type ShipmentId, type WebshopId } from '@app/privacy';
import { standing, type StoryLine } from './notification-state.js';

/** A parcel has about ten facts worth a message; this bounds a stream gone wild. */
const NOTIFICATIONS_MAX = 200;

/** One message that was planned, and what became of it. */
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

interface NotificationRow extends Omit<
  NotificationView,
  'channel' | 'purpose' | 'state' | 'reason' | 'explanation'
> {
  channelCode: number;
  purposeCode: number;
  isInFlight: boolean;
}

/** The notifications of a shipment, in the order of what they tell. */
export async function notificationsOf(
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
