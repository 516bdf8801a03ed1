import pg from 'pg';

/** How a pool is used decides how its plans are made. */
export interface PoolOptions {
  /** Connections held at most; one open transaction needs one. */
  connectionsMax: number;
  /** Shown in pg_stat_activity; names the process, never a person. */
  applicationName: string;
  /**
   * True for the hot statements that are planned once and run for ever. Without it plpgsql re-plans a
   * query on arrays at each call, and plans made while the tables were still empty scan them
   * (measured: reference/hot-path, point 8).
   */
  pinnedPlans: boolean;
}

const PINNED_PLANS = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'enable_material=off',
];

/**
 * What each connection promises: the gate and the ledger refuse to work under another isolation or an
 * unsafe commit, and a process that was stopped inside a transaction must not hold its locks for ever.
 */
const ALWAYS = [
  'default_transaction_isolation=read\\ committed',
  'synchronous_commit=on',
  'idle_in_transaction_session_timeout=10s',
];

/** A pool of connections of one role. The URL's password never reaches a log: errors name the role only. */
export function createPool(url: string, options: PoolOptions): pg.Pool {
  const settings = options.pinnedPlans ? [...ALWAYS, ...PINNED_PLANS] : ALWAYS;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connectionsMax,
    application_name: options.applicationName,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while idle is replaced at its next use; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return pool;
}
