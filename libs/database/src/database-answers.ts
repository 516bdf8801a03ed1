import type { Pool } from 'pg';
import { databaseProblem, type DatabaseProblem } from './database-problem.js';

/** Whether the database answers this pool now, for readiness; undefined when it does. */
export async function databaseAnswers(pool: Pool): Promise<DatabaseProblem | undefined> {
  try {
    await pool.query('select 1');
    return undefined;
  } catch (error) {
    return databaseProblem(error);
  }
}
