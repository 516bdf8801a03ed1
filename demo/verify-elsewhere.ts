import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot, type Settings } from '@app/platform';

const run = promisify(execFile);

/** Has the ledger recomputed by a process of its own: `npx seintje ledger verify`. */
export async function verifyElsewhere(auditorUrl: string, settings: Settings): Promise<boolean> {
  try {
    const { stdout } = await run(
      process.execPath,
      ['bin/seintje.js', 'ledger', 'verify', '--json', '--database-url', auditorUrl],
      {
        cwd: projectRoot(),
        env: {
          ...process.env,
          DATA_DIR: settings.DATA_DIR,
          CHECKPOINT_KEY_FILE:
            settings.CHECKPOINT_KEY_FILE || join(settings.DATA_DIR, 'checkpoint', 'checkpoint.key'),
        },
      },
    );
    const report = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { verified?: boolean };
    return report.verified === true;
  } catch {
    return false;
  }
}
