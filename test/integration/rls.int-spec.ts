import pg from 'pg';
import { createPool, tenantTransaction } from '@app/database';
import { apiForTests, newKey, sannesShoes, type ApiForTests } from '../support/api-for-tests.js';

let api: ApiForTests;
let admin: pg.Client;
let pool: pg.Pool;
let zoolsShipment: { id: string; contactRef: string };

/** Tables with a webshop's rows, and the columns that api_rw may read of them. */
const TENANT_TABLES = {
  'merchants.webshop': '*',
  'merchants.idempotency': '*',
  'shipments.shipment': '*',
  'merchants.brand': '*',
  'shipments.event': '*',
  'notifications.notification': '*',
  'sending.story': '*',
  'sending.in_flight': 'webshop_id, contact_ref, channel, notification_id',
  'consent.gate': 'webshop_id, contact_ref, shipment_id, given, stop, admission',
  'consent.decision': '*',
} as const;

/** Readable without tenant, because it is nobody's data: the public ledger, whose leaves name no webshop and no person (ADR 12). */
const PUBLIC_TABLES = [
  'ledger.bundle',
  'ledger.checkpoint',
  'ledger.cosignature',
  'ledger.head',
  'ledger.node',
];

beforeAll(async () => {
  api = await apiForTests();
  admin = new pg.Client({ connectionString: api.database.adminUrl });
  await admin.connect();
  pool = createPool(api.database.urls.api_rw, {
    connectionsMax: 1,
    applicationName: 'rls test',
    pinnedPlans: false,
  });
  for (const { apiKey } of [api.other, api.zool]) {
    const answer = await api.ask('POST', '/v1/shipments', {
      key: apiKey,
      headers: newKey(),
      body: sannesShoes(),
    });
    zoolsShipment = answer.json;
    await api.ask('PUT', '/v1/brand', { key: apiKey, body: { name: 'Zool' } });
  }
  await fillTheRest();
});

afterAll(async () => {
  await pool.end();
  await admin.end();
  await api.stop();
});

/** One row of Zool's in the tables that only workers write. */
async function fillTheRest(): Promise<void> {
  const { webshopId } = api.zool;
  const { id, contactRef } = zoolsShipment;
  await admin.query(
    `insert into shipments.event (webshop_id, shipment_id, event_id, occurred_at, zone_source, namespace, code, kind)
     values ($1, $2, gen_random_uuid(), now(), 'explicit', 'observation', 'J05', 'scan')`,
    [webshopId, id],
  );
  const { rows } = await admin.query<{ notification_id: string }>(
    `insert into notifications.notification
       (webshop_id, shipment_id, contact_ref, milestone, cause, channel, purpose, ord, occurred_at)
     values ($1, $2, $3, 'delivered', '', 1, 2, 1, now())
     returning notification_id`,
    [webshopId, id, contactRef],
  );
  await admin.query(
    "insert into sending.story (webshop_id, notification_id, state) values ($1, $2, 'sent')",
    [webshopId, rows[0]!.notification_id],
  );
  await admin.query(
    `insert into sending.in_flight (webshop_id, contact_ref, channel, notification_id, purpose, ord, tries, uncertain,
       worker_id, batch_id, i, use_id)
     values ($1, $2, 1, $3, 2, 1, 0, 0, gen_random_uuid(), 1, 0, gen_random_uuid())`,
    [webshopId, contactRef, rows[0]!.notification_id],
  );
}

const seenBy = (webshopId: string, sql: string): Promise<unknown[]> =>
  tenantTransaction(pool, webshopId, async (tx) => (await tx.query<object>(sql)).rows);

const refused = expect.objectContaining({ code: '42501' }) as unknown;

describe('what the API’s role may read', () => {
  it('is exactly the tables that these tests walk through', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name
         from pg_class c
         join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'f')
          and n.nspname not in ('pg_catalog', 'information_schema')
          and has_schema_privilege('api_rw', n.oid, 'usage')
          and has_any_column_privilege('api_rw', c.oid, 'select')
        order by 1`,
    );

    expect(rows.map(({ name }) => name)).toEqual(
      [...Object.keys(TENANT_TABLES), ...PUBLIC_TABLES].sort(),
    );
  });

  it.each(Object.entries(TENANT_TABLES))(
    'in %s is the rows of its own webshop only',
    async (table, columns) => {
      const { rows: all } = await admin.query<{ n: string }>(
        `select count(*) as n from ${table} where webshop_id = $1`,
        [api.zool.webshopId],
      );

      const own = await seenBy(api.zool.webshopId, `select ${columns} from ${table}`);
      const others = await seenBy(
        api.other.webshopId,
        `select ${columns} from ${table} where webshop_id = '${api.zool.webshopId}'`,
      );
      const nobodys = await pool.query<object>(`select ${columns} from ${table}`);

      expect(Number(all[0]!.n)).toBeGreaterThan(0);
      expect(own).toHaveLength(Number(all[0]!.n));
      expect(others).toEqual([]);
      expect(nobodys.rows).toEqual([]);
    },
  );

  it.each([
    ['who a ContactRef is', 'select person_id from consent.gate'],
    ['a whole gate row', 'select * from consent.gate'],
    ['persons’ stops', 'select * from consent.person_stop'],
    ['persons’ withdrawals', 'select * from consent.person_withdrawal'],
    ['sealed contacts', 'select * from vault.intake'],
    ['contacts', 'select * from vault.contact'],
    ['persons', 'select * from vault.person'],
    ['objections', 'select * from vault.objection'],
    ['uses', 'select * from ledger.use'],
    ['salts', 'select * from ledger.salt'],
    ['batches', 'select * from ledger.batch'],
    ['API keys', 'select * from merchants.api_key'],
    ['the queue', 'select * from sending.queue'],
    ['which worker has what', 'select worker_id from sending.in_flight'],
    ['parked events', 'select * from ingest.parked_event'],
  ])('is never %s', async (_what, sql) => {
    await expect(seenBy(api.zool.webshopId, sql)).rejects.toEqual(refused);
  });
});

describe('what the API’s role may write', () => {
  it('is nothing of another webshop, nor of nobody', async () => {
    const insert = `insert into shipments.shipment (webshop_id, shipment_id, carrier, tracking_code)
      values ('${api.zool.webshopId}', gen_random_uuid(), 'postnl', '3SFOREIGN')`;
    const remember = `insert into merchants.idempotency (webshop_id, key_mac, body_mac, answer)
      values ('${api.zool.webshopId}', sha256('k'), sha256('b'), '{}')`;

    for (const sql of [insert, remember]) {
      await expect(seenBy(api.other.webshopId, sql)).rejects.toEqual(refused);
      await expect(pool.query(sql)).rejects.toEqual(refused);
    }
  });

  it('does not change or move rows of another webshop', async () => {
    const { rowCount } = await tenantTransaction(pool, api.other.webshopId, (tx) =>
      tx.query("update merchants.idempotency set answer = '{}' where webshop_id = $1", [
        api.zool.webshopId,
      ]),
    );

    expect(rowCount).toBe(0);
  });

  it.each([
    ['a shipment’s status', "update shipments.shipment set status = 'delivered'"],
    ['a shipment', 'delete from shipments.shipment'],
    ['an event', 'delete from shipments.event'],
    ['a decision', "update consent.decision set state = 'given'"],
    ['the gate', 'update consent.gate set given = -1'],
    ['a story', 'delete from sending.story'],
    ['a notification', 'delete from notifications.notification'],
    ['a flight', 'delete from sending.in_flight'],
    [
      'the webshop of a remembered answer',
      'update merchants.idempotency set webshop_id = gen_random_uuid()',
    ],
    ['a remembered answer', 'delete from merchants.idempotency'],
    [
      'the intake',
      "insert into vault.intake (webshop_id, contact_ref, tree, sealed) values (gen_random_uuid(), gen_random_uuid(), 0, '')",
    ],
    [
      'a checkpoint',
      "insert into ledger.checkpoint (tree, size, root, note) values (0, 1, '', '')",
    ],
    ['a table of its own', 'create temporary table mine (v text)'],
  ])('is not %s', async (_what, sql) => {
    await expect(seenBy(api.zool.webshopId, sql)).rejects.toEqual(refused);
  });

  it.each([
    [
      'register a contact',
      (
        shop: string,
      ) => `select consent.register_contact('${shop}', gen_random_uuid(), gen_random_uuid(),
       decode(repeat('00', 64), 'hex'), '{}', '{}', '{}', '{}', 'checkout', null, null, null, null)`,
    ],
    [
      'restrict a person',
      (shop: string) => `select consent.stop_person('${shop}', gen_random_uuid(), 1::smallint)`,
    ],
    [
      'choose for a person',
      (shop: string) =>
        `select consent.choose('${shop}', gen_random_uuid(), 2::smallint, 1::smallint, 'given', 'page', 'page-1', '', 'nl')`,
    ],
    [
      'subscribe a browser',
      (shop: string) =>
        `select consent.subscribe('${shop}', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', 'page-1', '', 'nl')`,
    ],
  ])('may not %s for another webshop', async (_what, sql) => {
    await expect(seenBy(api.other.webshopId, sql(api.zool.webshopId))).rejects.toEqual(refused);
  });

  it.each([
    'vault.take_in(uuid, uuid, smallint, bytea)',
    'vault.open(uuid, bigint, integer, interval)',
    'vault.take_in_subscription(uuid, uuid, uuid, smallint, uuid, bytea)',
    'vault.drop_subscriptions(uuid, uuid[])',
    'consent.decide(uuid, uuid, smallint, smallint, text, text, text, bytea, text)',
    'consent.expire_push()',
    'ledger.append_choices(uuid, uuid, smallint[], smallint[], smallint[], uuid[])',
    'ledger.assign_tree(uuid)',
    'merchants.forget_answers(interval)',
  ])('does not reach by %s', async (signature) => {
    const { rows } = await admin.query<{ may: boolean }>(
      "select has_function_privilege('api_rw', $1, 'execute') as may",
      [signature],
    );

    expect(rows[0]!.may).toBe(false);
  });
});

describe('a pooled connection', () => {
  it('carries no tenant to its next user, after a commit nor after an error', async () => {
    await seenBy(api.zool.webshopId, 'select 1');
    const afterCommit = await pool.query<object>('select * from shipments.shipment');
    await expect(seenBy(api.zool.webshopId, 'select 1/0')).rejects.toMatchObject({ code: '22012' });
    const afterError = await pool.query<object>('select * from shipments.shipment');

    expect(pool.totalCount).toBe(1);
    expect(afterCommit.rows).toEqual([]);
    expect(afterError.rows).toEqual([]);
  });
});
