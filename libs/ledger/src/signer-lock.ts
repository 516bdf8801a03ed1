import type { Pool, PoolClient } from 'pg';

/** Names the lock among advisory locks of this database: 'ledger' and 'sign' in ASCII, shortened. */
const LOCK = [0x6c656467, 0x7369676e] as const;

const ignore = (): void => undefined;

/**
 * The right to sign: a session's advisory lock, held as long as its connection lives. All reading and
 * publishing goes over that connection, so whoever lost the lock can publish nothing.
 */
export class SignerLock {
  private session: PoolClient | undefined;

  constructor(private readonly pool: Pool) {}

  /** The session that holds the lock; undefined while another signer holds it. */
  async acquire(): Promise<PoolClient | undefined> {
    if (this.session !== undefined) return this.session;
    const session = await this.pool.connect();
    // Unheard, a broken connection would end the process; the next query over it fails and lets go.
    session.on('error', ignore);
    try {
      const { rows } = await session.query<{ held: boolean }>(
        'select pg_try_advisory_lock($1, $2) as held',
        [...LOCK],
      );
      if (rows[0]?.held !== true) {
        session.off('error', ignore);
        session.release();
        return undefined;
      }
    } catch (error) {
      session.release(true);
      throw error;
    }
    this.session = session;
    return session;
  }

  /** Ends the session, and with it the lock: nothing can be left behind in a pooled connection. */
  release(): void {
    this.session?.release(true);
    this.session = undefined;
  }
}
