import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CHANNEL } from '@app/privacy';
import type { EventLog } from './event-log.js';

/** Everything the story causes is over within seconds; a minute says that something is stuck. */
const SETTLED_MS_MAX = 60_000;
const LOOK_EVERY_MS = 25;

/** What the database says came of the story. */
export interface Counted {
  suppressed: Record<string, number>;
  sent: { email: number; push: number };
  admitted: number;
  uses: number;
  denied: number;
  deadLetters: number;
  unmappedCodes: number;
}

/** How many notifications of a channel ended so. */
interface Story {
  channel: number;
  state: string;
  reason: string;
  n: number;
}

/** Watches the demo from the administrator's connection; the demo's parts know nothing of it. */
export class Observer {
  private constructor(
    private readonly admin: pg.Client,
    private readonly topic: string,
  ) {}

  static async connect(adminUrl: string, topic: string): Promise<Observer> {
    const admin = new pg.Client({ connectionString: adminUrl });
    // A demo that ends early stops the server under this connection; unheard, that would hide why it ended.
    admin.on('error', () => undefined);
    await admin.connect();
    return new Observer(admin, topic);
  }

  /** Waits until ingest has read everything and nothing is waiting, being admitted or in flight. */
  async untilSettled(log: EventLog): Promise<void> {
    const until = performance.now() + SETTLED_MS_MAX;
    while (!((await this.isRead(log)) && (await this.isQuiet()))) {
      if (performance.now() > until) {
        throw new Error(
          'The story got stuck: something is still waiting after a minute. See the log lines above.',
        );
      }
      await sleep(LOOK_EVERY_MS);
    }
  }

  async count(webshopIds: string[]): Promise<Counted> {
    const one = async (sql: string): Promise<number> =>
      (await this.admin.query<{ n: number }>(sql, [webshopIds])).rows[0]?.n ?? 0;
    const stories = await this.admin.query<Story>(
      `select n.channel, last.state, coalesce(last.reason, '') as reason, count(*)::int as n
         from notifications.notification n
         join lateral (
           select s.state, s.reason
             from sending.story s
            where s.webshop_id = n.webshop_id and s.notification_id = n.notification_id
            order by s.at desc
            limit 1) last on true
        where n.webshop_id = any($1)
        group by 1, 2, 3
        order by 3`,
      [webshopIds],
    );
    const { rows: letters } = await this.admin.query<{ dead: number; unmapped: number }>(
      `select (select count(*)::int from ingest.dead_letter where topic = $1) as dead,
              (select count(*)::int from ingest.unmapped_code where code = 'Z99') as unmapped`,
      [this.topic],
    );
    const uses = (condition: string) =>
      one(`select count(*)::int as n from ledger.use where webshop_id = any($1) and ${condition}`);
    return {
      suppressed: byReason(stories.rows.filter(({ state }) => state !== 'sent')),
      sent: {
        email: sentOn(stories.rows, CHANNEL.email),
        push: sentOn(stories.rows, CHANNEL.push),
      },
      admitted: await one(
        'select count(*)::int as n from consent.gate where webshop_id = any($1) and admission = 1',
      ),
      uses: await uses('verdict = 1'),
      denied: await uses('verdict <> 1'),
      deadLetters: letters[0]?.dead ?? 0,
      unmappedCodes: letters[0]?.unmapped ?? 0,
    };
  }

  async close(): Promise<void> {
    await this.admin.end();
  }

  private async isRead({ filled }: EventLog): Promise<boolean> {
    const stored = await this.admin.query<{ partition: number; next: string }>(
      'select partition, next from ingest.ingest_offset where topic = $1',
      [this.topic],
    );
    const next = new Map(stored.rows.map((row) => [row.partition, BigInt(row.next)]));
    return [...filled].every(([partition, end]) => (next.get(partition) ?? 0n) >= end);
  }

  private async isQuiet(): Promise<boolean> {
    const busy = await this.admin.query(
      `select from vault.intake
       union all select from sending.queue
       union all select from sending.in_flight
       union all
       select
         from ingest.parked_event p
         join shipments.shipment s on s.carrier = p.carrier and s.tracking_code = p.tracking_code
       limit 1`,
    );
    return busy.rowCount === 0;
  }
}

function byReason(stories: Story[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason, n } of stories) counts[reason] = (counts[reason] ?? 0) + n;
  return counts;
}

const sentOn = (stories: Story[], channel: number): number =>
  stories
    .filter((story) => story.state === 'sent' && story.channel === channel)
    .reduce((sum, { n }) => sum + n, 0);
