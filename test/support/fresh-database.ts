import { randomBytes } from 'node:crypto';
import { askSharedParts } from './ask-shared-parts.js';
import {
  asAdmin,
  databaseUrl,
  LOGIN_ROLES,
  type LoginRole,
  type PostgresAccess,
} from './shared-postgres.js';

/** A migrated database of one test file's own. */
export interface FreshDatabase {
  name: string;
  /** Administrator's connection. */
  adminUrl: string;
  /** Connections of the login roles, as the processes have them. */
  urls: Record<LoginRole, string>;
  /** Drops it, also under open connections. What is not dropped ends with the test run. */
  drop(): Promise<void>;
}

/** Lets workers open a database that nobody was ever erased from: no file is known to it. */
export const WITHOUT_TOMBSTONES = `
  insert into rights.replayed (server_started, database_oid, written_in)
  select pg_postmaster_start_time(), oid, pg_current_xact_id()
    from pg_database
   where datname = current_database()
      on conflict (only_row) do update
     set server_started = excluded.server_started, database_oid = excluded.database_oid, written_in = excluded.written_in`;

/** Access to the shared server, which starts at the first call of a test run. */
export const postgresForTests = (): Promise<PostgresAccess> =>
  askSharedParts<PostgresAccess>('/postgres');

/** Clones the migrated template, in a fraction of a second. Call it in `beforeAll`, `drop` in `afterAll`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const access = await postgresForTests();
  const name = access.clonePrefix + randomBytes(5).toString('hex');
  await asAdmin(access.adminUrl, async (admin) => {
    await admin.query(`create database ${name} template ${access.template}`);
    // Rights on the database itself are not copied with it.
    await admin.query(`revoke all on database ${name} from public`);
    const { rows } = await admin.query<{ statement: string }>(
      `select format('grant %s on database %I to %s', a.privilege_type, $2::text,
                case when a.grantee = 0 then 'public' else a.grantee::regrole::text end) as statement
         from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
        where d.datname = $1`,
      [access.template, name],
    );
    for (const { statement } of rows) await admin.query(statement);
  });
  const adminUrl = databaseUrl(access.adminUrl, name);
  // As upkeep-worker does at its start; a test of erasures has a file of its own and says it again.
  await asAdmin(adminUrl, (admin) => admin.query(WITHOUT_TOMBSTONES));
  return {
    name,
    adminUrl,
    urls: Object.fromEntries(
      LOGIN_ROLES.map((role) => [role, asRole(adminUrl, role, access.passwords[role])]),
    ) as Record<LoginRole, string>,
    drop: () =>
      asAdmin(access.adminUrl, async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

function asRole(adminUrl: string, role: LoginRole, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
