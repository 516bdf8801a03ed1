import { CHANNEL } from '@app/privacy';
import { House, type Slot } from '../support/factories/house.js';
import { leavesOfShop } from '../support/factories/leaves.js';

const OPEN = `select * from sending.open_group($1, $2, 0, interval '30 s')`;
const RECORD = `select sending.record($1, $2, $3, $4, $5, $6, interval '1 s', $7)`;
const [MAIL, PUSH] = [CHANNEL.email, CHANNEL.push];

interface OpenedRow {
  o_i: number;
  o_verdict: number;
  o_contact_ref: string;
  o_wrapped_key: Buffer | null;
  o_email: Buffer | null;
  o_name: Buffer | null;
  o_subscription_ids: string[] | null;
  o_subscriptions: Buffer[] | null;
}

describe('the gate of a push', () => {
  let house: House;
  let shop: string;
  let tree: number;
  let worker: string;
  let count = 0;

  beforeAll(async () => {
    house = await House.build();
  });

  beforeEach(async () => {
    shop = await house.webshop();
    tree = await house.treeOf(shop);
    worker = await house.startWorker();
  });

  afterEach(async () => {
    await house.vault.query(`select sending.resign($1, interval '1 s')`, [worker]);
    await house.admin.query('delete from sending.queue');
  });

  afterAll(async () => {
    await house.tearDown();
  });

  /** Parcels under way, of people who agreed to mails and pushes, each with one browser. */
  const parcels = async (howMany: number, browsers = 1): Promise<Slot[]> => {
    const slots: Slot[] = [];
    for (let n = 0; n < howMany; n += 1) {
      count += 1;
      slots.push(await house.shipment(shop, `sanne.${String(count)}@example.nl`));
    }
    for (const slot of slots) {
      for (let n = 0; n < browsers; n += 1) {
        await house.subscribe(slot, `https://push.example.nl/${slot.contactRef}/${String(n)}`);
      }
    }
    await house.admitAll(worker, tree);
    for (const slot of slots) await house.reaches(slot, 'out_for_delivery');
    return slots;
  };
  const claim = async (channel: number = PUSH, by = worker): Promise<string> => {
    const answer = await house.vault.query<{ o_batch_id: string }>(
      'select * from sending.claim($1, $2, 100, 10::smallint, $3)',
      [by, tree, channel],
    );
    return answer.rows[0]?.o_batch_id ?? '';
  };
  const open = async (batchId: string, by = worker): Promise<OpenedRow[]> =>
    (await house.vault.query<OpenedRow>(OPEN, [by, batchId])).rows;
  const record = (batchId: string, is: number[], pushes: object[], by = worker) =>
    house.vault.query(RECORD, [
      by,
      batchId,
      is,
      is.map(() => 1),
      is.map(() => null),
      is.map(() => null),
      JSON.stringify(pushes),
    ]);
  const gone = (i: number, subscription: string | undefined) => ({
    i,
    subscription,
    outcome: 'refused',
    reason: 'subscription_gone',
  });
  const pushStory = (slot: Slot): Promise<string[]> => house.story(slot, PUSH);

  it('opens the subscriptions for a push and no address; the address for a mail and no subscription', async () => {
    await parcels(1, 2);
    const [push] = await open(await claim(PUSH));
    const [mail] = await open(await claim(MAIL));
    expect([push?.o_email, push?.o_name, push?.o_subscriptions?.length]).toEqual([null, null, 2]);
    expect([mail?.o_email !== null, mail?.o_subscription_ids, mail?.o_subscriptions]).toEqual([
      true,
      null,
      null,
    ]);
    const fields = (await leavesOfShop(house, shop))
      .filter(({ kind, purpose }) => kind === 1 && purpose === 2)
      .map((leaf) => [leaf.channel, leaf.fields]);
    expect(fields.sort()).toEqual([
      [MAIL, 1],
      [PUSH, 4],
    ]);
  });

  it('denies a push for a purpose that may not open subscriptions, with a leaf', async () => {
    const [slot] = (await parcels(1)) as [Slot];
    await house.admin.query(
      'update notifications.notification set purpose = 3 where contact_ref = $1 and channel = 2',
      [slot.contactRef],
    );
    const batchId = await claim();
    await expect(open(batchId)).rejects.toMatchObject({ code: 'SJ002' });
    expect(await pushStory(slot)).toEqual(['out_for_delivery denied field_not_of_purpose']);
    const denied = (await leavesOfShop(house, shop)).filter(({ kind }) => kind === 2);
    expect(denied.map(({ purpose, fields, result }) => [purpose, fields, result])).toEqual([
      [3, 4, 5],
    ]);
  });

  it('sends nothing when push is withdrawn between planning and sending: a leaf, and its neighbour goes', async () => {
    const [first, second] = (await parcels(2)) as [Slot, Slot];
    await house.withdraw(first, PUSH);
    const rows = await open(await claim());
    expect(rows.map((row) => row.o_contact_ref)).toEqual([second.contactRef]);
    expect(await pushStory(first)).toEqual(['out_for_delivery denied no_consent']);
    expect(await house.subscriptionsOf(first)).toEqual([]);
    const denied = (await leavesOfShop(house, shop)).filter(({ kind }) => kind === 2);
    expect(denied.map(({ channel, result }) => [channel, result])).toEqual([[PUSH, 2]]);
  });

  it('refuses one row, not its neighbours, when push is withdrawn between append and open', async () => {
    const slots = await parcels(3);
    const batchId = await claim();
    await house.withdraw(slots[1]!, PUSH);
    const rows = await open(batchId);
    expect(rows.filter((row) => row.o_verdict !== 1)).toMatchObject([
      {
        o_verdict: 2,
        o_contact_ref: slots[1]!.contactRef,
        o_subscriptions: null,
        o_wrapped_key: null,
      },
    ]);
    expect(rows.filter((row) => row.o_subscriptions?.length === 1)).toHaveLength(2);
  });

  it('keeps mails going when only push is withdrawn, and pushes when only mail is', async () => {
    const [noPush, noMail] = (await parcels(2)) as [Slot, Slot];
    await house.withdraw(noPush, PUSH);
    await house.withdraw(noMail, MAIL);
    const mails = await open(await claim(MAIL));
    const pushes = await open(await claim(PUSH));
    expect(mails.map((row) => row.o_contact_ref)).toEqual([noPush.contactRef]);
    expect(pushes.map((row) => row.o_contact_ref)).toEqual([noMail.contactRef]);
  });

  it('denies a restricted and an objecting person, with a leaf each', async () => {
    const [restricted, objecting] = (await parcels(2)) as [Slot, Slot];
    await house.stop(restricted, 1);
    await house.stop(objecting, 2);
    await claim();
    expect(await pushStory(restricted)).toEqual(['out_for_delivery denied restricted']);
    expect(await pushStory(objecting)).toEqual(['out_for_delivery denied objected']);
    expect([
      (await house.subscriptionsOf(restricted)).length,
      (await house.subscriptionsOf(objecting)).length,
    ]).toEqual([1, 0]);
  });

  it('gives the same rows again after a rolled-back open, and nothing in the transaction that logged', async () => {
    await parcels(2);
    const client = await house.vault.connect();
    try {
      await client.query('begin');
      const early = await client.query<{ o_batch_id: string }>(
        'select * from sending.claim($1, $2, 100, 10::smallint, 2::smallint)',
        [worker, tree],
      );
      await expect(client.query(OPEN, [worker, early.rows[0]?.o_batch_id])).rejects.toMatchObject({
        code: 'SJ002',
      });
      await client.query('rollback');
      const batchId = await claim();
      await client.query('begin');
      const first = await client.query<OpenedRow>(OPEN, [worker, batchId]);
      await client.query('rollback');
      const again = await open(batchId);
      expect(again.map((row) => row.o_subscription_ids)).toEqual(
        first.rows.map((row) => row.o_subscription_ids),
      );
    } finally {
      client.release();
    }
  });

  it('opens no subscription of another ContactRef of the person, nor of their other webshop', async () => {
    const elsewhere = await house.webshop();
    const here = (await parcels(1))[0]!;
    const second = await house.shipment(shop, here.email);
    const there = await house.shipment(elsewhere, here.email);
    for (const slot of [second, there]) await house.subscribe(slot, 'https://push.example.nl/x');
    await house.admitAll(worker, tree);
    await house.admitAll(worker, await house.treeOf(elsewhere));
    const [row] = await open(await claim());
    expect(row?.o_subscription_ids).toEqual(await house.subscriptionsOf(here));
  });

  describe('the end of a subscription', () => {
    it('comes with the outcome of its own use, and only there', async () => {
      const [mine, neighbour] = (await parcels(2)) as [Slot, Slot];
      const batchId = await claim();
      const rows = await open(batchId);
      const of = (slot: Slot) => rows.find((row) => row.o_contact_ref === slot.contactRef)!;
      const [foreign] = of(neighbour).o_subscription_ids ?? [];
      await record(batchId, [of(mine).o_i], [gone(of(mine).o_i, foreign)]);
      expect([await house.subscriptionsOf(mine), await house.subscriptionsOf(neighbour)]).toEqual([
        of(mine).o_subscription_ids,
        of(neighbour).o_subscription_ids,
      ]);
      await record(batchId, [of(neighbour).o_i], [gone(of(neighbour).o_i, foreign)]);
      expect(await house.subscriptionsOf(neighbour)).toEqual([]);
    });

    it('is told by nobody but the living worker that opened it', async () => {
      const [slot] = (await parcels(1)) as [Slot];
      const [id] = await house.subscriptionsOf(slot);
      const batchId = await claim();
      await expect(record(batchId, [0], [gone(0, id)])).rejects.toThrow(/never opened/);
      await open(batchId);
      const other = await house.startWorker();
      await expect(record(batchId, [0], [gone(0, id)], other)).rejects.toThrow(/another worker/);
      await record(batchId, [], [gone(0, id)]);
      expect(await house.subscriptionsOf(slot)).toEqual([id]);
      await house.reap(worker);
      await expect(record(batchId, [0], [gone(0, id)])).rejects.toMatchObject({ code: 'SJ001' });
      expect(await house.subscriptionsOf(slot)).toEqual([id]);
      await house.vault.query(`select sending.resign($1, interval '1 s')`, [other]);
    });

    it('is not the end of one that the same browser has made since', async () => {
      const [slot] = (await parcels(1)) as [Slot];
      const batchId = await claim();
      const [row] = await open(batchId);
      const again = await house.subscribe(slot, `https://push.example.nl/${slot.contactRef}/0`);
      await house.admitAll(worker, tree);
      await record(batchId, [0], [gone(0, row?.o_subscription_ids?.[0])]);
      expect(await house.subscriptionsOf(slot)).toEqual([again.subscriptionId]);
    });
  });
});
