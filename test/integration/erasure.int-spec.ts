import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ScriptedSmtpServer } from '../../dev/mailbox/scripted-smtp.js';
import { tenantTransaction } from '@app/database';
import type { ContactRef, WebshopId } from '@app/privacy';
import { ErasureDesk, requestErasure, TombstoneFile } from '@app/rights';
import { House, type Slot } from '../support/factories/house.js';
import { leavesOf } from '../support/factories/leaves.js';
import { startTestVaultWorker } from '../support/factories/vault-worker.js';

const MOZILLA = 'https://updates.push.services.mozilla.com/wpush/v2/one';
const ERASURE = 6;

describe('an erasure', () => {
  let house: House;
  let shop: string;
  let tree: number;
  let worker: string;
  let path: string;
  let desk: ErasureDesk;

  beforeEach(async () => {
    house = await House.build();
    shop = await house.webshop();
    tree = await house.treeOf(shop);
    worker = await house.startWorker();
    path = join(await mkdtemp(join(tmpdir(), 'seintje-tombstones-')), 'tombstones.jsonl');
    await TombstoneFile.create(path);
    desk = new ErasureDesk(house.upkeep, await TombstoneFile.open(path));
  });

  afterEach(() => house.tearDown());

  const ask = (slot: Slot): Promise<string | undefined> =>
    tenantTransaction(house.api, slot.webshopId, (tx) =>
      requestErasure(tx, slot.webshopId as WebshopId, slot.contactRef as ContactRef),
    );
  const admitted = async (email: string, webshop = shop): Promise<Slot> => {
    const slot = await house.shipment(webshop, email);
    await house.admitAll(worker, await house.treeOf(webshop));
    return slot;
  };
  const personOf = async (slot: Slot): Promise<string> => {
    const { rows } = await house.admin.query<{ person_id: string }>(
      'select person_id from consent.gate where contact_ref = $1',
      [slot.contactRef],
    );
    return rows[0]?.person_id ?? '';
  };
  const gateOf = async (slot: Slot): Promise<unknown> => {
    const { rows } = await house.admin.query(
      'select person_id, given::int, stop, admission from consent.gate where contact_ref = $1',
      [slot.contactRef],
    );
    return rows[0];
  };
  /** Tables in which any row still names one of these ids. */
  const tablesWith = async (...ids: string[]): Promise<string[]> => {
    const { rows } = await house.admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await house.admin.query(
        `select from ${name} t where t::text like any($1) limit 1`,
        [ids.map((id) => `%${id}%`)],
      );
      if (rowCount !== 0) found.push(name);
    }
    return found;
  };

  it('leaves nothing of the person, at that webshop, in any of their shipments', async () => {
    const [one, two] = [await admitted('sanne@example.nl'), await admitted('Sanne@example.nl')];
    await house.subscribe(one, MOZILLA);
    await house.admitAll(worker, tree);
    const later = await house.subscribe(two, `${MOZILLA}/two`);
    await house.withdraw(two);
    await house.reaches(one, 'out_for_delivery');
    const personId = await personOf(one);

    expect(await ask(one)).toBe('erasing');
    expect(await desk.round()).toEqual({ erased: 1, replayed: 0, waiting: 0 });

    expect(await tablesWith(personId, later.subscriptionId)).toEqual([]);
    const erased = { person_id: null, given: 0, stop: 8, admission: 4 };
    expect([await gateOf(one), await gateOf(two)]).toEqual([erased, erased]);
    // What stays knows a ContactRef, which leads to a shipment and to nobody.
    expect(await tablesWith(one.contactRef, two.contactRef)).toEqual([
      'consent.decision',
      'consent.gate',
      'notifications.notification',
      'rights.erasure',
    ]);
    expect(await ask(two)).toBe('erased');
  });

  it('touches nobody else: other persons, and the same address at another webshop', async () => {
    const other = await house.webshop();
    const sanne = await admitted('sanne@example.nl');
    const niels = await admitted('niels@example.nl');
    const elsewhere = await admitted('sanne@example.nl', other);
    const before = [await gateOf(niels), await gateOf(elsewhere)];

    await ask(sanne);
    await desk.round();

    expect([await gateOf(niels), await gateOf(elsewhere)]).toEqual(before);
    const { rows } = await house.admin.query<{ contact_ref: string }>(
      'select contact_ref from vault.contact',
    );
    expect(rows.map((row) => row.contact_ref).sort()).toEqual(
      [niels.contactRef, elsewhere.contactRef].sort(),
    );
  });

  it('keeps every leaf, links none to anybody, and adds one that says it happened', async () => {
    const slot = await admitted('sanne@example.nl');
    await ask(slot);
    const before = await leavesOf(house);
    const uses = await house.admin.query<{ use_id: string }>(
      'select use_id from ledger.use where contact_ref = $1',
      [slot.contactRef],
    );

    await desk.round();

    const after = await leavesOf(house);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ kind, result }) => [kind, result])).toEqual([
      [ERASURE, 1],
    ]);
    expect(uses.rowCount).toBeGreaterThan(0);
    const { rows } = await house.admin.query(
      `select (select count(*)::int from ledger.salt where contact_ref = $1) as salts,
              (select count(*)::int from ledger.use u join consent.gate g using (webshop_id, contact_ref)
                where u.use_id = any($2)) as linked,
              (select count(*)::int from ledger.use where use_id = any($2)) as kept`,
      [slot.contactRef, uses.rows.map((row) => row.use_id)],
    );
    expect(rows[0]).toEqual({ salts: 0, linked: 0, kept: uses.rowCount });
  });

  it('sends nothing from the request on, though the erasure itself must wait', async () => {
    const smtp = new ScriptedSmtpServer();
    await smtp.start();
    const slot = await admitted('sanne@example.nl');
    await house.reaches(slot, 'out_for_delivery');
    await ask(slot);

    const running = startTestVaultWorker(house, smtp.url);
    while ((await house.story(slot)).length === 0) await sleep(20);
    await running.stop();
    await smtp.stop();

    expect(await house.story(slot)).toEqual(['out_for_delivery denied restricted']);
    expect(smtp.messages()).toEqual([]);
  });

  it('waits for what the webshop registered before it, which may be the person’s too', async () => {
    const slot = await admitted('sanne@example.nl');
    const unread = await house.shipment(shop, 'sanne@example.nl');
    const another = await house.webshop();
    const unreadElsewhere = await house.shipment(another, 'sanne@example.nl');
    await ask(slot);

    expect(await desk.round()).toMatchObject({ erased: 0, waiting: 1 });
    await house.admitAll(worker, tree);
    expect(await desk.round()).toMatchObject({ erased: 1, waiting: 0 });

    expect(await gateOf(unread)).toMatchObject({ stop: 8, admission: 4 });
    expect(await gateOf(unreadElsewhere)).toMatchObject({ stop: 0, admission: 0 });
  });

  it('reaches a contact that could not be read, and one of which only the ContactRef is known', async () => {
    const slot = await house.shipment(shop, 'sanne@example.nl', 'given', shop);
    await house.admitAll(worker, tree);
    expect(await gateOf(slot)).toMatchObject({ admission: 2 });
    await ask(slot);

    await desk.round();

    expect(await gateOf(slot)).toMatchObject({ stop: 8, admission: 4 });
    expect(await readFile(path, 'utf8')).toContain('"personId":null');
  });

  it('waits for a message in a worker’s hands, so that what became of it is known', async () => {
    const slot = await admitted('sanne@example.nl');
    await house.reaches(slot, 'out_for_delivery');
    const claimed = await house.vault.query<{ o_batch_id: string }>(
      'select * from sending.claim($1, $2, 10, 10::smallint)',
      [worker, tree],
    );
    await ask(slot);

    expect(await desk.round()).toMatchObject({ erased: 0, waiting: 1 });
    expect(claimed.rows[0]?.o_batch_id).toBeDefined();
    await house.reap(worker);
    expect(await desk.round()).toMatchObject({ erased: 1, waiting: 0 });
    expect(await house.story(slot)).toEqual([]);
  });

  it('lets the next order sign the person up again, as a new person', async () => {
    const slot = await admitted('sanne@example.nl');
    const before = await personOf(slot);
    await ask(slot);
    await desk.round();

    const next = await admitted('sanne@example.nl');

    expect(await gateOf(next)).toMatchObject({ stop: 0, admission: 1 });
    expect(await personOf(next)).not.toBe(before);
  });

  it('keeps an objection: the next order does not sign the person up', async () => {
    const slot = await admitted('sanne@example.nl');
    await house.stop(slot, 2);
    await ask(slot);
    await desk.round();

    const next = await admitted('sanne@example.nl');

    expect(await gateOf(next)).toMatchObject({ stop: 2, admission: 3 });
  });

  it('never overlaps an admission of the same person: one sees what the other did', async () => {
    const slots = await Promise.all(
      Array.from({ length: 12 }, () => house.shipment(shop, 'sanne@example.nl')),
    );
    await house.admitAll(worker, tree);
    const late = Array.from({ length: 12 }, () => house.shipment(shop, 'sanne@example.nl'));
    await ask(slots[0]!);

    await Promise.all([
      ...late,
      house.admitAll(worker, tree),
      (async () => {
        while ((await desk.round()).waiting > 0) await sleep(5);
      })(),
    ]);
    await Promise.all(late);
    await house.admitAll(worker, tree);

    const { rows } = await house.admin.query(
      `select count(*)::int as halves from consent.gate g
        where (g.stop & 8 = 0) <> exists (select from vault.contact c where c.contact_ref = g.contact_ref)
           or (g.stop & 8 = 0) <> exists (select from ledger.salt s where s.contact_ref = g.contact_ref)`,
    );
    expect(rows).toEqual([{ halves: 0 }]);
    for (const slot of slots) expect(await gateOf(slot)).toMatchObject({ stop: 8, admission: 4 });
  });

  describe('writes a tombstone', () => {
    it('of ids alone, before the erasure is committed', async () => {
      const slot = await admitted('sanne@example.nl');
      const personId = await personOf(slot);
      await ask(slot);
      await house.admin.query(
        'alter table ledger.head add constraint no_more check (size < 0) not valid',
      );

      await expect(desk.round()).rejects.toMatchObject({ code: '23514' });

      const [, line = ''] = (await readFile(path, 'utf8')).split('\n');
      expect(JSON.parse(line)).toEqual({
        n: 1,
        webshopId: shop,
        personId,
        contactRefs: [slot.contactRef],
        before: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      });
      expect(await gateOf(slot)).toMatchObject({ admission: 1 });
      await house.admin.query('alter table ledger.head drop constraint no_more');
      // It stands in the file, so it is done, once.
      expect(await desk.round()).toEqual({ erased: 0, replayed: 1, waiting: 0 });
      expect(await gateOf(slot)).toMatchObject({ stop: 8, admission: 4 });
      expect((await TombstoneFile.open(path)).count).toBe(1);
    });

    it('that cannot be applied twice, out of turn, or without the one before', async () => {
      const slot = await admitted('sanne@example.nl');
      await ask(slot);
      await desk.round();
      const [stone] = (await TombstoneFile.open(path)).after(0);
      const apply = (number: number, before: Buffer) =>
        house.upkeep.query('select rights.erase($1, $2, $3, $4, $5, $6)', [
          number,
          Buffer.alloc(32),
          before,
          shop,
          null,
          [slot.contactRef],
        ]);

      await expect(apply(1, stone!.before)).rejects.toMatchObject({ code: 'SJ004' });
      await expect(apply(3, stone!.hash)).rejects.toMatchObject({ code: 'SJ004' });
      await expect(apply(2, Buffer.alloc(32))).rejects.toMatchObject({ code: 'SJ004' });
    });
  });

  it('is the API’s to ask for its own webshop only, and upkeep’s alone to do', async () => {
    const slot = await admitted('sanne@example.nl');
    const other = await house.webshop();

    await expect(
      tenantTransaction(house.api, other, (tx) =>
        tx.query('select rights.request_erasure($1, $2)', [shop, slot.contactRef]),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await ask({ ...slot, webshopId: other })).toBeUndefined();
    for (const pool of [house.api, house.vault, house.ingest]) {
      await expect(pool.query('select * from rights.begin_erasure()')).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});
