import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FirefoxMissingError, findFirefox } from './firefox.js';

const run = promisify(execFile);

/**
 * Fetches Debian's Firefox where there is none, so that `npm test` needs no preparation on a fresh machine.
 * Only an administrator may; for others, and elsewhere, the missing Firefox says what to do by itself.
 */
export async function installFirefoxIfMissing(): Promise<void> {
  try {
    findFirefox();
    return;
  } catch (error) {
    if (!(error instanceof FirefoxMissingError) || process.getuid?.() !== 0) throw error;
  }
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  findFirefox();
}
