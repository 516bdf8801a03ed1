import { createECDH, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { createPool, tenantTransaction, transaction } from '@app/database';
import { planNotifications } from '@app/notifications';
import { Ids } from '@app/platform';
import { CHANNEL, Personal, PURPOSE, type ChannelCode } from '@app/privacy';
import { ContactSealer, newPushKey } from '@app/sealing';
import { ContactAdmission, openVaultKeys, writeNewVaultKeys, type VaultKeys } from '@app/vault';
import { freshDatabase, type FreshDatabase } from '../fresh-database.js';

/** One recipient slot of one shipment in the test's house. */
export interface Slot {
  webshopId: string;
  shipmentId: string;
  contactRef: string;
  email: string;
}

/** Statuses in the order in which a parcel gets them, for `ord`. */
const RANK = [
  'announced',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'delivered',
];

const ids = new Ids();

/**
 * A migrated database with its roles' pools and the vault's keys: what the heart of Seintje runs on, with
 * sentences for what a test sets up. Every step goes through the functions that production uses.
 */
export class House {
  private constructor(
    readonly database: FreshDatabase,
    readonly admin: pg.Pool,
    readonly api: pg.Pool,
    readonly ingest: pg.Pool,
    readonly vault: pg.Pool,
    readonly upkeep: pg.Pool,
    readonly keys: VaultKeys,
    readonly keysFile: string,
    private readonly sealer: ContactSealer,
  ) {}

  static async build(): Promise<House> {
    const folder = mkdtempSync(join(tmpdir(), 'seintje-keys-'));
    await writeNewVaultKeys(join(folder, 'vault.json'), join(folder, 'public.key'));
    return House.in(await freshDatabase(), folder);
  }

  /** In a database that is there already, with the keys of its vault. */
  static async in(database: FreshDatabase, keysFolder: string): Promise<House> {
    const pool = (url: string, pinnedPlans = false) =>
      createPool(url, { connectionsMax: 8, applicationName: 'test', pinnedPlans });
    const vault = pool(database.urls.vault_rw, true);
    const keysFile = join(keysFolder, 'vault.json');
    return new House(
      database,
      pool(database.adminUrl),
      pool(database.urls.api_rw),
      pool(database.urls.ingest_rw),
      vault,
      pool(database.urls.upkeep_rw),
      await openVaultKeys(keysFile, vault),
      keysFile,
      ContactSealer.fromPublicKeyFile(join(keysFolder, 'public.key')),
    );
  }

  async tearDown(): Promise<void> {
    await Promise.all(
      [this.admin, this.api, this.ingest, this.vault, this.upkeep].map((pool) => pool.end()),
    );
    await this.database.drop();
  }

  /** A webshop named Zool, in the tree with the fewest webshops. */
  async webshop(uncertainPolicy: 'resend' | 'hold' = 'resend'): Promise<string> {
    const webshopId = ids.uuidV7();
    await this.admin.query(
      `insert into merchants.webshop (webshop_id, name, sender_name, sender_address, notice_url, uncertain_policy)
       values ($1, 'Zool', 'Zool via Seintje', 'post@zool.example.nl', 'https://zool.example.nl/privacy', $2)`,
      [webshopId, uncertainPolicy],
    );
    await this.admin.query('select ledger.assign_tree($1)', [webshopId]);
    await this.addPushKey(webshopId);
    return webshopId;
  }

  /** Gives a webshop a newer key pair for its pushes, as the command line does. */
  async addPushKey(webshopId: string): Promise<void> {
    const key = await newPushKey(this.sealer, { webshopId, pushKeyId: ids.uuidV7() });
    await this.admin.query('select vault.add_push_key($1, $2, $3, $4)', [
      webshopId,
      key.pushKeyId,
      key.publicKey,
      key.sealed,
    ]);
  }

  /**
   * Takes in the subscription of a browser at this endpoint, as the API does; `changed` is what somebody else
   * than a browser may send. Returns its id and what consent.subscribe said.
   */
  async subscribe(
    slot: Slot,
    endpoint: string,
    changed: { p256dh?: string; auth?: string; sealedFor?: string } = {},
  ): Promise<{ subscriptionId: string; said: string }> {
    const subscriptionId = ids.uuidV7();
    const p256dh = changed.p256dh ?? createECDH('prime256v1').generateKeys().toString('base64url');
    const sealed = await this.sealer.sealSubscription(
      {
        endpoint: Personal.of(endpoint),
        p256dh: Personal.of(p256dh),
        auth: Personal.of(changed.auth ?? randomBytes(16).toString('base64url')),
      },
      {
        webshopId: slot.webshopId,
        contactRef: slot.contactRef,
        subscriptionId: changed.sealedFor ?? subscriptionId,
      },
    );
    const said = await tenantTransaction(this.api, slot.webshopId, async (tx) => {
      const answer = await tx.query<{ said: string }>(
        `select consent.subscribe($1, $2, $3, o_push_key_id, $4, 'page-1', sha256('notice'), 'nl') as said
           from vault.push_public_key($1)`,
        [slot.webshopId, slot.contactRef, subscriptionId, sealed],
      );
      return answer.rows[0]?.said ?? '';
    });
    return { subscriptionId, said };
  }

  /** The key that browsers of this webshop's recipients are told when they subscribe. */
  async pushPublicKey(webshopId: string): Promise<Buffer> {
    const { rows } = await this.api.query<{ o_public_key: Buffer }>(
      'select o_public_key from vault.push_public_key($1)',
      [webshopId],
    );
    return rows[0]!.o_public_key;
  }

  /** The ids of a slot's stored subscriptions. */
  async subscriptionsOf(slot: Slot): Promise<string[]> {
    const found = await this.admin.query<{ subscription_id: string }>(
      `select subscription_id from vault.subscription where contact_ref = $1 order by subscription_id`,
      [slot.contactRef],
    );
    return found.rows.map((row) => row.subscription_id);
  }

  async treeOf(webshopId: string): Promise<number> {
    const found = await this.admin.query<{ tree: number }>(
      'select tree from ledger.tenant_tree where webshop_id = $1',
      [webshopId],
    );
    return found.rows[0]?.tree ?? -1;
  }

  /** Registers a shipment with its recipient, as the API does; `consent` is for status mails. */
  async shipment(
    webshopId: string,
    email: string,
    consent: 'given' | 'refused' = 'given',
    sealedFor?: string,
  ): Promise<Slot> {
    const slot = { webshopId, shipmentId: ids.uuidV7(), contactRef: ids.uuidV7(), email };
    const sealed = await this.sealer.seal(
      { email: Personal.of(email), name: Personal.of('Sanne') },
      { webshopId, contactRef: sealedFor ?? slot.contactRef },
    );
    await tenantTransaction(this.api, webshopId, async (tx) => {
      await tx.query(
        `insert into shipments.shipment (webshop_id, shipment_id, carrier, tracking_code, kind, language)
         values ($1, $2, 'postnl', $3, 'parcel', 'nl')`,
        [webshopId, slot.shipmentId, `3S${slot.shipmentId.slice(-11)}`],
      );
      await tx.query(
        `select consent.register_contact($1, $2, $3, $4, array[2::smallint], array[1::smallint], array[$5],
           array[now()], 'checkout', '2026-1', null, 'nl', null)`,
        [webshopId, slot.shipmentId, slot.contactRef, sealed, consent],
      );
    });
    return slot;
  }

  /** Plans the notification of a status, as ingest does. */
  async reaches(slot: Slot, milestone: string, at = new Date()): Promise<void> {
    const ord = (BigInt(at.getTime()) << 5n) | BigInt(RANK.indexOf(milestone));
    await transaction(this.ingest, (tx) =>
      planNotifications(
        tx,
        {
          webshopIds: [slot.webshopId],
          shipmentIds: [slot.shipmentId],
          milestones: [milestone],
          causes: [''],
          occurredAt: [at],
          ords: [ord.toString()],
        },
        { earlyStatusWaitSeconds: 0, eventFreshHours: 24 },
      ),
    );
  }

  /** A mail server that is busy is given a minute and more; a test does not wait for that. */
  async letRetriesBeDue(): Promise<void> {
    await this.admin.query('update sending.queue set due = clock_timestamp() where tries > 0');
  }

  /** Takes this worker for dead; the others have just beaten. */
  async reap(workerId: string, evidenceWait = '1 s'): Promise<void> {
    // Reaping waits until the server has been up for longer than a worker may be silent.
    await this.admin.query(
      `select pg_sleep(greatest(0, 2.1 - extract(epoch from clock_timestamp() - pg_postmaster_start_time())))`,
    );
    await this.admin.query(
      `update sending.worker
          set beat_at = clock_timestamp() - case when worker_id = $1 then interval '1 min' else interval '0' end`,
      [workerId],
    );
    await this.upkeep.query(`select sending.reap(interval '2 s', $1::interval)`, [evidenceWait]);
  }

  /** The id of the one worker that lives. */
  async onlyWorker(): Promise<string> {
    const found = await this.admin.query<{ worker_id: string }>(
      'select worker_id from sending.worker',
    );
    return found.rows[0]?.worker_id ?? '';
  }

  async startWorker(): Promise<string> {
    const workerId = ids.uuidV7();
    await this.vault.query('select sending.start_worker($1)', [workerId]);
    return workerId;
  }

  /** Admits every waiting contact of the tree. */
  async admitAll(workerId: string, tree: number): Promise<void> {
    const admission = new ContactAdmission(this.vault, this.keys, ids, 30_000, () => undefined);
    while ((await admission.admitNext(workerId, tree)).taken > 0);
  }

  async withdraw(slot: Slot, channel: ChannelCode = CHANNEL.email): Promise<void> {
    await tenantTransaction(this.api, slot.webshopId, (tx) =>
      tx.query('select consent.withdraw($1, $2, $3, $4, $5)', [
        slot.webshopId,
        slot.contactRef,
        PURPOSE.status_update,
        channel,
        'api',
      ]),
    );
  }

  async stop(slot: Slot, stop: 1 | 2): Promise<void> {
    await tenantTransaction(this.api, slot.webshopId, (tx) =>
      tx.query('select consent.stop_person($1, $2, $3)', [slot.webshopId, slot.contactRef, stop]),
    );
  }

  /** The states and reasons that the story of a slot's notifications tells, oldest first. */
  async story(slot: Slot, channel?: ChannelCode): Promise<string[]> {
    const told = await this.admin.query<{ line: string }>(
      `select concat_ws(' ', n.milestone::text, s.state, s.reason) as line
         from notifications.notification n
         join sending.story s on s.webshop_id = n.webshop_id and s.notification_id = n.notification_id
        where n.webshop_id = $1 and n.contact_ref = $2 and ($3::int is null or n.channel = $3)
        order by s.at`,
      [slot.webshopId, slot.contactRef, channel ?? null],
    );
    return told.rows.map((row) => row.line);
  }
}
