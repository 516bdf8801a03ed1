import { ApiProperty } from '@nestjs/swagger';
import type { PoolClient } from 'pg';
import { REASONS, type Milestone, type NotificationState } from '@app/notifications';
import {
  CHANNEL,
  PURPOSE,
  type ChannelName,
  type PurposeName,
  type ShipmentId,
  type WebshopId,
} from '@app/privacy';
import { standing, type StandingState, type StoryLine } from './notification-state.js';

/** A parcel has about ten facts worth a message; this bounds a stream gone wild. */
const NOTIFICATIONS_MAX = 200;

/** A reason in words, in the languages we have. */
export class ExplanationView {
  /** In Dutch. */
  nl!: string;

  /** In English. */
  en!: string;
}

/** One line of a notification's story. */
export class StoryLineView implements StoryLine {
  /** When it was written. */
  @ApiProperty({ format: 'date-time' })
  at!: string;

  /** What it tells. */
  state!: NotificationState;

  /** Why, as a code of the list of reasons. */
  reason!: string | null;

  /** The use of personal data behind it; its proof is in the ledger. */
  @ApiProperty({ format: 'uuid' })
  useId!: string | null;
}

/** One message that was planned, and what became of it. */
export class NotificationView {
  /** Its own id. */
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Whom it is for: a recipient slot of this shipment. */
  @ApiProperty({ format: 'uuid' })
  contactRef!: string;

  /** The status that it tells. */
  milestone!: Milestone;

  /** The fact behind the milestone where it can happen again, such as the local date of a delivery round. */
  cause!: string;

  /** How it reaches the person. */
  channel!: ChannelName;

  /** Why personal data is used for it. */
  purpose!: PurposeName;

  /** When the carrier says that it happened. */
  occurredAt!: Date;

  /** When it was planned. */
  plannedAt!: Date;

  /** Where it stands: what its story ends with, or where it is meanwhile. */
  state!: StandingState;

  /** Why it stands there, as a code of the list of reasons. */
  reason!: string | null;

  /** The reason in words. */
  explanation!: ExplanationView | null;

  /** What became of it, oldest first. */
  story!: StoryLineView[];
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
const nameOf = <Name extends string>(words: Readonly<Record<Name, number>>, code: number): Name =>
  (Object.entries(words).find(([, value]) => value === code)?.[0] ?? String(code)) as Name;

function explanationOf(reason: string | null): ExplanationView | null {
  return reason !== null && reason in REASONS ? REASONS[reason as keyof typeof REASONS] : null;
}
