import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createPool, migrate } from '@app/database';
import { freshRoleUrls } from '../../apps/standalone/src/role-urls.js';
import { startPostgres } from '../postgres/start-postgres.js';

/** A migrated database that only this replay uses. */
export interface ReplayDatabase {
  readonly admin: pg.Pool;
  readonly api: pg.Pool;
  readonly ingest: pg.Pool;
  /** Keys and data that go with it. */
  readonly folder: string;
  end(): Promise<void>;
}

/**
 * Makes a database on the server of `adminUrl`, or on an embedded one, and drops it at the end. On a server
 * that is given, the login roles get new passwords: it must be one of development.
 */
export async function replayDatabase(adminUrl: string | undefined): Promise<ReplayDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'seintje-replay-'));
  const server =
    adminUrl === undefined
      ? await startPostgres({ dataDir: join(folder, 'postgres'), persistent: false })
      : { adminUrl, stop: () => Promise.resolve() };
  const name = `seintje_replay_${randomBytes(4).toString('hex')}`;
  await asAdmin(server.adminUrl, `create database ${name}`);
  const own = new URL(server.adminUrl);
  own.pathname = `/${name}`;
  await migrate(own.href);
  const urls = await freshRoleUrls(own.href);
  const pool = (url: string): pg.Pool =>
    createPool(url, { connectionsMax: 2, applicationName: 'seintje-replay', pinnedPlans: false });
  const pools = { admin: pool(own.href), api: pool(urls.api_rw), ingest: pool(urls.ingest_rw) };
  return {
    ...pools,
    folder,
    end: async () => {
      await Promise.all(Object.values(pools).map((each) => each.end()));
      await asAdmin(server.adminUrl, `drop database if exists ${name} with (force)`);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
