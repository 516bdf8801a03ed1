import type { Pool } from 'pg';
import { decodeLeaf, LEAF_BYTES } from '@app/verifier';
import { CHANNEL } from '@app/privacy';
import type { AcceptedMail } from '../mailbox/scripted-smtp.js';
import type { Stage } from './ground/stage.js';
import { readLog } from './read-log.js';
import { gatherPushes } from './gather-pushes.js';
import type { RecordedLeaf, RunRecord, TakenMail } from './record.js';
import type { Carriers } from './workload/carriers.js';
import { factKey } from './workload/messages.js';
import type { Recipients } from './workload/recipients.js';
import type { ShopDesk } from './workload/shop-desk.js';

/** Milliseconds of the wall clock, as a JavaScript number. */
const ms = (instant: string): string => `(extract(epoch from ${instant}) * 1000)::float8`;

const EVENTS = `
select e.shipment_id as "shipmentId", s.carrier, s.tracking_code as "trackingCode", e.code,
       e.event_id as "eventId", e.occurred_at as "occurredAt", e.kind, e.status, e.reason,
       e.delivered_how as "deliveredHow", e.eta_from as "etaFrom", e.eta_to as "etaTo"
  from shipments.event e
  join shipments.shipment s on s.webshop_id = e.webshop_id and s.shipment_id = e.shipment_id`;

const SHIPMENTS = `
select s.shipment_id as "shipmentId", g.contact_ref as "contactRef", s.event_count as "eventCount",
       s.status, s.status_at as "statusAt", s.reason, s.delivered_how as "deliveredHow", s.attempts,
       s.reopened_by as "reopenedBy", s.eta_from as "etaFrom", s.eta_to as "etaTo"
  from shipments.shipment s
  join consent.gate g on g.webshop_id = s.webshop_id and g.shipment_id = s.shipment_id`;

const NOTIFICATIONS = `
select notification_id as "notificationId", contact_ref as "contactRef", channel, milestone, cause, ord::text,
       ${ms('planned_at')} as "plannedAt"
  from notifications.notification`;

// The commit's own instant (track_commit_timestamp), not when a row was written: "before" means committed.
const STORY = `
select notification_id as "notificationId", state, ${ms('pg_xact_commit_timestamp(xmin)')} as "committedAt"
  from sending.story
 order by at`;

const USES = `
select u.use_id as "useId", u.context_id as "notificationId", b.worker_id as "workerId",
       ${ms('pg_xact_commit_timestamp(b.xid::xid)')} as "appendCommittedAt",
       ${ms('pg_xact_commit_timestamp(o.xmin)')} as "openCommittedAt"
  from ledger.use u
  join ledger.batch b on b.batch_id = u.batch_id and b.kind = 1
  left join sending.attempt o on o.batch_id = u.batch_id and o.k = u.i / b.group_size and not o.swept
 where u.verdict = 1`;

const LEFT = `
select (select count(*)::int from sending.queue) as queue,
       (select count(*)::int from sending.in_flight) as "inFlight",
       (select count(*)::int from vault.intake) as intake,
       (select count(*)::int from ingest.parked_event) as parked`;

interface EventRow extends Omit<RunRecord['events'][number], 'factKey'> {
  carrier: string;
  trackingCode: string;
  code: string;
}
type ShipmentRow = RunRecord['shipments'][number]['state'] &
  Omit<RunRecord['shipments'][number], 'state'>;

const PUSH_ATTEMPTS = `
select a.notification_id as "notificationId", n.contact_ref as "contactRef", a.outcome, a.reason,
       ${ms('pg_xact_commit_timestamp(a.xmin)')} as "committedAt"
  from sending.push_attempt a
  join notifications.notification n on n.webshop_id = a.webshop_id and n.notification_id = a.notification_id
 order by a.at`;

/** Those outside the system, who know what they did. */
export interface Outside {
  desk: ShopDesk;
  recipients: Recipients;
  carriers: Carriers;
}

/** Gathers all there is to know of a run whose workers have been stopped. */
export async function gatherRecord(
  stage: Stage,
  { desk, recipients, carriers }: Outside,
  topic: string,
): Promise<RunRecord> {
  const { admin } = stage;
  const all = async <T extends object>(text: string): Promise<T[]> =>
    (await admin.query<T>(text)).rows;
  const ends = await stage.kafkaAdmin.fetchTopicOffsets(topic);
  const events = await all<EventRow>(EVENTS);
  const shipments = await all<ShipmentRow>(SHIPMENTS);
  const notifications = await all<RunRecord['notifications'][number]>(NOTIFICATIONS);
  const uses = await all<RunRecord['uses'][number]>(USES);
  const [left] = await all<RunRecord['left']>(LEFT);
  const [unmapped] = await all<{ seen: number }>(
    'select coalesce(sum(seen), 0)::int as seen from ingest.unmapped_code',
  );
  return {
    log: await readLog(
      stage.kafka.brokers,
      topic,
      new Map(ends.map(({ partition, high }) => [partition, BigInt(high)])),
    ),
    confirmed: [...carriers.confirmed],
    events: events.map(({ carrier, trackingCode, code, ...event }) => ({
      ...event,
      factKey: factKey(carrier, trackingCode, code, event.occurredAt.getTime()),
    })),
    shipments: shipments.map(({ shipmentId, contactRef, eventCount, ...state }) => ({
      ...{ shipmentId, contactRef, eventCount, state },
    })),
    deadLetters: await all(
      'select partition, log_offset::text as "offset" from ingest.dead_letter',
    ),
    unmappedSeen: unmapped?.seen ?? 0,
    notifications,
    story: await all(STORY),
    uses,
    leaves: await leavesOf(admin),
    mails: stage.mail.server.messages().map(takenMail),
    pushAttempts: await all(PUSH_ATTEMPTS),
    ...gatherPushes({ push: stage.push, desk, recipients, notifications, uses }),
    choices: await choicesOf(admin, desk, recipients),
    left: left ?? { queue: -1, inFlight: -1, intake: -1, parked: -1 },
  };
}

async function leavesOf(admin: Pool): Promise<RecordedLeaf[]> {
  const { rows } = await admin.query<{ bodies: Buffer }>(
    'select bodies from ledger.bundle order by tree, first',
  );
  return rows.flatMap(({ bodies }) => {
    const leaves: RecordedLeaf[] = [];
    for (let at = 0; at < bodies.length; at += LEAF_BYTES) {
      const leaf = decodeLeaf(bodies.subarray(at, at + LEAF_BYTES));
      if (leaf !== undefined) leaves.push({ kind: leaf.kind, useId: leaf.useId });
    }
    return leaves;
  });
}

/** Which notification a mail is of stands in its Message-ID, `<n.{notification}@{domain}>`. */
function takenMail({ messageId, acceptedAt }: AcceptedMail): TakenMail {
  return {
    notificationId: /^<?n\.([0-9a-f-]{36})@/.exec(messageId)?.[1] ?? messageId,
    takenAt: Date.parse(acceptedAt),
  };
}

async function choicesOf(
  admin: Pool,
  desk: ShopDesk,
  recipients: Recipients,
): Promise<RunRecord['choices']> {
  const { rows } = await admin.query<{ xid: string; at: number }>(
    `select x as xid, ${ms('pg_xact_commit_timestamp(x::xid8::xid)')} as at from unnest($1::text[]) x`,
    [desk.stops.map(({ xid }) => xid)],
  );
  const commitOf = new Map(rows.map(({ xid, at }) => [xid, at]));
  const stoppedAt = new Map(
    desk.stops.map((stop) => [stop.contactRef, commitOf.get(stop.xid) ?? null]),
  );
  const pushEndedAt = await pushEnds(admin, recipients);
  // In the order of asking: the first browser's comes last, and stays.
  const asked = new Map(recipients.browsers.toReversed().map((it) => [it.contactRef, it]));
  return desk.registered.map(({ contactRef, parcel }) => {
    const stopped = stoppedAt.get(contactRef) ?? null;
    const { askedAt = null, takenInAt = null } = asked.get(contactRef) ?? {};
    const ends = [
      pushEndedAt.get(contactRef),
      // Who withdraws mails may have said yes to push.
      parcel.choice === 'withdraws' ? undefined : stopped,
    ].filter((at) => typeof at === 'number');
    return {
      contactRef,
      hasConsented: parcel.choice !== 'refused',
      stoppedAt: stopped,
      push: { askedAt, takenInAt, stoppedAt: ends.length === 0 ? null : Math.min(...ends) },
    };
  });
}

/** When each withdrawal of push was committed; where no decision is found, when it was answered. */
async function pushEnds(admin: Pool, { withdrawals }: Recipients): Promise<Map<string, number>> {
  const { rows } = await admin.query<{ contactRef: string; at: number }>(
    `select contact_ref as "contactRef", min(${ms('pg_xact_commit_timestamp(xmin)')}) as at
       from consent.decision
      where channel = $1 and state = 'withdrawn'
      group by contact_ref`,
    [CHANNEL.push],
  );
  return new Map([
    ...withdrawals.map(({ contactRef, answeredAt }) => [contactRef, answeredAt] as const),
    ...rows.map(({ contactRef, at }) => [contactRef, at] as const),
  ]);
}
