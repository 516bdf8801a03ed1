import type { PoolClient } from 'pg';
import { CHANNEL, PURPOSE } from '@app/privacy';
import { NOTIFY_AT_ONCE, NOTIFY_EARLY } from './milestones.js';
import { MILESTONES } from './word-catalogue.js';

/** Shipments that reached a new status, as parallel arrays: SQL takes them as they are. */
export interface Transitions {
  webshopIds: string[];
  shipmentIds: string[];
  milestones: string[];
  /** The fact behind it (DESIGN P4): `''`, or a local date, or both with the correction that reopened. */
  causes: string[];
  occurredAt: Date[];
  /** Orders facts of one shipment: (epoch milliseconds << 5) | rank. */
  ords: string[];
}

/** When a status is told, and until when. */
export interface PlanningRules {
  /** Seconds that an early status waits to be merged or superseded. */
  earlyStatusWaitSeconds: number;
  /** Hours after which an event is only worth a line on the page. */
  eventFreshHours: number;
}

// The once-key makes planning idempotent: the same fact again conflicts and is not planned twice.
// Consent is only read here, to leave out who never said yes: nothing of theirs is used, so there is no
// leaf. The binding decision falls at append and again at open. A restricted or objecting person is
// planned all the same, because that denial must be a leaf.
// Push is planned for who said yes to it, and only for what calls for an act or is true for hours. Who did not
// gets no row at all, not even a skipped one: most people never have push. The join that decides it comes
// before the insert, so that the many without push pay nothing but the look at their gate row.
const PLAN = `
with transition as (
  select *
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::bigint[])
      t(webshop_id, shipment_id, milestone, cause, occurred_at, ord)
   where t.milestone = any($7::text[])
),
planned as (
  insert into notifications.notification
    (webshop_id, shipment_id, contact_ref, milestone, cause, channel, purpose, ord, occurred_at)
  select t.webshop_id, t.shipment_id, g.contact_ref, t.milestone::shipments.status, t.cause, c.channel, $9, t.ord, t.occurred_at
    from transition t
    join consent.gate g on g.webshop_id = t.webshop_id and g.shipment_id = t.shipment_id
    join (values ($8::smallint), ($13::smallint)) c(channel)
      on c.channel = $8 or (g.given >> ($9::int * 4 + $13::int)) & 1 = 1 and t.milestone = any($14::text[])
   order by t.webshop_id, g.contact_ref, c.channel, t.ord
      on conflict do nothing
  returning webshop_id, notification_id, contact_ref, milestone, channel, purpose, ord, occurred_at
),
judged as materialized (
  select p.*, g.tree,
         case
           when (g.given >> ($9::int * 4 + p.channel)) & 1 = 0 then 'no_consent'
           when p.occurred_at < clock_timestamp() - make_interval(hours => $10) then 'stale'
         end as reason
    from planned p
    join consent.gate g on g.webshop_id = p.webshop_id and g.contact_ref = p.contact_ref
),
skipped as (
  insert into sending.story (webshop_id, notification_id, state, reason)
  select webshop_id, notification_id, 'skipped', reason
    from judged
   where reason is not null
),
queued as (
  insert into sending.queue (webshop_id, notification_id, tree, due, contact_ref, channel, purpose, ord)
  select webshop_id, notification_id, tree,
         clock_timestamp() + case when milestone::text = any($11::text[]) then make_interval(secs => $12) else interval '0' end,
         contact_ref, channel, purpose, ord
    from judged
   where reason is null
),
woken as (
  select pg_notify(case when channel = $13::int then 'push_due' else 'mail_due' end, tree::text)
    from (select distinct tree, channel from judged where reason is null and milestone::text <> all($11::text[])) due_now
)
select (select count(*)::int from judged where reason is null) as planned,
       (select count(*)::int from judged where reason is not null) as skipped,
       (select count(*)::int from woken) as woken`;

/**
 * Plans a notification for each recipient and channel of each transition worth one, within the caller's transaction.
 * Rows hold a ContactRef, never an address.
 */
export async function planNotifications(
  tx: PoolClient,
  transitions: Transitions,
  rules: PlanningRules,
): Promise<{ planned: number; skipped: number }> {
  if (transitions.shipmentIds.length === 0) return { planned: 0, skipped: 0 };
  const result = await tx.query<{ planned: number; skipped: number }>({
    name: 'plan-notifications',
    text: PLAN,
    values: [
      transitions.webshopIds,
      transitions.shipmentIds,
      transitions.milestones,
      transitions.causes,
      transitions.occurredAt,
      transitions.ords,
      MILESTONES,
      CHANNEL.email,
      PURPOSE.status_update,
      rules.eventFreshHours,
      NOTIFY_EARLY,
      rules.earlyStatusWaitSeconds,
      CHANNEL.push,
      NOTIFY_AT_ONCE,
    ],
  });
  const { planned = 0, skipped = 0 } = result.rows[0] ?? {};
  return { planned, skipped };
}
