import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../processes/free-port.js';
import { startGuarded, type GuardedProcess } from '../processes/guarded-process.js';
import { postgresBinaries } from './binaries.js';
import { adminPassword } from './cluster.js';
import { clusterFolder, removeCluster } from './data-folder.js';
import { SERVER_ENVIRONMENT, settingsAsFlags } from './server-settings.js';
import { serverUser } from './server-user.js';
import { clearStalePidFile } from './stale-pid-file.js';

/** A start takes 0.3 s; recovery after a crash under load may take long. */
const READY_MS_MAX = 60_000;
const POLL_MS = 50;

/** Fast shutdown, then immediate, then SIGKILL. */
const STOP_GRACE_MS = 10_000;
const PORT_TRIES_MAX = 5;

/** Where a server keeps its data, and for how long. */
export interface PostgresOptions {
  /** Holds the cluster, the administrator's password (mode 0600) and `postgres.log`. */
  dataDir: string;
  /** False: the folder is deleted when the server stops, also when we are killed. */
  persistent: boolean;
  /** Server settings for this start only, on top of ours: a campaign wants to know when each commit was. */
  moreSettings?: Readonly<Record<string, string>>;
}

/** A running server; ends with this process. */
export interface PostgresServer {
  /** Administrator's connection, with its password, to the database `postgres`. */
  readonly adminUrl: string;
  readonly port: number;
  /** Of the postmaster. */
  readonly pid: number;
  /** Fast shutdown: open transactions are rolled back, the rest is on disk. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL 18 on a free loopback port, makes its cluster at first use, and waits until
 * it answers. Passwords are demanded (scram-sha-256), as what separates the roles is a promise.
 * @throws {Error} with the remedy when it cannot run here, or with the end of its log.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const dataDir = resolve(options.dataDir);
  const user = await serverUser();
  const binaries = await postgresBinaries(user);
  const cluster = await clusterFolder(dataDir, user);
  await clearStalePidFile(cluster);
  const password = await adminPassword({ ...options, dataDir, cluster, binaries, user });

  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const adminUrl = `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`;
    const logFile = join(dataDir, 'postgres.log');
    await writeFile(logFile, '', { mode: 0o600 });
    const server = await startGuarded({
      program: binaries.postgres,
      args: ['-D', cluster, '-p', String(port), ...settingsAsFlags(options.moreSettings)],
      environment: SERVER_ENVIRONMENT,
      logFile,
      stopSignals: ['SIGINT', 'SIGQUIT'],
      graceMs: STOP_GRACE_MS,
      ...(options.persistent ? {} : { removeFolder: cluster }),
      ...(user === undefined ? {} : { user }),
    });
    const problem = await untilAnswers(adminUrl, server);
    if (problem === undefined) {
      return {
        adminUrl,
        port,
        pid: server.pid,
        stop: async () => {
          await server.stop();
          if (!options.persistent) await removeCluster(dataDir, cluster);
        },
      };
    }
    await server.stop();
    const log = await readFile(logFile, 'utf8').catch(() => '');
    if (!isWorthAnotherTry(log) || tries === PORT_TRIES_MAX) {
      const end = log.trimEnd().split('\n').slice(-5).join('\n');
      throw new Error(`PostgreSQL did not start; the end of ${logFile} says:\n${end}`, {
        cause: problem,
      });
    }
    await sleep(1_000);
  }
}

/** Somebody took the port, or the last children of a killed server are still on their way out. */
const isWorthAnotherTry = (log: string): boolean =>
  log.includes('Address already in use') || log.includes('shared memory block');

/** Undefined once the server answers; else why it never did. */
async function untilAnswers(adminUrl: string, server: GuardedProcess): Promise<unknown> {
  const until = performance.now() + READY_MS_MAX;
  for (;;) {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return undefined;
    } catch (error) {
      if (!server.isRunning() || performance.now() > until) return error;
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(POLL_MS);
  }
}
