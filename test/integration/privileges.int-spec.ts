import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { projectRoot } from '@app/platform';
import {
  PRIVILEGES_COMMAND,
  PRIVILEGES_FILE,
  privilegesText,
} from '../../dev/privileges/privileges-file.js';
import { OUR_SCHEMAS } from '../../dev/schema/dump-schema.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { asAdmin } from '../support/shared-postgres.js';

/** Trying everything takes some seconds. */
const TRIAL_MS = 120_000;

let database: FreshDatabase;
const admin = <T>(work: (admin: pg.Client) => Promise<T>): Promise<T> =>
  asAdmin(database.adminUrl, work);

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

describe('the matrix of privileges', () => {
  let found: string;

  beforeAll(async () => {
    found = await admin(privilegesText);
  }, TRIAL_MS);

  it(`is the one in ${PRIVILEGES_FILE}, where each right was tried; if not, run: ${PRIVILEGES_COMMAND}`, () => {
    const written = readFileSync(join(projectRoot(), PRIVILEGES_FILE), 'utf8');

    expect(found.split('\n')).toEqual(written.split('\n'));
  });

  it(
    'differs for a new table, function or sequence, though nobody has a right on it, and for each right more or less',
    async () => {
      const changed = await freshDatabase();
      const added = await asAdmin(changed.adminUrl, async (session) => {
        for (const change of [
          'create table vault.new_table (v int)',
          'create function sending.new_function() returns int language sql return 1',
          'create sequence ingest.new_sequence',
          'revoke all on function sending.new_function() from public',
          'grant select (email) on vault.contact to api_rw',
          'grant truncate on shipments.event to ingest_rw',
          'grant execute on function vault.open to vault_rw',
          'revoke execute on function consent.choose from api_rw',
          'alter table sending.story no force row level security',
          'grant usage on schema vault to ingest_rw',
          'grant execute on function pg_catalog.pg_advisory_lock(bigint) to api_rw',
        ]) {
          await session.query(change);
        }
        return privilegesText(session);
      }).finally(() => changed.drop());

      const before = new Set(found.split('\n'));
      const differing = added.split('\n').filter((line) => !before.has(line));
      const expected = [
        'vault.new_table, of postgres, no row security',
        'sending.new_function(): nobody',
        'ingest.new_sequence: nobody',
        '  api_rw: select (email)',
        '  ingest_rw: select, insert, truncate',
        'vault.open(uuid,bigint,integer,interval): app_owner, vault_owner, vault_rw',
        'consent.choose(uuid,uuid,smallint,smallint,text,text,text,bytea,text): consent_owner',
        'sending.story, of app_owner, row security not for its owner',
      ];
      expect(differing).toEqual(expect.arrayContaining(expected));
      expect(differing.find((line) => line.startsWith('vault:'))).toContain('ingest_rw (use)');
      expect(differing.find((line) => line.startsWith('pg_advisory_lock(bigint)'))).toContain(
        'api_rw',
      );
    },
    TRIAL_MS,
  );
});

/**
 * Tables with a webshop's rows on which row-level security is not forced, and why not. Where it says so, no login
 * role has any right: only functions reach them, which say themselves whose rows they mean.
 */
const BYPASSES: Readonly<Record<string, string>> = {
  'ledger.salt': 'functions only',
  'ledger.tenant_tree': 'functions only',
  'ledger.use': 'functions only',
  'sending.mail_report': 'functions only',
  'sending.push_attempt': 'functions only',
  'vault.contact': 'functions only',
  'vault.intake': 'functions only',
  'vault.lapsed_push': 'functions only',
  'vault.objection': 'functions only',
  'vault.person': 'functions only',
  'vault.push_key': 'functions only',
  'vault.subscription': 'functions only',
  'vault.suppression': 'functions only',
  'ingest.door':
    'of the webshop whose key brought it in; only a function adds, ingest_rw alone takes',
  'ingest.parked_event':
    'of no webshop yet: of a source, which may be bound to one; ingest_rw alone',
  'sending.queue': 'on, and not for its owner: claims are not slowed; ingest_rw inserts by policy',
  'sending.in_flight': 'on, and not for its owner: settling is not slowed; api_rw reads by policy',
};

const LOGIN_ROLES = [
  'api_rw',
  'auditor_ro',
  'ingest_rw',
  'keys_rw',
  'relay_rw',
  'upkeep_rw',
  'vault_rw',
];

describe('row-level security', () => {
  const tables = (where: string): Promise<string[]> =>
    admin(async (session) => {
      const { rows } = await session.query<{ name: string }>(
        `select n.nspname || '.' || c.relname as name
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = any($1) and c.relkind in ('r', 'p')
            and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'webshop_id'
                          and not a.attisdropped)
            and ${where}
          order by 1`,
        [[...OUR_SCHEMAS]],
      );
      return rows.map(({ name }) => name);
    });

  it('is forced on every table with a webshop’s rows, but for bypasses that are named here', async () => {
    expect(await tables('not (c.relrowsecurity and c.relforcerowsecurity)')).toEqual(
      Object.keys(BYPASSES).sort(),
    );
    expect((await tables('c.relforcerowsecurity')).length).toBeGreaterThan(8);
  });

  it('is bypassed by no login role by its nature: none owns, inherits, is superuser or has the attribute', async () => {
    const { rows } = await admin((session) =>
      session.query(
        `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                exists (select from pg_class c where c.relowner = r.oid) as owns,
                exists (select from pg_auth_members m where m.member = r.oid) as inherits
           from pg_roles r where rolname = any($1) order by 1`,
        [LOGIN_ROLES],
      ),
    );
    expect(rows).toEqual(
      LOGIN_ROLES.map((rolname) => ({
        rolname,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owns: false,
        inherits: false,
      })),
    );
  });

  it.each(Object.entries(BYPASSES).filter(([, why]) => why === 'functions only'))(
    'is not needed on %s: no login role may do anything with it',
    async (table) => {
      for (const role of LOGIN_ROLES) {
        for (const verb of [`select from ${table}`, `delete from ${table}`, `truncate ${table}`]) {
          const outcome = await admin(async (session) => {
            await session.query(`set session authorization ${role}`);
            return session.query(verb).then(
              () => 'done',
              (error: unknown) => (error as { code?: string }).code,
            );
          });
          expect([role, verb, outcome]).toEqual([role, verb, '42501']);
        }
      }
    },
  );

  it('lets ingest queue status updates of any webshop, fresh, and nothing else', async () => {
    const queue = (purpose: number, tries: number): Promise<unknown> =>
      admin(async (session) => {
        await session.query('begin');
        await session.query('set session authorization ingest_rw');
        return session
          .query(
            `insert into sending.queue (webshop_id, notification_id, tree, due, contact_ref, channel, purpose, ord, tries)
             values (gen_random_uuid(), gen_random_uuid(), 0, now(), gen_random_uuid(), 1, $1, 1, $2)`,
            [purpose, tries],
          )
          .then(
            () => 'done',
            (error: unknown) => (error as { code?: string }).code,
          );
      });

    expect([await queue(2, 0), await queue(3, 0), await queue(2, 1)]).toEqual([
      'done',
      '42501',
      '42501',
    ]);
  });

  it('binds an owner where it is forced, and does not where a bypass is named', async () => {
    const seen = await admin(async (session) => {
      await session.query('begin');
      const shop = (
        await session.query<{ id: string }>(
          `insert into merchants.webshop (webshop_id, name, sender_name, sender_address, notice_url)
           values (gen_random_uuid(), 'Zool', 'Zool', 'post@zool.example.nl', 'https://zool.example.nl')
           returning webshop_id as id`,
        )
      ).rows[0]!.id;
      await session.query(
        `insert into sending.in_flight (webshop_id, contact_ref, channel, notification_id, purpose, ord, tries,
           uncertain, worker_id, batch_id, i, use_id)
         values ($1, gen_random_uuid(), 1, gen_random_uuid(), 2, 1, 0, 0, gen_random_uuid(), 1, 0, gen_random_uuid())`,
        [shop],
      );
      await session.query('drop policy webshop_owner on merchants.webshop');
      await session.query('set local role app_owner');
      return Promise.all([
        session.query('select from merchants.webshop').then(({ rowCount }) => rowCount),
        session.query('select from sending.in_flight').then(({ rowCount }) => rowCount),
      ]);
    });
    expect(seen).toEqual([0, 1]);
  });
});
