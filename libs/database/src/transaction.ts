import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg';

/** PostgreSQL ended the transaction so that others could go on; it is safe to do it again. */
const REPEATABLE = new Set(['40P01', '40001']);

/** A deadlock among n writers is over after a few rounds; more means a fault of ours. */
const REPEATS_MAX = 5;

/**
 * Runs `work` in one transaction and commits it; any error rolls it back. A deadlock or serialisation
 * failure repeats the whole of it, so `work` does nothing outside the database.
 */
export function transaction<T>(pool: Pool, work: (tx: PoolClient) => Promise<T>): Promise<T> {
  return repeated(pool, async (tx) => {
    await tx.query('begin');
    const result = await work(tx);
    await tx.query('commit');
    return result;
  });
}

/**
 * Runs one statement as a transaction of its own: nobody holds its locks while we think.
 * @param onSent told when the statement is on its way, and nobody knows yet what becomes of it.
 */
export function call<R extends QueryResultRow>(
  pool: Pool,
  statement: QueryConfig,
  onSent: () => void = () => undefined,
): Promise<R[]> {
  return repeated(pool, async (connection) => {
    const answer = connection.query<R>(statement);
    onSent();
    return (await answer).rows;
  });
}

async function repeated<T>(pool: Pool, work: (tx: PoolClient) => Promise<T>): Promise<T> {
  for (let repeats = 0; ; repeats += 1) {
    const tx = await pool.connect();
    let broken: Error | undefined;
    // While a connection is out of the pool nobody listens to it: unheard, its loss would end the process.
    const hear = (error: Error): void => {
      broken = error;
    };
    tx.on('error', hear);
    try {
      return await work(tx);
    } catch (error) {
      await tx.query('rollback').catch((rollbackError: unknown) => {
        broken = rollbackError instanceof Error ? rollbackError : new Error('rollback failed');
      });
      if (!isRepeatable(error) || repeats >= REPEATS_MAX) throw error;
    } finally {
      tx.off('error', hear);
      tx.release(broken);
    }
  }
}

/**
 * A transaction that sees only one webshop's rows. The only place that sets `app.tenant`: `set_config`
 * with `is_local` ends with the transaction, so a pooled connection carries no tenant to its next user
 * (it leaves `''` behind, which the policies read as nobody).
 */
export async function tenantTransaction<T>(
  pool: Pool,
  webshopId: string,
  work: (tx: PoolClient) => Promise<T>,
): Promise<T> {
  return transaction(pool, async (tx) => {
    await tx.query("select set_config('app.tenant', $1, true)", [webshopId]);
    return work(tx);
  });
}

/** Whether PostgreSQL asks for the transaction to be done again. */
function isRepeatable(error: unknown): boolean {
  return error instanceof Error && REPEATABLE.has((error as { code?: string }).code ?? '');
}
