import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { migrate, migrationSource } from '@app/database';
import { projectRoot } from '@app/platform';
import {
  dumpSchema,
  OUR_SCHEMAS,
  SCHEMA_COMMAND,
  SCHEMA_FILE,
} from '../../dev/schema/dump-schema.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { asAdmin } from '../support/shared-postgres.js';

describe('the schema', () => {
  let database: FreshDatabase;
  const dump = () => asAdmin(database.adminUrl, dumpSchema);

  beforeAll(async () => {
    database = await freshDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  it(`is the one in ${SCHEMA_FILE}; if not, run: ${SCHEMA_COMMAND}`, async () => {
    const written = readFileSync(join(projectRoot(), SCHEMA_FILE), 'utf8');
    expect((await dump()).split('\n')).toEqual(written.split('\n'));
  });

  it('is dumped whole: no schema of ours is left out', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query<{ nspname: string }>(
        `select nspname from pg_namespace
          where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
          order by nspname collate "C"`,
      ),
    );
    expect(rows.map(({ nspname }) => nspname)).toEqual([...OUR_SCHEMAS]);
  });

  it('shows a right that somebody granted, a policy dropped, a function changed', async () => {
    const before = await dump();
    const changes = [
      'grant select on vault.contact to api_rw',
      'grant update (given) on consent.gate to ingest_rw',
      'drop policy webshop_owner on merchants.webshop',
      "create or replace function ledger.verdict_reason(p_verdict smallint) returns text language sql immutable return 'x'",
      'alter table ledger.bundle disable trigger bundle_only_grows',
      'grant execute on function vault.open to vault_rw',
    ];
    for (const change of changes) {
      const changed = await asAdmin(database.adminUrl, async (admin) => {
        await admin.query('begin');
        await admin.query(change);
        const text = await dumpSchema(admin);
        await admin.query('rollback');
        return text;
      });
      expect([change, changed === before]).toEqual([change, false]);
    }
  });

  it('is the same after migrations were undone, however many, and done again', async () => {
    const before = (await dump()).split('\n');
    const count = (await migrationSource(database.adminUrl).initialize().then(ended)).migrations
      .length;
    for (let undone = 1; undone <= count; undone += 1) {
      await undo(undone);
      await migrate(database.adminUrl);
      expect([undone, (await dump()).split('\n')]).toEqual([undone, before]);
    }
  });

  it('leaves nothing behind when every migration is undone', async () => {
    const { migrations } = await migrationSource(database.adminUrl).initialize().then(ended);
    await undo(migrations.length);
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query(
        `select oid::regclass::text from pg_class
          where relnamespace not in (select oid from pg_namespace where nspname ~ '^pg_' or nspname = 'information_schema')
            and relkind in ('r', 'v')`,
      ),
    );
    expect(rows).toEqual([{ oid: 'schema_migration' }]);
    await migrate(database.adminUrl);
  });

  async function undo(count: number): Promise<void> {
    const source = await migrationSource(database.adminUrl).initialize();
    for (let undone = 0; undone < count; undone += 1) {
      await source.undoLastMigration({ transaction: 'each' });
    }
    await source.destroy();
  }
});

async function ended(source: DataSource): Promise<DataSource> {
  await source.destroy();
  return source;
}
