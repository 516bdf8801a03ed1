import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { mayReach, type ServerUser } from './server-user.js';

/** Owned by root; holds clusters whose project folder is closed to the server's account. */
const ELSEWHERE = '/var/lib/seintje';

/**
 * The folder of the cluster within `dataDir`, made if needed, owned by the account that runs the server.
 * Where that account cannot enter `dataDir`, it is a link to a folder in /var/lib/seintje.
 */
export async function clusterFolder(
  dataDir: string,
  user: ServerUser | undefined,
): Promise<string> {
  const folder = join(dataDir, 'cluster');
  await mkdir(dataDir, { recursive: true });
  if (user !== undefined && !(await exists(folder))) {
    if (!(await mayReach(user, dataDir))) {
      await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
      await symlink(await mkdtemp(join(ELSEWHERE, 'cluster-')), folder);
    }
  }
  // A link may have lost its folder.
  if (!existsSync(folder)) {
    await rm(folder, { force: true });
    await mkdir(folder, { mode: 0o700 });
  }
  const real = await realpath(folder);
  if (user !== undefined) await chown(real, user.uid, user.gid);
  await chmod(real, 0o700);
  if (await mayReach(user, real)) return real;
  throw new Error(
    `The account that runs PostgreSQL may not enter ${real}; ` +
      'choose a data folder that it may enter, or run as another user than root.',
  );
}

/** Deletes a cluster that is meant to go, wherever it lies. */
export async function removeCluster(dataDir: string, cluster: string): Promise<void> {
  await rm(cluster, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
