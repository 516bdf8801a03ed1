import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { loadPurposes } from '@app/privacy';
import { projectRoot } from '@app/platform';
import { sqlMigrations } from './sql-migrations.js';

/** Where the numbered migrations lie; also what a roll-back reads. */
export const migrationsFolder = (): string => join(projectRoot(), 'libs/database/migrations');

/**
 * Brings a database to what this version expects: numbered migrations first, then every SQL function
 * whose text changed, then the purposes of `config/purposes.yaml`. Running it again changes nothing.
 * @param adminUrl a connection that may create roles and schemas.
 */
export async function migrate(adminUrl: string): Promise<void> {
  const dataSource = await migrationSource(adminUrl).initialize();
  let isChanged: boolean;
  try {
    isChanged = (await dataSource.runMigrations({ transaction: 'each' })).length > 0;
  } finally {
    await dataSource.destroy();
  }
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    await applyFunctions(client, isChanged);
    await copyPurposes(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** The TypeORM side of migrations, also used to undo them. Logging is off: it would print parameters. */
export function migrationSource(adminUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: adminUrl,
    logging: false,
    migrations: sqlMigrations(migrationsFolder()),
    migrationsTableName: 'schema_migration',
  });
}

/**
 * Functions are repeatable migrations: one a file, applied again when its text changed, and all of them
 * after any migration ran: undoing one takes the functions along that its tables were bound to.
 */
async function applyFunctions(client: pg.Client, all: boolean): Promise<void> {
  await client.query(`create table if not exists public.sql_function (
    file text primary key,
    hash bytea not null,
    applied_at timestamptz not null default now())`);
  const applied = await client.query<{ file: string; hash: Buffer }>(
    'select file, hash from public.sql_function',
  );
  const known = new Map(applied.rows.map((row) => [row.file, row.hash]));
  for (const file of functionFiles()) {
    const text = readFileSync(join(projectRoot(), file), 'utf8');
    const hash = createHash('sha256').update(text).digest();
    if (!all && known.get(file)?.equals(hash)) continue;
    await client.query(text);
    await client.query('reset role');
    await client.query(
      `insert into public.sql_function (file, hash) values ($1, $2)
       on conflict (file) do update set hash = excluded.hash, applied_at = now()`,
      [file, hash],
    );
  }
}

/** plpgsql binds names when it runs, so the order of files does not matter; SQL functions come by name. */
function functionFiles(): string[] {
  const libs = join(projectRoot(), 'libs');
  return readdirSync(libs)
    .filter((lib) => existsSync(join(libs, lib, 'sql')))
    .flatMap((lib) =>
      readdirSync(join(libs, lib, 'sql'))
        .filter((file) => file.endsWith('.sql'))
        .map((file) => join('libs', lib, 'sql', file)),
    )
    .sort();
}

/** The database's copy of the purposes; a test proves both are equal. */
async function copyPurposes(client: pg.Client): Promise<void> {
  for (const purpose of loadPurposes()) {
    await client.query(
      `insert into consent.purpose (purpose, name, legal_basis, needs_consent, fields, blocked_by, policy_version)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (purpose) do update
         set name = excluded.name, legal_basis = excluded.legal_basis, needs_consent = excluded.needs_consent,
             fields = excluded.fields, blocked_by = excluded.blocked_by, policy_version = excluded.policy_version`,
      [
        purpose.code,
        purpose.name,
        purpose.legalBasis,
        purpose.needsConsent,
        purpose.fields,
        purpose.blockedBy,
        purpose.policyVersion,
      ],
    );
  }
}
