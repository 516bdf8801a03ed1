import type { Pool } from 'pg';
import { createPool } from '@app/database';
import { verifyLedger } from '@app/verifier';
import { Clock, Ids, loadSettings } from '@app/platform';
import { CHANNEL, PURPOSE } from '@app/privacy';
import { ChannelSlots, SendingLane, sendingTrees, WorkerLife } from '@app/sending';
import { measured, mustBe, type Cell } from '../cell.js';
import type { Parcel } from '../ground/parcels.js';
import type { Recipients } from '../ground/recipients.js';
import type { BenchDatabase } from '../ground/server.js';
import { handOffToNobody, type SeenMails } from './hand-off-to-nobody.js';

const random = Math.random;

/** As in production: a beat every few seconds, and nothing is uncertain in these runs. */
const LIFE = { beatMs: 2_000, evidenceWaitMs: 60_000 };

export const oursSendingName = (group: number): string => `sending ours ${String(group)}`;

/** Other SQL for the cell's own database, to see what is gained by leaving something out: it can leave no leaf. */
export interface Variant {
  readonly name: string;
  readonly sql: string;
}

/** Everything that is due, sent through the real lanes in groups of one size: a lane a tree. */
export function oursSending(
  group: number,
  recipientsOf: () => Promise<Recipients>,
  variant?: Variant,
): Cell {
  const name = [oursSendingName(group), variant?.name].filter(Boolean).join(' ');
  return {
    name,
    run: async (server) => {
      const ready = await recipientsOf();
      const database = await server.database(ready.template);
      const pool = createPool(database.roleUrls.vault_rw, {
        connectionsMax: 10,
        applicationName: 'bench-vault',
        pinnedPlans: true,
      });
      try {
        await queueAll(database.admin, ready.parcels);
        if (variant !== undefined) await database.admin.query(variant.sql);
        await database.settle();
        const seen: SeenMails = { count: 0, unusable: 0, onMail: () => undefined };
        const result = await measured(server, ready.parcels.length, () =>
          sendAll(pool, group, handOffToNobody(ready.keys, seen)),
        );
        await ready.sign(database.roleUrls.upkeep_rw, database.name);
        await count(name, database, ready, seen, variant === undefined);
        return result;
      } finally {
        await pool.end();
        await database.drop();
      }
    },
  };
}

/** A delivered parcel's notification for each recipient, all due. */
async function queueAll(admin: Pool, parcels: readonly Parcel[]): Promise<void> {
  await admin.query(
    `with parcel as (
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::smallint[])
         p(webshop_id, shipment_id, contact_ref, tree)
     ),
     planned as (
       insert into notifications.notification
         (webshop_id, shipment_id, contact_ref, milestone, cause, channel, purpose, ord, occurred_at)
       select webshop_id, shipment_id, contact_ref, 'delivered', '', $5, $6,
              shipments.ord(clock_timestamp(), 'delivered'), clock_timestamp()
         from parcel
       returning webshop_id, notification_id, contact_ref, channel, purpose, ord
     )
     insert into sending.queue (webshop_id, notification_id, tree, due, contact_ref, channel, purpose, ord)
     select n.webshop_id, n.notification_id, p.tree, clock_timestamp(), n.contact_ref, n.channel, n.purpose, n.ord
       from planned n
       join parcel p on p.contact_ref = n.contact_ref
      order by random()`,
    [
      parcels.map((it) => it.webshopId),
      parcels.map((it) => it.shipmentId),
      parcels.map((it) => it.contactRef),
      parcels.map((it) => it.tree),
      CHANNEL.email,
      PURPOSE.status_update,
    ],
  );
}

async function sendAll(
  pool: Pool,
  group: number,
  handOff: ReturnType<typeof handOffToNobody>,
): Promise<void> {
  const settings = loadSettings({ NODE_ENV: 'test' });
  const trees = await sendingTrees(pool);
  // Slots for all lanes at once: the size of a group is what is measured, not how lanes share slots.
  const lane = new SendingLane(
    pool,
    new Clock(),
    new ChannelSlots(group * trees.length),
    handOff,
    {
      channel: CHANNEL.email,
      slotsMax: group,
      claimRowsMax: settings.CLAIM_ROWS_MAX,
      beginWithinMs: settings.OPEN_BEGIN_WITHIN_MS,
      openWithinMs: settings.OPEN_WITHIN_MS,
      evidenceWaitMs: settings.EVIDENCE_WAIT_MS,
      retry: { baseMs: settings.RETRY_BASE_MS, attemptsMax: settings.RETRY_ATTEMPTS_MAX },
    },
    random,
  );
  const life = await WorkerLife.begin(pool, new Ids(), LIFE);
  await Promise.all(
    trees.map(async (tree) => {
      while ((await lane.sendNext(life.id, tree)).kind !== 'empty');
    }),
  );
  await life.resign();
}

/** Nothing is left, each is told of once, every use has its leaves, and every tree's root is right. */
async function count(
  name: string,
  { admin, roleUrls }: BenchDatabase,
  ready: Recipients,
  seen: SeenMails,
  hasLedger: boolean,
): Promise<void> {
  const { rows } = await admin.query<Record<string, number>>(
    `select (select count(*)::int from sending.queue) as queued,
            (select count(*)::int from sending.in_flight) as "inFlight",
            (select count(distinct notification_id)::int from sending.story) as told,
            (select count(*)::int from sending.story where state = 'sent') as sent,
            (select count(*)::int from sending.story where state = 'denied' and reason = 'no_consent') as denied`,
  );
  const { verified, leaves, unsignedLeaves } = await verifyLedger(
    roleUrls.auditor_ro,
    ready.verifier,
  );
  const notifications = ready.parcels.length;
  const sent = ready.parcels.filter(({ hasConsent }) => hasConsent).length;
  const denied = notifications - sent;
  mustBe(
    name,
    { ...rows[0], mails: seen.count, unusable: seen.unusable, verified, leaves, unsignedLeaves },
    {
      queued: 0,
      inFlight: 0,
      told: notifications,
      sent,
      denied,
      mails: sent,
      unusable: 0,
      verified: true,
      // A use that was allowed has a closing leaf, a denial none.
      leaves: ready.leaves + (hasLedger ? 2 * sent + denied : 0),
      unsignedLeaves: 0,
    },
  );
}
