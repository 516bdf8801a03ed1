import { randomBytes } from 'node:crypto';
import { CHANNEL } from '@app/privacy';
import { SubscriptionOpener, type OpenedSubscriptions } from '@app/vault';
import { House, type Slot } from '../support/factories/house.js';
import { leavesOf } from '../support/factories/leaves.js';

const MOZILLA = 'https://updates.push.services.mozilla.com/wpush/v2/sanne';
const ADMIT = 1;
const PUSH_FIELD = 4;

describe('admission of push subscriptions', () => {
  let house: House;
  let shop: string;
  let tree: number;
  let worker: string;

  beforeEach(async () => {
    house = await House.build();
    shop = await house.webshop();
    tree = await house.treeOf(shop);
    worker = await house.startWorker();
  });

  afterEach(async () => {
    await house.tearDown();
  });

  const admitted = async (email = 'sanne@example.nl'): Promise<Slot> => {
    const slot = await house.shipment(shop, email);
    await house.admitAll(worker, tree);
    return slot;
  };
  const waiting = async (): Promise<number> =>
    (await house.admin.query('select from vault.intake where kind = 2')).rowCount ?? -1;
  /** Claims and opens what waits, as the worker does, and stops there. */
  const opened = async (by = worker): Promise<string> => {
    const { rows } = await house.vault.query<{ o_batch_id: string }>(
      'select * from vault.claim_intake($1, $2, 10, 10::smallint)',
      [by, tree],
    );
    const batchId = rows[0]?.o_batch_id ?? '';
    await house.vault.query(`select * from vault.open_intake($1, $2, 0, interval '30 s')`, [
      by,
      batchId,
    ]);
    return batchId;
  };
  const rowOf = async (slot: Slot): Promise<OpenedSubscriptions> => {
    const { rows } = await house.admin.query<
      Omit<OpenedSubscriptions, 'subscriptions'> & OpenedSubscriptions['subscriptions'][number]
    >(
      `select s.webshop_id as "webshopId", s.contact_ref as "contactRef", s.person_id as "personId",
              p.key_version as "keyVersion", p.wrapped_key as "wrappedKey", s.subscription_id as "subscriptionId",
              s.version, s.push_key_id as "pushKeyId", s.subscription as ciphertext
         from vault.subscription s join vault.person p using (webshop_id, person_id)
        where s.contact_ref = $1`,
      [slot.contactRef],
    );
    return { ...rows[0]!, subscriptions: rows };
  };
  const results = async (): Promise<number[]> =>
    (await leavesOf(house))
      .filter(({ fields, kind }) => fields === PUSH_FIELD && (kind === 3 || kind === 4))
      .map(({ result }) => result);

  it('stores what the browser gave, readable with the vault’s keys only, and drops the intake copy', async () => {
    const slot = await admitted();
    const { subscriptionId, said } = await house.subscribe(slot, MOZILLA);
    await house.admitAll(worker, tree);
    const row = await rowOf(slot);
    const [one] = await new SubscriptionOpener(house.keys).open(row);
    expect([said, one?.subscription?.endpoint.reveal()]).toEqual(['taken', MOZILLA]);
    expect(await house.subscriptionsOf(slot)).toEqual([subscriptionId]);
    expect(row.subscriptions[0]!.ciphertext.includes('mozilla')).toBe(false);
    expect(await waiting()).toBe(0);
  });

  it('logs the use of the field push, before it opens, and closes it once', async () => {
    const slot = await admitted();
    await house.subscribe(slot, MOZILLA);
    await house.admitAll(worker, tree);
    const leaves = (await leavesOf(house)).filter(({ fields }) => fields === PUSH_FIELD);
    expect(leaves.map(({ kind, purpose, result }) => [kind, purpose, result])).toEqual([
      [1, ADMIT, 1],
      [3, ADMIT, 6],
    ]);
  });

  it('waits until the contact is admitted', async () => {
    const slot = await house.shipment(shop, 'sanne@example.nl');
    await house.subscribe(slot, MOZILLA);
    const batchId = await opened();
    const kinds = await house.admin.query<{ fields: number }>(
      'select fields from ledger.use where batch_id = $1',
      [batchId],
    );
    expect(kinds.rows).toEqual([{ fields: 3 }]);
    await house.vault.query(`select sending.resign($1, interval '1 s')`, [worker]);
    worker = await house.startWorker();
    await house.admitAll(worker, tree);
    expect(await house.subscriptionsOf(slot)).toHaveLength(1);
  });

  it('drops it unread when the contact was refused, or the person had objected before', async () => {
    const lost = await house.shipment(
      shop,
      'lost@example.nl',
      'given',
      '00000000-0000-7000-8000-000000000000',
    );
    const before = await admitted('objecting@example.nl');
    await house.stop(before, 2);
    const objecting = await house.shipment(shop, 'objecting@example.nl');
    for (const slot of [lost, objecting]) await house.subscribe(slot, MOZILLA);
    await house.admitAll(worker, tree);
    expect(await waiting()).toBe(0);
    expect([await house.subscriptionsOf(lost), await house.subscriptionsOf(objecting)]).toEqual([
      [],
      [],
    ]);
    expect(await results()).toEqual([]);
  });

  it.each([
    ['sealed for another id', MOZILLA, { sealedFor: '00000000-0000-7000-8000-000000000000' }],
    ['an endpoint that is not https', 'http://push.example.nl/x', {}],
    ['an endpoint that is no address', 'push', {}],
    ['an endpoint of 2049 characters', `${MOZILLA}/`.padEnd(2_049, 'x'), {}],
    ['a key that is no point of P-256', MOZILLA, { p256dh: nowherePoint() }],
    ['a key that is too short', MOZILLA, { p256dh: 'BAAA' }],
    ['a secret of 15 bytes', MOZILLA, { auth: randomBytes(15).toString('base64url') }],
    ['a secret that is not base64url', MOZILLA, { auth: '================' }],
  ])('refuses %s, and says so in the ledger', async (_what, endpoint, changed) => {
    const slot = await admitted();
    await house.subscribe(slot, endpoint, changed);
    await house.admitAll(worker, tree);
    expect([await house.subscriptionsOf(slot), await waiting(), await results()]).toEqual([
      [],
      0,
      [7],
    ]);
  });

  it('replaces the row of a browser that subscribes again, and keeps another’s', async () => {
    const slot = await admitted();
    await house.subscribe(slot, MOZILLA);
    await house.subscribe(slot, `${MOZILLA}/phone`);
    await house.admitAll(worker, tree);
    const again = await house.subscribe(slot, MOZILLA);
    await house.admitAll(worker, tree);
    const kept = await house.subscriptionsOf(slot);
    expect(kept).toHaveLength(2);
    expect(kept).toContain(again.subscriptionId);
  });

  it('keeps the later of two of one browser in one batch', async () => {
    const slot = await admitted();
    await house.subscribe(slot, MOZILLA);
    const later = await house.subscribe(slot, MOZILLA);
    await house.admitAll(worker, tree);
    expect(await house.subscriptionsOf(slot)).toEqual([later.subscriptionId]);
    expect(await results()).toEqual([6, 6]);
  });

  it('takes ten a ContactRef, stored and waiting together, and no eleventh', async () => {
    const slot = await admitted();
    for (let n = 0; n < 6; n += 1) await house.subscribe(slot, `${MOZILLA}/${String(n)}`);
    await house.admitAll(worker, tree);
    for (let n = 6; n < 10; n += 1) await house.subscribe(slot, `${MOZILLA}/${String(n)}`);
    expect((await house.subscribe(slot, `${MOZILLA}/10`)).said).toBe('too_many');
    await house.admitAll(worker, tree);
    expect(await house.subscriptionsOf(slot)).toHaveLength(10);
    expect((await house.subscribe(slot, `${MOZILLA}/10`)).said).toBe('too_many');
  });

  it('does not open a ciphertext moved to another row, person or webshop', async () => {
    const [a, b] = [await admitted('a@example.nl'), await admitted('b@example.nl')];
    for (const slot of [a, b]) await house.subscribe(slot, MOZILLA);
    await house.admitAll(worker, tree);
    const [rowA, rowB] = [await rowOf(a), await rowOf(b)];
    const opener = new SubscriptionOpener(house.keys);
    const [one, other] = [rowA.subscriptions[0]!, rowB.subscriptions[0]!];
    const unread = async (row: OpenedSubscriptions): Promise<unknown> =>
      (await opener.open(row))[0]?.subscription;
    expect(await unread({ ...rowA, subscriptions: [other] })).toBeNull();
    expect(
      await unread({ ...rowA, subscriptions: [{ ...one, subscriptionId: other.subscriptionId }] }),
    ).toBeNull();
    expect(await unread({ ...rowA, contactRef: rowB.contactRef })).toBeNull();
    await expect(opener.open({ ...rowA, wrappedKey: rowB.wrappedKey })).rejects.toThrow();
    await expect(opener.open({ ...rowA, webshopId: a.shipmentId })).rejects.toThrow();
  });

  describe('withdrawn while it is in a worker’s hands', () => {
    it('is not stored, and its use is closed as dropped', async () => {
      const slot = await admitted();
      await house.subscribe(slot, MOZILLA);
      const batchId = await opened();
      await house.withdraw(slot, CHANNEL.push);
      expect(await waiting()).toBe(1);
      await house.vault.query('select vault.admit_subscriptions($1, $2, $3, $4, $5, $6)', [
        worker,
        batchId,
        [0],
        [await personOf(slot)],
        [Buffer.alloc(16)],
        [Buffer.alloc(64)],
      ]);
      expect([await house.subscriptionsOf(slot), await waiting(), await results()]).toEqual([
        [],
        0,
        [9],
      ]);
    });

    it('is dropped by whoever takes over, and its use is closed', async () => {
      const slot = await admitted();
      await house.subscribe(slot, MOZILLA);
      const doomed = await house.startWorker();
      await opened(doomed);
      await house.withdraw(slot, CHANNEL.push);
      await house.reap(doomed);
      await house.admitAll(worker, tree);
      expect([await house.subscriptionsOf(slot), await waiting(), await results()]).toEqual([
        [],
        0,
        [3],
      ]);
    });
  });

  it('gives those of a dead worker to the next', async () => {
    const slot = await admitted();
    await house.subscribe(slot, MOZILLA);
    const doomed = await house.startWorker();
    await opened(doomed);
    await house.admitAll(worker, tree);
    expect(await house.subscriptionsOf(slot)).toEqual([]);
    await house.reap(doomed);
    await house.admitAll(worker, tree);
    expect(await house.subscriptionsOf(slot)).toHaveLength(1);
    expect(await results()).toEqual([3, 6]);
  });

  it('cannot be opened in the transaction that logged it, nor stored unopened', async () => {
    const slot = await admitted();
    await house.subscribe(slot, MOZILLA);
    await expect(
      house.vault.query(
        `with c as materialized (select * from vault.claim_intake($1, $2, 9, 9::smallint))
         select o.* from c, vault.open_intake($1, c.o_batch_id, 0, interval '30 s') o`,
        [worker, tree],
      ),
    ).rejects.toMatchObject({ code: 'SJ002' });
    const { rows } = await house.vault.query<{ o_batch_id: string }>(
      'select * from vault.claim_intake($1, $2, 10, 10::smallint)',
      [worker, tree],
    );
    await expect(
      house.vault.query('select vault.admit_subscriptions($1, $2, $3, $4, $5, $6)', [
        worker,
        rows[0]?.o_batch_id,
        [0],
        [await personOf(slot)],
        [Buffer.alloc(16)],
        [Buffer.alloc(64)],
      ]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('drops all of a person’s when they object, stored and waiting', async () => {
    const slot = await admitted();
    await house.subscribe(slot, MOZILLA);
    await house.admitAll(worker, tree);
    await house.subscribe(slot, `${MOZILLA}/phone`);
    await house.stop(slot, 2);
    expect([await house.subscriptionsOf(slot), await waiting()]).toEqual([[], 0]);
  });

  it('leaves another person’s, and another shop’s, when one withdraws push', async () => {
    const elsewhere = await house.webshop();
    const [one, other] = [await admitted('a@example.nl'), await admitted('b@example.nl')];
    const there = await house.shipment(elsewhere, 'a@example.nl');
    await house.admitAll(worker, await house.treeOf(elsewhere));
    for (const slot of [one, other, there]) await house.subscribe(slot, MOZILLA);
    await house.admitAll(worker, tree);
    await house.admitAll(worker, await house.treeOf(elsewhere));
    await house.withdraw(one, CHANNEL.push);
    const left = await Promise.all([one, other, there].map((slot) => house.subscriptionsOf(slot)));
    expect(left.map((ids) => ids.length)).toEqual([0, 1, 1]);
  });

  async function personOf(slot: Slot): Promise<string> {
    const { rows } = await house.admin.query<{ person_id: string }>(
      'select person_id from consent.gate where contact_ref = $1',
      [slot.contactRef],
    );
    return rows[0]!.person_id;
  }
});

/** 65 bytes that begin like a point, beside the curve. */
function nowherePoint(): string {
  return Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url');
}
