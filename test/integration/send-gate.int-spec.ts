import type { QueryResult } from 'pg';
import { House, type Slot } from '../support/factories/house.js';

const OPEN = `select * from sending.open_group($1, $2, $3, interval '30 s')`;

interface Batch {
  batchId: string;
  allowed: number;
}

describe('the gate of the send', () => {
  let house: House;
  let shop: string;
  let tree: number;
  let worker: string;

  beforeAll(async () => {
    house = await House.build();
    shop = await house.webshop();
    tree = await house.treeOf(shop);
    worker = await house.startWorker();
  });

  afterAll(async () => {
    await house.tearDown();
  });

  const claim = async (limit = 100, group = 10, by = worker): Promise<Batch> => {
    const answer = await house.vault.query<{ o_batch_id: string; o_allowed: number }>(
      'select * from sending.claim($1, $2, $3, $4)',
      [by, tree, limit, group],
    );
    return { batchId: answer.rows[0]?.o_batch_id ?? '', allowed: answer.rows[0]?.o_allowed ?? 0 };
  };
  const parcels = async (count: number): Promise<Slot[]> => {
    const slots: Slot[] = [];
    for (let n = 0; n < count; n += 1) {
      slots.push(await house.shipment(shop, `sanne.${String(Math.random()).slice(2)}@example.nl`));
    }
    await house.admitAll(worker, tree);
    for (const slot of slots) await house.reaches(slot, 'out_for_delivery');
    return slots;
  };
  const settleAll = async ({ batchId, allowed }: Batch): Promise<void> => {
    const is = Array.from({ length: allowed }, (_, i) => i);
    await house.vault.query(`select sending.record($1, $2, $3, $4, $5, $6, interval '1 s')`, [
      worker,
      batchId,
      is,
      is.map(() => 1),
      is.map(() => null),
      is.map(() => null),
    ]);
  };

  it('opens what an earlier transaction logged, once', async () => {
    await parcels(3);
    const batch = await claim();
    expect(batch.allowed).toBe(3);
    const opened = await house.vault.query<{ o_verdict: number; o_email: Buffer }>(OPEN, [
      worker,
      batch.batchId,
      0,
    ]);
    expect(opened.rows.map((row) => row.o_verdict)).toEqual([1, 1, 1]);
    expect(opened.rows.every((row) => row.o_email.length > 28)).toBe(true);
    await expect(house.vault.query(OPEN, [worker, batch.batchId, 0])).rejects.toThrow(
      /attempt_group_opens_once/,
    );
    await settleAll(batch);
  });

  it('opens nothing in the transaction that logged it, also not through a savepoint', async () => {
    await parcels(2);
    const client = await house.vault.connect();
    try {
      await client.query('begin');
      await client.query('savepoint within');
      const answer = await client.query<{ o_batch_id: string }>(
        'select * from sending.claim($1, $2, 10, 10::smallint)',
        [worker, tree],
      );
      await client.query('release savepoint within');
      await expect(client.query(OPEN, [worker, answer.rows[0]?.o_batch_id, 0])).rejects.toThrow(
        /nothing is opened/,
      );
      await client.query('rollback');
    } finally {
      client.release();
    }
    await settleAll(await claimAndOpen(1));
  });

  const claimAndOpen = async (groups: number): Promise<Batch> => {
    const batch = await claim();
    for (let k = 0; k < groups; k += 1) await house.vault.query(OPEN, [worker, batch.batchId, k]);
    return batch;
  };

  it('gives the same rows again after a rolled-back open, and no others', async () => {
    await parcels(4);
    const batch = await claim(100, 2);
    const client = await house.vault.connect();
    try {
      await client.query('begin');
      const first = await client.query<{ o_contact_ref: string }>(OPEN, [worker, batch.batchId, 1]);
      await client.query('rollback');
      const again = await client.query<{ o_contact_ref: string }>(OPEN, [worker, batch.batchId, 1]);
      expect(again.rows.map((row) => row.o_contact_ref)).toEqual(
        first.rows.map((row) => row.o_contact_ref),
      );
    } finally {
      client.release();
    }
    await expect(house.vault.query(OPEN, [worker, batch.batchId, 2])).rejects.toThrow(
      /nothing is opened/,
    );
    await expect(house.vault.query(OPEN, [worker, batch.batchId, -1])).rejects.toThrow(
      /nothing is opened/,
    );
    await house.vault.query(OPEN, [worker, batch.batchId, 0]);
    await settleAll(batch);
  });

  it('opens no batch of another worker, no batch that is not there, and nothing too late', async () => {
    await parcels(2);
    const other = await house.startWorker();
    const batch = await claim();
    await expect(house.vault.query(OPEN, [other, batch.batchId, 0])).rejects.toThrow(
      /nothing is opened/,
    );
    await expect(house.vault.query(OPEN, [worker, '99999999', 0])).rejects.toThrow(
      /nothing is opened/,
    );
    await house.admin.query(
      `update ledger.batch set at = at - interval '31 s' where batch_id = $1`,
      [batch.batchId],
    );
    await expect(house.vault.query(OPEN, [worker, batch.batchId, 0])).rejects.toThrow(
      /nothing is opened/,
    );
    const late = `select * from sending.open_group($1, $2, $3, interval '1 hour')`;
    await expect(house.vault.query(late, [worker, batch.batchId, 0])).rejects.toThrow(
      /nothing is opened/,
    );
    await house.upkeep.query(`select sending.sweep(interval '30 s', interval '1 s')`);
  });

  it('needs read committed and synchronous commit', async () => {
    await parcels(1);
    const batch = await claim();
    const client = await house.vault.connect();
    try {
      await client.query('begin isolation level repeatable read');
      await expect(client.query(OPEN, [worker, batch.batchId, 0])).rejects.toThrow(
        /read committed/,
      );
      await client.query('rollback');
      await client.query('begin');
      await client.query('set local synchronous_commit = off');
      await expect(client.query(OPEN, [worker, batch.batchId, 0])).rejects.toThrow(
        /synchronous_commit/,
      );
      await client.query('rollback');
    } finally {
      client.release();
    }
    await house.vault.query(OPEN, [worker, batch.batchId, 0]);
    await settleAll(batch);
  });

  it('sends nothing when consent is withdrawn between planning and sending, and the denial is a leaf', async () => {
    const [first, second] = (await parcels(2)) as [Slot, Slot];
    await house.withdraw(first);
    const batch = await claim();
    expect(batch.allowed).toBe(1);
    expect(await house.story(first)).toEqual(['out_for_delivery denied no_consent']);
    const uses = await house.admin.query<{ verdict: number }>(
      'select verdict from ledger.use where batch_id = $1 order by i',
      [batch.batchId],
    );
    expect(uses.rows.map((row) => row.verdict)).toEqual([1, 2]);
    await house.vault.query(OPEN, [worker, batch.batchId, 0]);
    await settleAll(batch);
    expect(await house.story(second)).toEqual(['out_for_delivery sent']);
  });

  it('refuses one row, not its neighbours, when consent is withdrawn between append and open', async () => {
    const slots = await parcels(3);
    const batch = await claim();
    await house.withdraw(slots[1] as Slot);
    const opened = await house.vault.query<{
      o_verdict: number;
      o_contact_ref: string;
      o_email: Buffer | null;
      o_wrapped_key: Buffer | null;
    }>(OPEN, [worker, batch.batchId, 0]);
    const refused = opened.rows.filter((row) => row.o_verdict !== 1);
    expect(refused).toMatchObject([
      { o_verdict: 2, o_contact_ref: slots[1]?.contactRef, o_email: null, o_wrapped_key: null },
    ]);
    expect(opened.rows).toHaveLength(3);
    await settleAll(batch);
  });

  it('makes an open wait for a withdrawal in flight, and sees it', async () => {
    const slots = await parcels(2);
    const batch = await claim();
    const withdrawing = await house.api.connect();
    let opened: QueryResult<{ o_verdict: number; o_contact_ref: string }>;
    try {
      await withdrawing.query('begin');
      await withdrawing.query("select set_config('app.tenant', $1, true)", [shop]);
      await withdrawing.query('select consent.withdraw($1, $2, 2::smallint, 1::smallint, $3)', [
        shop,
        slots[0]?.contactRef,
        'api',
      ]);
      let isDone = false;
      const opening = house.vault
        .query<{ o_verdict: number; o_contact_ref: string }>(OPEN, [worker, batch.batchId, 0])
        .finally(() => (isDone = true));
      await new Promise((resume) => setTimeout(resume, 150));
      expect(isDone).toBe(false);
      await withdrawing.query('commit');
      opened = await opening;
    } finally {
      // Also of a test that failed: what is left open keeps the others' rows locked.
      withdrawing.release(true);
    }
    expect(opened.rows.find((row) => row.o_contact_ref === slots[0]?.contactRef)?.o_verdict).toBe(
      2,
    );
    expect(opened.rows.find((row) => row.o_contact_ref === slots[1]?.contactRef)?.o_verdict).toBe(
      1,
    );
    await settleAll(batch);
  });

  it('stops a reaped worker at its next call', async () => {
    await parcels(1);
    const doomed = await house.startWorker();
    const batch = await claim(10, 10, doomed);
    await house.reap(doomed);
    await expect(house.vault.query(OPEN, [doomed, batch.batchId, 0])).rejects.toMatchObject({
      code: 'SJ001',
    });
    await settleAll(await claimAndOpen(1));
  });

  it('denies a restricted and an objecting person, with a leaf each', async () => {
    const [restricted, objected] = (await parcels(2)) as [Slot, Slot];
    await house.stop(restricted, 1);
    await house.stop(objected, 2);
    const batch = await claim();
    expect(batch.allowed).toBe(0);
    expect(await house.story(restricted)).toEqual(['out_for_delivery denied restricted']);
    expect(await house.story(objected)).toEqual(['out_for_delivery denied objected']);
    const left = await house.admin.query('select from vault.contact where contact_ref = $1', [
      objected.contactRef,
    ]);
    expect(left.rowCount).toBe(0);
  });
});
