import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf } from '../processes/command-of.js';

/** After its starter was killed, the old server takes a moment to end. */
const OLD_SERVER_MS_MAX = 20_000;
const POLL_MS = 100;

/**
 * Makes way for a new server in this cluster folder. A killed server leaves `postmaster.pid` behind;
 * PostgreSQL then refuses to start when that process number is in use by any other program of the same
 * user, which in a container, where few numbers are used again and again, is common.
 * @throws {Error} when a server really runs there.
 */
export async function clearStalePidFile(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const until = performance.now() + OLD_SERVER_MS_MAX;
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return;
    const pid = Number(text.split('\n')[0]);
    const command = await commandOf(pid);
    if (!command.includes(cluster)) {
      await rm(file, { force: true });
      return;
    }
    if (performance.now() > until) {
      throw new Error(
        `A PostgreSQL server (process ${String(pid)}) already uses ${cluster}; ` +
          'end whatever started it, or choose another data folder.',
      );
    }
    await sleep(POLL_MS);
  }
}
