import type { Pool } from 'pg';
import { databaseProblem } from '@app/database';
import { SeintjeError } from '@app/platform';

/** Whether the database answers, as our role, with the schema that we know; undefined when it does. */
export async function schemaProblem(pool: Pool): Promise<SeintjeError | undefined> {
  try {
    const { rows } = await pool.query<{ ready: boolean }>(
      `select current_user = 'api_rw'
          and has_table_privilege('merchants.idempotency', 'insert')
          and has_function_privilege('merchants.find_api_key(uuid)', 'execute') as ready`,
    );
    return rows[0]?.ready === true ? undefined : new OtherSchemaError();
  } catch (error) {
    const { code = '' } = error as { code?: string };
    // Undefined table, function or schema: the database is there, and was never migrated to us.
    return /^(?:42P01|42883|3F000)$/.test(code) ? new OtherSchemaError() : databaseProblem(error);
  }
}

/** It answers, as somebody else or with other tables. */
class OtherSchemaError extends SeintjeError {
  constructor() {
    super(
      'database.other_schema',
      'The database of DATABASE_URL is not migrated, or the role is not api_rw; run "npx seintje db migrate".',
    );
  }
}
