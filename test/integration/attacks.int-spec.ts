import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { House, type Slot } from '../support/factories/house.js';
import { LOGIN_ROLES } from '../support/shared-postgres.js';

/** Everything that holds or leads to contact data, and the ledger's own tables. */
const SHUT = [
  'vault.intake',
  'vault.person',
  'vault.contact',
  'vault.objection',
  'ledger.use',
  'ledger.batch',
  'ledger.salt',
  'ledger.tenant_tree',
  'consent.person_stop',
  'consent.person_withdrawal',
  'sending.worker',
  'sending.attempt',
];

/** Ways past missing rights, each a statement that must fail for every login role. */
const WAYS_AROUND = [
  'set role vault_owner',
  'set session authorization vault_owner',
  'set session_replication_role = replica',
  'create temp table contact (x int)',
  'create schema mine',
  'create table public.contact (x int)',
  `create function public.f() returns int language sql as 'select 1'`,
  'create extension dblink schema sending',
  'create extension postgres_fdw schema sending',
  `copy (select 1) to program 'id'`,
  `select pg_read_file('postgresql.conf')`,
  'select * from pg_authid',
  'select * from pg_largeobject',
  `select query_to_xml('select * from vault.person', true, true, '')`,
  'select vault.open(gen_random_uuid(), 1, 0, null)',
  `select vault.person_lock_key(gen_random_uuid(), 'x')`,
  `select ledger.append_leaves(0::smallint, array['x'::bytea])`,
  'select ledger.append(1, 1::smallint, 0::smallint, gen_random_uuid(), 1::smallint)',
  `select ledger.decide(1, '{}', '{}', '{}', '{}', '{}', '{}')`,
  `select ledger.close(1, '{0}', '{1}')`,
  `select sending.settle(1, '{0}', '{1}', '{null}', '{null}', null)`,
  'select sending.take_over(gen_random_uuid(), null)',
  `select vault.store_contacts(gen_random_uuid(), 1, '{}', '{}', '{}', '{}', '{}')`,
  'select vault.lock_person(gen_random_uuid(), gen_random_uuid())',
  'update ledger.head set size = 0',
  'delete from ledger.bundle',
  `update ledger.checkpoint set root = 'x'`,
  'truncate ledger.bundle',
  'alter table ledger.bundle disable trigger all',
];

const NO_RIGHT = '42501';
/** An attack that fails because it is misspelt proves nothing: syntax, unknown names, wrong types. */
const MISWRITTEN = /^(42601|42883|42P01|42703|42804|42704|3F000)$/;

const codeOf = (attack: Promise<unknown>): Promise<string> =>
  attack.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code ?? 'none',
  );

const OPEN = `select * from sending.open_group($1, $2, $3, interval '30 s')`;

describe('attacks with hostile SQL', () => {
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

  /** Parcels whose mail is due, each to somebody of its own. */
  const due = async (count: number): Promise<Slot[]> => {
    const slots: Slot[] = [];
    for (let n = 0; n < count; n += 1) {
      slots.push(await house.shipment(shop, `${randomBytes(6).toString('hex')}@example.nl`));
    }
    await house.admitAll(worker, tree);
    for (const slot of slots) await house.reaches(slot, 'delivered');
    return slots;
  };
  const claim = async (groupSize = 10): Promise<string> => {
    const answer = await house.vault.query<{ o_batch_id: string }>(
      'select * from sending.claim($1, $2, 100, $3)',
      [worker, tree, groupSize],
    );
    return answer.rows[0]?.o_batch_id ?? '';
  };
  const claimIntake = async (groupSize = 10): Promise<string> => {
    const answer = await house.vault.query<{ o_batch_id: string }>(
      'select * from vault.claim_intake($1, $2, 100, $3)',
      [worker, tree, groupSize],
    );
    return answer.rows[0]?.o_batch_id ?? '';
  };
  /** Hands everything back, so that the next attack finds an empty house. */
  const clearAway = async (): Promise<void> => {
    await house.vault.query(`select sending.resign($1, interval '1 hour')`, [worker]);
    await house.admin.query('delete from sending.queue');
    await house.admin.query('delete from vault.intake');
    worker = await house.startWorker();
  };
  const asVault = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await house.vault.connect();
    try {
      return await work(client);
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  describe.each(LOGIN_ROLES)('as %s', (role) => {
    let client: pg.Client;

    beforeAll(async () => {
      client = new pg.Client({ connectionString: house.database.urls[role] });
      await client.connect();
    });

    afterAll(() => client.end());

    it('reads nothing of the tables that hold or lead to contact data', async () => {
      for (const table of SHUT) {
        for (const how of [
          `select * from ${table}`,
          `select count(*) from ${table}`,
          `table ${table}`,
          `copy ${table} to stdout`,
          `explain select * from ${table}`,
          `do 'begin lock table ${table} in access share mode; end'`,
          `declare c cursor with hold for select * from ${table}`,
          `insert into ${table} default values returning *`,
          `delete from ${table} returning *`,
          `comment on table ${table} is 'mine'`,
          `create policy mine on ${table} using (true)`,
          `create trigger mine before insert on ${table} execute function ledger.refuse_change()`,
        ]) {
          expect([how, await codeOf(client.query(how))]).toEqual([how, NO_RIGHT]);
        }
      }
    });

    it('finds no way around its rights', async () => {
      for (const way of WAYS_AROUND) {
        const code = await codeOf(client.query(way));
        expect([way, code !== 'done' && !MISWRITTEN.test(code)]).toEqual([way, true]);
      }
    });

    it('learns nothing from statistics and from what others are doing', async () => {
      const stats = await client.query(
        `select from pg_stats where schemaname = 'vault' or tablename in ('use', 'salt', 'batch')`,
      );
      const others = await client.query(
        `select from pg_stat_activity where usename <> current_user and query <> '<insufficient privilege>'
            and query <> ''`,
      );
      expect([stats.rowCount, others.rowCount]).toEqual([0, 0]);
    });
  });

  describe('at the doors of the heart', () => {
    afterEach(clearAway);

    it('leaves no function to public, and none of an owner without a search path of its own', async () => {
      const { rows } = await house.admin.query(
        `select p.oid::regprocedure::text
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('merchants', 'shipments', 'ingest', 'notifications', 'sending', 'consent', 'ledger', 'vault')
          and (has_function_privilege('public', p.oid, 'execute')
               or p.prosecdef and not 'search_path=pg_catalog, pg_temp' = any(coalesce(p.proconfig, '{}')))`,
      );
      expect(rows).toEqual([]);
    });

    it('opens nothing in the statement that claims, whichever way it is written', async () => {
      await due(2);
      await house.shipment(shop, 'waiting@example.nl');
      for (const together of [
        `select * from sending.claim($1, $2, 9, 9::smallint) c, sending.open_group($1, c.o_batch_id, 0, interval '30 s')`,
        `select o.* from sending.claim($1, $2, 9, 9::smallint) c
         join lateral (select * from sending.open_group($1, c.o_batch_id, 0, null)) o on true`,
        `with c as materialized (select * from sending.claim($1, $2, 9, 9::smallint))
       select (sending.open_group($1, o_batch_id, 0, interval '30 s')).* from c`,
        `with c as materialized (select * from vault.claim_intake($1, $2, 9, 9::smallint))
       select o.* from c, vault.open_intake($1, c.o_batch_id, 0, interval '30 s') o`,
      ]) {
        await expect(house.vault.query(together, [worker, tree])).rejects.toThrow(
          /nothing is opened/,
        );
      }
    });

    it('opens nothing that a released subtransaction, a block or a held cursor claimed in the same transaction', async () => {
      await due(1);
      await asVault(async (client) => {
        await client.query('begin');
        await expect(
          client.query(`do $$
          declare v_batch bigint; v_seen int;
          begin
            begin
              select o_batch_id into v_batch from sending.claim('${worker}', ${String(tree)}::smallint, 9, 9::smallint);
            end;
            select count(*) into v_seen from sending.open_group('${worker}', v_batch, 0, interval '30 s');
          end $$`),
        ).rejects.toThrow(/nothing is opened/);
      });
      await asVault(async (client) => {
        await client.query('begin');
        const claimed = await client.query<{ o_batch_id: string }>(
          'select * from sending.claim($1, $2, 9, 9::smallint)',
          [worker, tree],
        );
        await client.query(
          `declare held cursor with hold for select * from sending.open_group('${worker}', ${claimed.rows[0]?.o_batch_id ?? ''}, 0, interval '30 s')`,
        );
        await expect(client.query('commit')).rejects.toThrow(/nothing is opened/);
      });
    });

    it('gives a caught and undone open no second group: the same rows again, and no others', async () => {
      const slots = await due(3);
      const batchId = await claim(3);
      const notices: string[] = [];
      await asVault(async (client) => {
        client.on('notice', (notice) => notices.push(notice.message ?? ''));
        await client.query(`do $$
        declare v_ref text;
        begin
          for n in 1..2 loop
            begin
              select string_agg(o_contact_ref::text, ' ' order by o_i) into v_ref
                from sending.open_group('${worker}', ${batchId}, 0, interval '30 s');
              raise exception 'undone';
            exception when raise_exception then raise notice '%', v_ref;
            end;
          end loop;
        end $$`);
        client.removeAllListeners('notice');
      });
      expect(notices).toHaveLength(2);
      expect(new Set(notices).size).toBe(1);
      expect(notices[0]?.split(' ').sort()).toEqual(slots.map((slot) => slot.contactRef).sort());
      await expect(house.vault.query(OPEN, [worker, batchId, 1])).rejects.toThrow(
        /nothing is opened/,
      );
    });

    it.each([
      ['null group', [0, 1, null]],
      ['null batch', [0, null, 0]],
      ['null worker', [null, 1, 0]],
      ['huge group', [0, 1, 2_147_483_647]],
      ['negative group', [0, 1, -2_147_483_648]],
    ])('opens nothing for a %s', async (_name, [byWorker, byBatch, k]) => {
      await due(1);
      const batchId = await claim();
      await expect(
        house.vault.query(OPEN, [
          byWorker === null ? null : worker,
          byBatch === null ? null : batchId,
          k,
        ]),
      ).rejects.toMatchObject({ severity: 'ERROR' });
    });

    it('opens no sealed contact as a mail and no mail as a sealed contact', async () => {
      await due(1);
      const mails = await claim();
      await house.shipment(shop, 'waiting@example.nl');
      const intakes = await claimIntake();
      await expect(house.vault.query(OPEN, [worker, intakes, 0])).rejects.toThrow(
        /nothing is opened/,
      );
      await expect(
        house.vault.query(`select * from vault.open_intake($1, $2, 0, interval '30 s')`, [
          worker,
          mails,
        ]),
      ).rejects.toThrow(/nothing is opened/);
    });

    it('tells a guesser of blind indices nothing before its intake is open, or about another webshop', async () => {
      const other = await house.webshop();
      const [known, elsewhere] = ['known@example.nl', 'elsewhere@example.nl'];
      await house.shipment(shop, known);
      await house.shipment(other, elsewhere);
      await house.admitAll(worker, tree);
      await house.admitAll(worker, await house.treeOf(other));
      const persons = await house.admin.query<{ blind_index: Buffer }>(
        'select blind_index from vault.person',
      );
      const indices = persons.rows.map((row) => row.blind_index);
      await house.shipment(shop, 'waiting@example.nl');
      const batchId = await claimIntake();
      const find = (): Promise<number | null> =>
        house.vault
          .query('select * from vault.find_persons($1, $2, $3, $4)', [
            worker,
            batchId,
            indices.map(() => 0),
            indices,
          ])
          .then((answer) => answer.rowCount);
      expect(await find()).toBe(0);
      await house.vault.query(`select * from vault.open_intake($1, $2, 0, interval '30 s')`, [
        worker,
        batchId,
      ]);
      const ofShop = await house.admin.query('select from vault.person where webshop_id = $1', [
        shop,
      ]);
      expect(await find()).toBe(ofShop.rowCount);
    });

    it('admits nobody as a person of another webshop, or under another index', async () => {
      const other = await house.webshop();
      await house.shipment(other, 'elsewhere@example.nl');
      await house.shipment(shop, 'here@example.nl');
      await house.admitAll(worker, await house.treeOf(other));
      await house.admitAll(worker, tree);
      const victims = await house.admin.query<{ person_id: string; blind_index: Buffer }>(
        'select person_id, blind_index from vault.person where webshop_id = $1',
        [other],
      );
      const own = await house.admin.query<{ person_id: string }>(
        'select person_id from vault.person where webshop_id = $1',
        [shop],
      );
      const waiting = await house.shipment(shop, 'waiting@example.nl');
      const batchId = await claimIntake();
      await house.vault.query(`select * from vault.open_intake($1, $2, 0, interval '30 s')`, [
        worker,
        batchId,
      ]);
      for (const [personId, index] of [
        [victims.rows[0]?.person_id, victims.rows[0]?.blind_index],
        [own.rows[0]?.person_id, randomBytes(16)],
      ]) {
        const left = await house.vault.query<{ o_i: number }>(
          `select * from vault.admit($1, $2, '{0}', array[$3::bytea], array['x'::bytea], array[$4::uuid], '{null}', '{null}',
           array['x'::bytea], '{null}', array['x'::bytea])`,
          [worker, batchId, index, personId],
        );
        expect(left.rows).toEqual([{ o_i: 0 }]);
      }
      const stored = await house.admin.query('select from vault.contact where contact_ref = $1', [
        waiting.contactRef,
      ]);
      expect(stored.rowCount).toBe(0);
    });

    it('lets nobody record, step or confirm for another worker, or live under its id', async () => {
      await due(1);
      const batchId = await claim();
      const other = await house.startWorker();
      const outcome = `'{0}', '{1}', '{null}', '{null}', interval '1 s'`;
      await expect(
        house.vault.query(`select sending.record($1, $2, ${outcome})`, [other, batchId]),
      ).rejects.toThrow(/another worker/);
      await expect(
        house.vault.query(`select * from sending.step($1, $2, ${outcome}, 0, interval '30 s')`, [
          other,
          batchId,
        ]),
      ).rejects.toThrow(/nothing is opened/);
      const late = await house.vault.query<{ confirm_late: number }>(
        `select sending.confirm_late($1, $2, '{0}')`,
        [other, batchId],
      );
      expect(late.rows).toEqual([{ confirm_late: 0 }]);
      await expect(house.vault.query('select sending.start_worker($1)', [worker])).rejects.toThrow(
        /worker_key/,
      );
    });

    it('records no result that has no meaning, and undoes the open that came with it', async () => {
      await due(1);
      const batchId = await claim();
      await expect(
        house.vault.query(
          `select * from sending.step($1, $2, '{0}', '{99}', '{null}', '{null}', interval '1 s', 0, interval '30 s')`,
          [worker, batchId],
        ),
      ).rejects.toThrow(/story/);
      expect((await house.vault.query(OPEN, [worker, batchId, 0])).rowCount).toBe(1);
    });

    it('takes no more in hand than a batch can number', async () => {
      await due(1);
      await house.admin.query(
        `with planned as (
           insert into notifications.notification
             (webshop_id, shipment_id, contact_ref, milestone, cause, channel, purpose, ord, occurred_at)
           select s.webshop_id, s.shipment_id, gen_random_uuid(), 'delivered', '', 1, 2, 1, now()
             from (select * from shipments.shipment where webshop_id = $1 limit 1) s, generate_series(1, 32770)
           returning *)
         insert into sending.queue (webshop_id, notification_id, tree, due, contact_ref, channel, purpose, ord)
         select webshop_id, notification_id, $2, now(), contact_ref, channel, purpose, ord
           from planned`,
        [shop, tree],
      );
      await expect(
        house.vault.query('select * from sending.claim($1, $2, null, 10::smallint)', [
          worker,
          tree,
        ]),
      ).rejects.toThrow(/out of range/);
    });

    it('keeps no checkpoint that goes back or runs ahead', async () => {
      const publish = (size: number): Promise<unknown> =>
        house.upkeep.query(`select ledger.publish_checkpoint($1, $2, 'x', 'x')`, [tree, size]);
      const { rows } = await house.admin.query<{ size: string }>(
        'select size from ledger.head where tree = $1',
        [tree],
      );
      const size = Number(rows[0]?.size);
      await expect(publish(size + 1)).rejects.toThrow(/refused/);
      await publish(size);
      await expect(publish(size)).rejects.toThrow(/refused/);
      await expect(publish(size - 1)).rejects.toThrow(/refused/);
    });
  });
});
