import type { Pool } from 'pg';

/** The ledger's trees: where a worker looks for work. */
export async function sendingTrees(pool: Pool): Promise<number[]> {
  const answer = await pool.query<{ trees: number[] }>('select sending.trees() as trees');
  return answer.rows[0]?.trees ?? [];
}
