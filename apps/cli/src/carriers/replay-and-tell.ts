import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, SeintjeError } from '@app/platform';

/** As the command line gives them. */
export interface ReplayOptions {
  readonly shuffle?: string;
  readonly twice?: true;
  readonly databaseUrl?: string;
  readonly json?: true;
}

/**
 * Replays in a process of its own: it makes a database and starts servers, which are tools of development and
 * no part of what this command line may import.
 */
export async function replayAndTell(file: string, options: ReplayOptions): Promise<void> {
  const program = join(projectRoot(), 'dist/dev/replay/replay.js');
  if (!existsSync(program)) {
    throw new SeintjeError(
      'cli.not_built',
      'The tools of development are not built: npm run build.',
    );
  }
  const flags = Object.entries(options).flatMap(([name, value]) => {
    const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return value === true ? [flag] : [flag, String(value)];
  });
  const replay = spawn(process.execPath, [program, file, ...flags], { stdio: 'inherit' });
  process.exitCode = await new Promise<number>((resolve, reject) => {
    replay.on('error', reject);
    replay.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
