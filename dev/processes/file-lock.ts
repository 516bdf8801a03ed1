import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;

/**
 * Runs `work` while no other process of this machine runs it under the same lock file. A lock whose
 * owner is dead is taken over. Two waiters may then both go on, so `work` must stay right without the
 * lock (write aside, then rename); the lock only spares doing it twice.
 * @param waitMsMax how long to wait for another's turn before giving up.
 */
export async function withFileLock<T>(
  file: string,
  waitMsMax: number,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  const until = performance.now() + waitMsMax;
  while (!(await take(file))) {
    if (performance.now() > until) {
      throw new Error(`Another process holds ${file} for too long; end it or delete that file.`);
    }
    if (!(await ownerLives(file))) await rm(file, { force: true });
    else await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function ownerLives(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  // Empty: created this instant, its owner is about to write its id; or the owner just let go.
  if (text === '')
    return sleep(POLL_MS).then(async () => (await readFile(file, 'utf8').catch(() => '')) !== '');
  try {
    process.kill(Number(text), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
