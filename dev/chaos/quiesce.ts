import type { Admin } from 'kafkajs';
import type { Pool } from 'pg';
import { until } from './ground/until.js';

/**
 * A dead worker's life, the evidence wait, a second sending and a Kafka session come to 20 s; the rest is for
 * what a slow machine has not sent yet. A run that is not quiet by then is stuck.
 */
const QUIET_WITHIN_MS = 300_000;

const OPEN = `
select (select count(*) from sending.queue) + (select count(*) from sending.in_flight)
         + (select count(*) from vault.intake) + (select count(*) from ingest.parked_event)
         + (select count(*)
              from notifications.notification n
             where not exists (select from sending.story s
                     where s.webshop_id = n.webshop_id and s.notification_id = n.notification_id)) as open`;

/** Waits until all of Kafka's log is taken and nothing is queued, in hand, or waiting for evidence. */
export async function untilQuiet(admin: Pool, kafka: Admin, topic: string): Promise<void> {
  await until('nothing was left to do', QUIET_WITHIN_MS, async () => {
    if ((await lagOf(admin, kafka, topic)) > 0n) return false;
    const { rows } = await admin.query<{ open: string }>(OPEN);
    return rows[0]?.open === '0';
  });
}

/** What a run that is not quiet waits for, in words; ids only. */
export async function whatIsOpen(admin: Pool): Promise<string[]> {
  const { rows } = await admin.query<{ line: string }>(
    `select format('queued: %s due in %s s, tries %s, uncertain %s, admission %s, stop %s, last %s',
              q.notification_id, round(extract(epoch from q.due - clock_timestamp())), q.tries, q.uncertain,
              g.admission, g.stop,
              (select concat_ws(' ', s.state, s.reason) from sending.story s
                where s.webshop_id = q.webshop_id and s.notification_id = q.notification_id
                order by s.at desc limit 1)) as line
       from sending.queue q
       join consent.gate g on g.webshop_id = q.webshop_id and g.contact_ref = q.contact_ref
     union all
     select format('in flight: %s of worker %s', notification_id, worker_id) from sending.in_flight
     union all
     select format('intake: %s of worker %s, tries %s', contact_ref, worker_id, tries) from vault.intake
     limit 40`,
  );
  return rows.map(({ line }) => line);
}

/** Messages of the log that no committed position is behind. */
export async function lagOf(admin: Pool, kafka: Admin, topic: string): Promise<bigint> {
  const { rows } = await admin.query<{ partition: number; next: string }>(
    'select partition, next::text from ingest.ingest_offset where topic = $1',
    [topic],
  );
  const next = new Map(rows.map((row) => [row.partition, BigInt(row.next)]));
  const ends = await kafka.fetchTopicOffsets(topic);
  return ends.reduce((lag, end) => lag + BigInt(end.high) - (next.get(end.partition) ?? 0n), 0n);
}
