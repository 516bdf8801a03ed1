import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The roles that the parts log in as, those of who rotates keys, and of who checks the ledger. */
export const LOGIN_ROLES = [
  'api_rw',
  'ingest_rw',
  'vault_rw',
  'upkeep_rw',
  'keys_rw',
  'auditor_ro',
] as const;

export type LoginRole = (typeof LOGIN_ROLES)[number];
export type RoleUrls = Record<LoginRole, string>;

/**
 * Gives each login role a fresh password and returns its address, so that in one process, too, every part
 * has its own role and nobody else's rights. For development servers only.
 */
export async function freshRoleUrls(adminUrl: string): Promise<RoleUrls> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const urls: Partial<RoleUrls> = {};
    for (const role of LOGIN_ROLES) {
      const password = randomBytes(18).toString('base64url');
      const { rows } = await admin.query<{ statement: string }>(
        "select format('alter role %I login password %L', $1::text, $2::text) as statement",
        [role, password],
      );
      await admin.query(rows[0]?.statement ?? '');
      const url = new URL(adminUrl);
      url.username = role;
      url.password = password;
      urls[role] = url.href;
    }
    return urls as RoleUrls;
  } finally {
    await admin.end();
  }
}
