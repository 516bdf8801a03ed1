import { createWriteStream } from 'node:fs';
import { cp, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import pg, { type Pool } from 'pg';
import type { Scene, Sink } from '../scene.js';

const cluster = ({ stage }: Scene, name: string): string =>
  join(stage.folder, 'postgres/cluster', name);

const TABLES = `
select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'p', 'm')
   and n.nspname not in ('pg_catalog', 'information_schema')
   and not c.relispartition
 order by 1`;

/** What a server tells of its sessions and statements. */
const STATISTICS = [
  'pg_stat_activity',
  'pg_prepared_statements',
  'pg_stat_database',
  'pg_settings',
];

/** Every column of every table, as the superuser reads it. */
export const DATABASE_COLUMNS: Sink = {
  name: 'database-columns',
  gather: async ({ stage: { admin } }, folder) => {
    const { rows } = await admin.query<{ name: string }>(TABLES);
    await dump(
      admin,
      join(folder, 'columns'),
      rows.map(({ name }) => name),
    );
  },
  leak: async ({ stage: { admin } }, text) => {
    await admin.query('create schema canary_leak');
    await admin.query('create table canary_leak.kept (text text)');
    await admin.query('insert into canary_leak.kept values ($1)', [text]);
  },
};

/** Files of the server's tables, with what was deleted and not yet swept. */
export const DATABASE_FILES: Sink = {
  name: 'database-files',
  gather: async (scene, folder) => {
    await scene.stage.admin.query('checkpoint');
    await cp(cluster(scene, 'base'), join(folder, 'base'), { recursive: true });
  },
  leak: async ({ stage: { admin } }, text) => {
    await admin.query('create table public.canary_leak_deleted (text text)');
    await admin.query('alter table public.canary_leak_deleted set (autovacuum_enabled = false)');
    await admin.query('insert into public.canary_leak_deleted values ($1)', [text]);
    await admin.query('delete from public.canary_leak_deleted');
  },
};

/** What goes to backups and replicas. */
export const WRITE_AHEAD_LOG: Sink = {
  name: 'write-ahead-log',
  gather: (scene, folder) =>
    cp(cluster(scene, 'pg_wal'), join(folder, 'pg_wal'), { recursive: true }),
  leak: async ({ stage: { admin } }, text) => {
    await admin.query('select pg_logical_emit_message(true, $1, $2)', ['canary', text]);
  },
};

/** The server's own log. */
export const POSTGRES_LOG: Sink = {
  name: 'postgres-log',
  gather: ({ stage }, folder) =>
    copyFile(join(stage.folder, 'postgres/postgres.log'), join(folder, 'postgres.log')),
  leak: async ({ stage: { admin } }, text) => {
    await admin.query(`do $$ begin raise log '%', '${text}'; end $$`);
  },
};

/** What sessions do and did last. */
export const POSTGRES_STATISTICS: Sink = {
  name: 'postgres-statistics',
  gather: ({ stage: { admin } }, folder) => dump(admin, join(folder, 'statistics'), STATISTICS),
  leak: async ({ stage }, text) => {
    // The last statement of an idle session stays to be seen, until the server stops.
    const session = new pg.Client({ connectionString: stage.adminUrl });
    session.on('error', () => undefined);
    await session.connect();
    await session.query(`select '${text}'`);
  },
};

async function dump(admin: Pool, path: string, relations: readonly string[]): Promise<void> {
  const file = createWriteStream(path);
  for (const name of relations) {
    const { rows } = await admin.query<{ line: string }>(`select t::text as line from ${name} t`);
    for (const { line } of rows) file.write(`${name} ${line}\n`);
  }
  file.end();
  await finished(file);
}
