import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Stage } from './ground/stage.js';
import { programArgs } from './ground/worker-process.js';

const run = promisify(execFile);

/** What `seintje ledger verify` printed. */
interface VerifyReport {
  verified: boolean;
  leaves: number;
  unsignedLeaves: number;
}

/** The ledger, checked by a process of its own as role `auditor_ro`: every leaf walked, and every leaf signed. */
export async function verifyInOwnProcess(
  stage: Stage,
): Promise<{ verified: boolean; leaves: number }> {
  const args = [
    ...programArgs('apps/cli/src/main'),
    ...[
      'ledger',
      'verify',
      '--json',
      '--verifier-key-file',
      join(stage.folder, 'checkpoint.key.pub'),
    ],
  ];
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DATA_DIR: stage.folder,
    // Not as an argument: those can be read by everybody on the machine.
    DATABASE_URL: stage.databases.auditor_ro,
  };
  // It exits non-zero, with its report, when anything does not fit.
  const { stdout } = await run(process.execPath, args, { env, maxBuffer: 64 * 2 ** 20 }).catch(
    (error: unknown) => error as { stdout: string },
  );
  const report = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as VerifyReport;
  return { verified: report.verified && report.unsignedLeaves === 0, leaves: report.leaves };
}
