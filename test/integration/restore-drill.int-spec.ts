import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startUpkeepWorker } from '../../apps/upkeep-worker/src/start.js';
import { startVaultWorker } from '../../apps/vault-worker/src/start.js';
import { freshRoleUrls } from '../../apps/standalone/src/role-urls.js';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { startPostgres, type PostgresServer } from '../../dev/postgres/start-postgres.js';
import { migrate, tenantTransaction } from '@app/database';
import { createLog, loadSettings, type Settings } from '@app/platform';
import type { ContactRef, WebshopId } from '@app/privacy';
import { requestErasure, TombstoneFile } from '@app/rights';
import { writeNewVaultKeys } from '@app/vault';
import { House, type Slot } from '../support/factories/house.js';
import { backUp, restore } from '../support/online-backup.js';

let folder: string;
let server: PostgresServer;
let house: House;
let smtp: ScriptedSmtpServer;
let lines: string[];
const stops: (() => Promise<void>)[] = [];

const dataDir = (): string => join(folder, 'postgres');
const tombstones = (): string => join(folder, 'tombstones.jsonl');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seintje-drill-'));
  await chmod(folder, 0o711);
  smtp = new ScriptedSmtpServer();
  await smtp.start();
  lines = [];
  await writeNewVaultKeys(join(folder, 'vault.json'), join(folder, 'public.key'));
  await openHouse();
}, 120_000);

afterEach(async () => {
  while (stops.length > 0) await stops.pop()?.();
  await closeHouse();
  await smtp.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function openHouse(): Promise<void> {
  server = await startPostgres({ dataDir: dataDir(), persistent: true });
  await migrate(server.adminUrl);
  const urls = await freshRoleUrls(server.adminUrl);
  const database = { name: 'postgres', adminUrl: server.adminUrl, urls, drop: () => server.stop() };
  house = await House.in(database, folder);
}

const closeHouse = (): Promise<void> => house.tearDown();

const settings = (role: 'vault_rw' | 'upkeep_rw'): Settings => ({
  ...loadSettings({ NODE_ENV: 'test' }),
  DATABASE_URL: house.database.urls[role],
  VAULT_KEYS_FILE: role === 'vault_rw' ? house.keysFile : '',
  LINK_MAC_KEY: 'x'.repeat(32),
  HEALTH_PORT: 0,
  SMTP_URL: smtp.url,
  CHECKPOINT_KEY_FILE: join(folder, 'checkpoint.key'),
  CHECKPOINT_STATE_FILE: join(folder, 'checkpoint-state.json'),
  TOMBSTONE_FILE: tombstones(),
  SWEEP_EVERY_MS: 200,
});
const log = () => createLog('test', { destination: { write: (line) => lines.push(line) } });

async function startUpkeep(): Promise<{ stop(): Promise<void>; healthUrl: string }> {
  const running = await startUpkeepWorker(settings('upkeep_rw'), log());
  stops.push(() => running.stop());
  return running;
}

async function startVault(): Promise<{ stop(): Promise<void>; healthUrl: string }> {
  const running = await startVaultWorker(settings('vault_rw'), log());
  stops.push(() => running.stop());
  return running;
}

const stopAll = async (): Promise<void> => {
  while (stops.length > 0) await stops.pop()?.();
};

const reasons = async (url: string): Promise<string[]> =>
  ((await (await fetch(`${url}/health/ready`)).json()) as { reasons?: string[] }).reasons ?? [];

const until = async (isTrue: () => Promise<boolean> | boolean, ms = 30_000): Promise<void> => {
  for (const end = Date.now() + ms; !(await isTrue());) {
    await sleep(50);
    if (Date.now() > end) throw new Error(`It did not come to be in time: ${lines.join('')}`);
  }
};

const erase = (slot: Slot): Promise<unknown> =>
  tenantTransaction(house.api, slot.webshopId, (tx) =>
    requestErasure(tx, slot.webshopId as WebshopId, slot.contactRef as ContactRef),
  );
const isErased = async (slot: Slot): Promise<boolean> => {
  const { rows } = await house.admin.query<{ admission: number }>(
    'select admission from consent.gate where contact_ref = $1',
    [slot.contactRef],
  );
  return rows[0]?.admission === 4;
};
const count = async (table: string): Promise<number> =>
  (await house.admin.query(`select from ${table}`)).rowCount ?? -1;

describe('a restore', () => {
  let shop: string;
  let sanne: Slot;
  let unread: Slot;
  let niels: Slot;

  /** Sanne admitted, Joris still sealed, Niels admitted; backed up; then Sanne and Joris are erased. */
  async function backUpThenErase(): Promise<void> {
    await startUpkeep();
    shop = await house.webshop();
    const worker = await house.startWorker();
    sanne = await house.shipment(shop, 'sanne@example.nl');
    niels = await house.shipment(shop, 'niels@example.nl');
    await house.admitAll(worker, await house.treeOf(shop));
    unread = await house.shipment(shop, 'joris@example.nl');
    await house.reaches(sanne, 'out_for_delivery');
    await house.reaches(unread, 'out_for_delivery');
    await backUp(server, dataDir(), join(folder, 'backup'));
    for (const slot of [sanne, unread]) await erase(slot);
    await startVault();
    await until(async () => (await isErased(sanne)) && (await isErased(unread)));
    await stopAll();
  }

  async function restoreBackup(): Promise<void> {
    await closeHouse();
    await restore(join(folder, 'backup'), dataDir());
    await openHouse();
    // The backup really held them: else this proves nothing.
    expect([
      await isErased(sanne),
      await count('vault.contact'),
      await count('vault.intake'),
    ]).toEqual([false, 2, 1]);
    await house.reaches(niels, 'out_for_delivery');
  }

  it('brings back nobody who was erased: nothing opens before the tombstones are replayed', async () => {
    await backUpThenErase();
    await restoreBackup();

    const vault = await startVault();
    await until(async () =>
      (await reasons(vault.healthUrl)).includes('worker.tombstones_not_replayed'),
    );
    await sleep(1_500);
    expect([await count('vault.contact'), await count('vault.intake')]).toEqual([2, 1]);
    expect(smtp.messages()).toEqual([]);
    await expect(house.startWorker()).rejects.toMatchObject({ code: 'SJ003' });

    await startUpkeep();
    await until(() => smtp.messages().length > 0);
    await stopAll();

    expect(smtp.messages().map(({ to }) => to)).toEqual([['niels@example.nl']]);
    expect([await isErased(sanne), await isErased(unread)]).toEqual([true, true]);
    expect([await count('vault.contact'), await count('vault.intake')]).toEqual([1, 0]);
    expect(await count('vault.person')).toBe(1);
    expect(lines.join('')).toContain('"event":"tombstones.replayed","rows":2');
  }, 180_000);

  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'an older copy of the file',
      async () => {
        const text = await readFile(tombstones(), 'utf8');
        await writeFile(tombstones(), `${text.split('\n').slice(0, 2).join('\n')}\n`);
      },
      /rights\.tombstones_shorter/,
    ],
    [
      'an empty, new file',
      async () => {
        await rm(tombstones());
        await TombstoneFile.create(tombstones());
      },
      /rights\.tombstones_shorter/,
    ],
    [
      'another file, as long',
      async () => {
        await rm(tombstones());
        await TombstoneFile.create(tombstones());
        const other = await TombstoneFile.open(tombstones());
        for (let n = 0; n < 2; n += 1) {
          await other.append({ webshopId: shop, personId: null, contactRefs: [] });
        }
      },
      /rights\.tombstones_another/,
    ],
  ])(
    'with %s is stopped: upkeep says so, and nothing opens any more',
    async (_what, spoil, says) => {
      await backUpThenErase();
      await spoil();

      const upkeep = await startUpkeep();
      await expect(house.startWorker()).rejects.toMatchObject({ code: 'SJ003' });

      expect((await reasons(upkeep.healthUrl)).join()).toMatch(says);
      expect(lines.join('')).toMatch(says);
    },
    180_000,
  );

  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'a changed line',
      async () => {
        const text = await readFile(tombstones(), 'utf8');
        await writeFile(tombstones(), text.replace(sanne.contactRef, niels.contactRef));
      },
      /is damaged/,
    ],
    ['no file, in production', () => rm(tombstones()), /is not there.*Restore it from its copy/],
  ])(
    'with %s does not even start upkeep',
    async (_what, spoil, says) => {
      await backUpThenErase();
      await spoil();

      await expect(
        startUpkeepWorker({ ...settings('upkeep_rw'), NODE_ENV: 'production' }, log()),
      ).rejects.toThrow(says);
    },
    180_000,
  );
});

describe('what upkeep said of a database', () => {
  const may = async (url: string): Promise<boolean> => {
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    try {
      const { rows } = await admin.query<{ may: boolean }>('select rights.is_replayed() as may');
      return rows[0]?.may ?? false;
    } finally {
      await admin.end();
    }
  };

  it('does not hold for a loaded dump, for a copy of the database, nor after a start of the server', async () => {
    const upkeep = await startUpkeep();
    await upkeep.stop();
    stops.pop();
    expect(await may(server.adminUrl)).toBe(true);

    // A dump gives back the values of a row, in a transaction of its own.
    const kept = await house.admin.query('select * from rights.replayed');
    await house.admin.query('delete from rights.replayed');
    const row = kept.rows[0] as { server_started: Date; database_oid: number; written_in: string };
    await house.admin.query(
      `insert into rights.replayed select true, pg_postmaster_start_time(), $1, $2::xid8`,
      [row.database_oid, row.written_in],
    );
    expect(await may(server.adminUrl)).toBe(false);

    await startUpkeep();
    await stopAll();
    expect(await may(server.adminUrl)).toBe(true);
    await closeHouse();
    await openHouse();
    expect(await may(server.adminUrl)).toBe(false);
  }, 120_000);

  it('does not hold for a database that was copied from a kept one', async () => {
    await startUpkeep();
    await stopAll();
    expect(await may(server.adminUrl)).toBe(true);
    await Promise.all(
      [house.admin, house.api, house.ingest, house.vault, house.upkeep].map((pool) => pool.end()),
    );
    const url = (name: string): string => server.adminUrl.replace(/\/postgres$/, `/${name}`);
    const admin = new pg.Client({ connectionString: url('template1') });
    await admin.connect();
    await admin.query('create database kept template postgres');
    await admin.end();

    expect(await may(url('kept'))).toBe(false);
    await server.stop();
    await openHouse();
  }, 120_000);
});
