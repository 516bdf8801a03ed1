import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { createPool } from '@app/database';
import {
  ContactOpener,
  openMasterKeys,
  openVaultKeys,
  rewrapDataKeys,
  WrapsSpentError,
  type MasterKeys,
  type OpenedRow,
} from '@app/vault';
import { House, type Slot } from '../support/factories/house.js';
import { startTestVaultWorker } from '../support/factories/vault-worker.js';

/** More than two commits of a re-wrap. */
const PERSONS = 500;

describe('the master key', () => {
  let house: House;
  let shop: string;
  let tree: number;
  let worker: string;
  let pool: pg.Pool;
  let rotator: MasterKeys;

  beforeEach(async () => {
    house = await House.build();
    shop = await house.webshop();
    tree = await house.treeOf(shop);
    worker = await house.startWorker();
    pool = createPool(house.database.urls.keys_rw, {
      connectionsMax: 4,
      applicationName: 'test',
      pinnedPlans: false,
    });
    rotator = openMasterKeys(house.keysFile, pool);
  });

  afterEach(async () => {
    await pool.end();
    await house.tearDown();
  });

  const personsByVersion = async (): Promise<Record<string, number>> => {
    const { rows } = await house.admin.query<{ version: number; n: number }>(
      'select key_version as version, count(*)::int as n from vault.person group by 1 order by 1',
    );
    return Object.fromEntries(rows.map(({ version, n }) => [version, n]));
  };
  const liveVersions = async (): Promise<number[]> => {
    const { rows } = await house.admin.query<{ version: number }>(
      'select version from vault.master_key where retired_at is null order by 1',
    );
    return rows.map(({ version }) => version);
  };
  const addressOf = async (slot: Slot, keys = house.keys): Promise<string> => {
    const { rows } = await house.admin.query<OpenedRow>(
      `select c.webshop_id as "webshopId", c.person_id as "personId", c.contact_ref as "contactRef", c.version,
              p.key_version as "keyVersion", p.wrapped_key as "wrappedKey", c.email, c.name
         from vault.contact c join vault.person p using (webshop_id, person_id) where c.contact_ref = $1`,
      [slot.contactRef],
    );
    return (await new ContactOpener(keys).open(rows[0]!)).email.reveal();
  };

  it('is rotated and every person re-wrapped beside workers that admit and send, and nothing is lost', async () => {
    const smtp = new ScriptedSmtpServer();
    await smtp.start();
    // Two hosts: neither is told of the new key, each finds it by itself.
    const elsewhere = await openVaultKeys(house.keysFile, house.vault);
    const other = Object.create(house, { keys: { value: elsewhere } }) as House;
    const running = [house, other].map((one) => startTestVaultWorker(one, smtp.url));
    const slots: Slot[] = [];
    const registering = (async () => {
      for (let n = 0; n < PERSONS; n += 1) {
        const slot = await house.shipment(shop, `p${String(n)}@example.nl`);
        slots.push(slot);
        await house.reaches(slot, 'out_for_delivery');
      }
    })();
    while (slots.length < PERSONS / 2) await sleep(20);

    const versions: (number | null)[] = [];
    let rewrapped = 0;
    for (let round = 0; round < 3; round += 1) {
      versions.push(await rotator.rotate());
      rewrapped += (await rewrapDataKeys(pool, rotator)).persons;
    }
    await registering;
    const sent = (): number => smtp.messages().length;
    for (const end = Date.now() + 40_000; sent() < PERSONS && Date.now() < end;) await sleep(50);
    const last = await rewrapDataKeys(pool, rotator);
    await Promise.all(running.map((one) => one.stop()));
    await smtp.stop();

    expect(versions).toEqual([2, 3, 4]);
    expect(rewrapped + last.persons).toBeGreaterThan(PERSONS / 4);
    expect(last.unopened).toBe(0);
    expect(await personsByVersion()).toEqual({ 4: PERSONS });
    expect(await liveVersions()).toEqual([4]);
    const receivers = smtp.messages().map(({ to }) => to[0]);
    expect(new Set(receivers).size).toBe(PERSONS);
    expect(receivers).toHaveLength(PERSONS);
    expect(await addressOf(slots[0]!)).toBe('p0@example.nl');
  }, 120_000);

  it('goes on re-wrapping where it was stopped, with both versions opening meanwhile', async () => {
    const [a, b] = [
      await house.shipment(shop, 'a@example.nl'),
      await house.shipment(shop, 'b@example.nl'),
    ];
    await house.admitAll(worker, tree);
    await rotator.rotate();
    // Stopped after one person: as a kill between two commits leaves it.
    const stopped = rewrapDataKeys(oneAtATime(pool), rotator, () => {
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');

    expect(await personsByVersion()).toEqual({ 1: 1, 2: 1 });
    expect([await addressOf(a), await addressOf(b)]).toEqual(['a@example.nl', 'b@example.nl']);

    expect(await rewrapDataKeys(pool, rotator)).toEqual({ persons: 1, unopened: 0, retired: [1] });
    expect(await personsByVersion()).toEqual({ 2: 2 });
    expect([await addressOf(a), await addressOf(b)]).toEqual(['a@example.nl', 'b@example.nl']);
  });

  it('wraps nobody by the old version once a newer is there, also for a worker that does not know it', async () => {
    const first = await house.shipment(shop, 'a@example.nl');
    await house.admitAll(worker, tree);
    await rotator.rotate();
    const later = await house.shipment(shop, 'b@example.nl');

    await house.admitAll(worker, tree);

    expect(await personsByVersion()).toEqual({ 1: 1, 2: 1 });
    expect([await addressOf(first), await addressOf(later)]).toEqual([
      'a@example.nl',
      'b@example.nl',
    ]);
  });

  it('is not retired while it wraps anybody, nor when there is none newer', async () => {
    await house.shipment(shop, 'a@example.nl');
    await house.admitAll(worker, tree);
    await expect(pool.query('select vault.retire_master_key(1::smallint)')).rejects.toMatchObject({
      code: '22023',
    });
    await rotator.rotate();

    const { rows } = await pool.query<{ left: string }>(
      'select vault.retire_master_key(1::smallint) as left',
    );

    expect(rows[0]?.left).toBe('1');
    expect(await liveVersions()).toEqual([1, 2]);
  });

  it('stays when a person’s key does not open, which is left as it was and told', async () => {
    const [a, b] = [
      await house.shipment(shop, 'a@example.nl'),
      await house.shipment(shop, 'b@example.nl'),
    ];
    await house.admitAll(worker, tree);
    await house.admin.query(
      `update vault.person set wrapped_key = set_byte(wrapped_key, 20, get_byte(wrapped_key, 20) # 1)
        where person_id = (select person_id from consent.gate where contact_ref = $1)`,
      [a.contactRef],
    );
    await rotator.rotate();

    const done = await rewrapDataKeys(pool, rotator);

    expect(done).toEqual({ persons: 1, unopened: 1, retired: [] });
    expect(await liveVersions()).toEqual([1, 2]);
    expect(await addressOf(b)).toBe('b@example.nl');
  });

  it('is made once when two rotate at the same instant', async () => {
    const second = openMasterKeys(house.keysFile, pool);
    await Promise.all([rotator.load(), second.load()]);

    const made = await Promise.all([rotator.rotate(), second.rotate()]);

    const live = await liveVersions();
    expect(live).toHaveLength(1 + made.filter((version) => version !== null).length);
    expect(live).toEqual(live.map((_, n) => n + 1));
  });

  describe('wears out:', () => {
    const setWraps = (wraps: number): Promise<unknown> =>
      house.admin.query('update vault.master_key set wraps = $1', [wraps]);

    it('each block of wraps is counted before it is used, also over a restart', async () => {
      const wrapsOf = async (): Promise<number> => {
        const { rows } = await house.admin.query<{ wraps: string }>(
          'select wraps from vault.master_key',
        );
        return Number(rows[0]?.wraps);
      };
      await house.keys.masterKeys.load();
      expect(await wrapsOf()).toBe(0);
      await house.keys.masterKeys.toWrap();
      expect(await wrapsOf()).toBe(1024);
      for (let n = 1; n < 1024; n += 1) await house.keys.masterKeys.toWrap();
      expect(await wrapsOf()).toBe(1024);
      await house.keys.masterKeys.toWrap();
      expect(await wrapsOf()).toBe(2048);
      await (await openVaultKeys(house.keysFile, house.vault)).masterKeys.toWrap();
      expect(await wrapsOf()).toBe(3072);
    });

    it('warns from half of its budget on', async () => {
      const told: number[] = [];
      const keys = await openVaultKeys(house.keysFile, house.vault, (_version, wraps) => {
        told.push(wraps);
      });
      await keys.masterKeys.load();
      expect(told).toEqual([]);
      await setWraps(2 ** 30);

      await keys.masterKeys.toWrap();

      expect(told).toEqual([2 ** 30 + 1024]);
    });

    it('wraps nobody new beyond it, still opens, and goes on after a rotation', async () => {
      const known = await house.shipment(shop, 'a@example.nl');
      await house.admitAll(worker, tree);
      const keys = await openVaultKeys(house.keysFile, house.vault);
      await keys.masterKeys.load();
      await setWraps(2 ** 31 - 1000);

      await expect(keys.masterKeys.toWrap()).rejects.toThrow(WrapsSpentError);
      expect(await addressOf(known, keys)).toBe('a@example.nl');
      await rotator.rotate();
      await keys.masterKeys.load();
      expect((await keys.masterKeys.toWrap()).version).toBe(2);
    });

    it('sets an admission aside instead of wrapping beyond it, and admits it after a rotation', async () => {
      await house.keys.masterKeys.load();
      await setWraps(2 ** 31);
      const slot = await house.shipment(shop, 'a@example.nl');

      await house.admitAll(worker, tree);
      expect(await personsByVersion()).toEqual({});

      await rotator.rotate();
      await house.keys.masterKeys.load();
      await house.admin.query('update vault.intake set due = clock_timestamp()');
      await house.admitAll(worker, tree);
      expect(await addressOf(slot)).toBe('a@example.nl');
    });
  });
});

/** Gives a re-wrap one person at a time, whatever it asks for. */
function oneAtATime(pool: pg.Pool): pg.Pool {
  return Object.create(pool, {
    query: {
      value: (text: string, values: unknown[] = []) =>
        pool.query(text, text.includes('persons_to_rewrap') ? [...values.slice(0, 3), 1] : values),
    },
    connect: { value: () => pool.connect() },
  }) as pg.Pool;
}
