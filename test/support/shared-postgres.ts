import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { freshRoleUrls, type LoginRole } from '../../apps/standalone/src/role-urls.js';
import { startPostgres } from '../../dev/postgres/start-postgres.js';

export { LOGIN_ROLES, type LoginRole } from '../../apps/standalone/src/role-urls.js';

/** What a test file needs in order to make databases of its own. */
export interface PostgresAccess {
  /** Administrator's connection to the server. */
  adminUrl: string;
  /** A migrated database to clone; nobody can connect to it. */
  template: string;
  /** Begins the name of each clone, so that the end of the run can find them. */
  clonePrefix: string;
  passwords: Record<LoginRole, string>;
}

/** The shared server, seen by who must end it. */
export interface SharedPostgres {
  access: PostgresAccess;
  close(): Promise<void>;
}

/**
 * Starts the server of this test run, or uses the one that DATABASE_URL names, and makes the template.
 * A server named by DATABASE_URL must be one that tests may have: the login roles get new passwords.
 */
export async function openSharedPostgres(dataDir: string): Promise<SharedPostgres> {
  const given = process.env['DATABASE_URL'];
  const server =
    given === undefined || given === ''
      ? await startPostgres({ dataDir, persistent: false })
      : { adminUrl: given, stop: () => Promise.resolve() };
  const run = `seintje_test_${randomBytes(4).toString('hex')}`;
  const close = async (): Promise<void> => {
    if (server.adminUrl === given) await dropAll(server.adminUrl, run);
    await server.stop();
  };
  try {
    const template = `${run}_template`;
    const passwords = await makeTemplate(server.adminUrl, template);
    return {
      access: { adminUrl: server.adminUrl, template, clonePrefix: `${run}_clone_`, passwords },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function makeTemplate(
  adminUrl: string,
  template: string,
): Promise<PostgresAccess['passwords']> {
  await asAdmin(adminUrl, (admin) => admin.query(`create database ${template}`));
  // Only now: a run of pure tests never loads the database room.
  const { migrate } = await import('@app/database');
  await migrate(databaseUrl(adminUrl, template));
  const urls = await freshRoleUrls(adminUrl);
  // A clone can be made only while nobody is connected to its template.
  await asAdmin(adminUrl, (admin) =>
    admin.query(`alter database ${template} allow_connections false`),
  );
  return Object.fromEntries(
    Object.entries(urls).map(([role, url]) => [role, new URL(url).password]),
  ) as PostgresAccess['passwords'];
}

async function dropAll(adminUrl: string, prefix: string): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) {
      await admin.query(`drop database if exists ${datname} with (force)`);
    }
  });
}

/** The same server and user, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** One short administrator's session. */
export async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
