import type pg from 'pg';
import { House, type Slot } from '../support/factories/house.js';

/** Rows of others, in each table that a claim looks into: what a bad plan would read whole. */
const OTHERS = 500;

/** A few look-ups for each of the three messages; far from all rows. */
const READ_MAX = 50;

const TABLES = [
  'consent.gate',
  'sending.in_flight',
  'notifications.notification',
  'ledger.use',
] as const;

describe('the plans of a claim', () => {
  let house: House;
  let shop: string;
  let tree: number;
  let worker: string;
  let connection: pg.PoolClient;
  let oids: Map<string, string>;

  beforeAll(async () => {
    house = await House.build();
    shop = await house.webshop();
    tree = await house.treeOf(shop);
    worker = await house.startWorker();
    connection = await house.vault.connect();
    const { rows } = await house.admin.query<{ name: string; oid: string }>(
      'select name, name::regclass::oid::text as oid from unnest($1::text[]) name',
      [TABLES],
    );
    oids = new Map(rows.map(({ name, oid }) => [name, oid]));
  });

  afterAll(async () => {
    connection.release();
    await house.tearDown();
  });

  const outForDelivery = async (count: number): Promise<void> => {
    const slots: Slot[] = [];
    for (let n = 0; n < count; n += 1) slots.push(await house.shipment(shop, aRecipient()));
    await house.admitAll(worker, tree);
    for (const slot of slots) await house.reaches(slot, 'out_for_delivery');
  };

  /** What a webshop in use has: registered, told, used; nothing of it is in anybody's hands just now. */
  const addOthers = async (): Promise<void> => {
    await house.admin.query(
      `with other as (select gen_random_uuid() as ref, gen_random_uuid() as id, n from generate_series(1, $3::int) n),
            gate as (insert into consent.gate (webshop_id, contact_ref, shipment_id, tree)
                     select $1, ref, id, $2 from other),
            planned as (insert into notifications.notification (webshop_id, notification_id, shipment_id, contact_ref,
                          milestone, cause, channel, purpose, ord, occurred_at)
                        select $1, id, id, ref, 'delivered', '', 1, 2, 1, now() from other)
       insert into ledger.use (batch_id, i, webshop_id, contact_ref, context_id, use_id, purpose, channel, fields, verdict)
       select 1000000 + n, 0, $1, ref, id, id, 2, 1, 1, 2 from other`,
      [shop, tree, OTHERS],
    );
  };

  const putOthersInFlight = async (): Promise<void> => {
    await house.admin.query(
      `insert into sending.in_flight (webshop_id, contact_ref, channel, notification_id, purpose, ord, tries,
         uncertain, worker_id, batch_id, i, use_id)
       select webshop_id, contact_ref, 1, context_id, 2, 1, 0, 0, $1, batch_id, i, use_id
         from ledger.use
        where batch_id > 1000000`,
      [worker],
    );
  };

  const counters = async (): Promise<Map<string, number>> => {
    const { rows } = await connection.query<{ name: string; read: number }>(
      `select t.name, sum(pg_stat_get_xact_tuples_fetched(r.oid) + pg_stat_get_xact_tuples_returned(r.oid))::int as read
         from unnest($1::text[], $2::oid[]) t(name, oid)
         join (select oid, oid as of_table from pg_class
               union all
               select indexrelid, indrelid from pg_index) r on r.of_table = t.oid
        group by t.name`,
      [[...oids.keys()], [...oids.values()]],
    );
    return new Map(rows.map(({ name, read }) => [name, read]));
  };

  /** Claims what is due in a transaction that is undone. What was read, a table: rows and index entries. */
  const readByClaim = async (): Promise<Record<string, number>> => {
    await connection.query('begin');
    try {
      const before = await counters();
      const { rows } = await connection.query<{ o_allowed: number }>({
        name: 'claim',
        text: 'select * from sending.claim($1, $2, $3, $4)',
        values: [worker, tree, 100, 10],
      });
      expect(rows[0]?.o_allowed).toBe(3);
      const after = await counters();
      return Object.fromEntries(
        TABLES.map((it) => [it, (after.get(it) ?? 0) - (before.get(it) ?? 0)]),
      );
    } finally {
      await connection.query('rollback');
    }
  };

  it('read the rows of their own messages and no others, also when nothing was in flight as they were made', async () => {
    // given: a webshop in use, and plans made in a quiet hour
    await addOthers();
    await house.admin.query('vacuum analyze');
    await outForDelivery(3);
    await readByClaim();
    await putOthersInFlight();

    // when
    const read = await readByClaim();

    // then
    const tooMuch = Object.entries(read).filter(([, count]) => count > READ_MAX);
    expect(tooMuch).toEqual([]);
    expect(read['consent.gate']).toBeGreaterThan(0);
  });
});

const aRecipient = (): string => `sanne.${String(Math.random()).slice(2)}@example.nl`;
