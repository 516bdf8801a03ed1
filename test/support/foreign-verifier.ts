import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';

const run = promisify(execFile);

/** What the foreign verifier says: `ok`, or why not. */
export type ForeignVerdict = (...args: string[]) => Promise<string>;

/**
 * Builds test/foreign-verifier with Go: verifiers that we did not write. Its modules are pinned by go.sum.
 * The first build takes a minute or two, later ones a second.
 */
export async function foreignVerifier(): Promise<ForeignVerdict> {
  const folder = join(projectRoot(), '.cache');
  const program = join(folder, 'foreign-verifier');
  await mkdir(folder, { recursive: true });
  await run('go', ['build', '-trimpath', '-o', program, '.'], {
    cwd: join(projectRoot(), 'test/foreign-verifier'),
  });
  return async (...args) => {
    try {
      const { stdout } = await run(program, args);
      return stdout.trim();
    } catch (error) {
      return (error as { stderr?: string }).stderr ?? String(error);
    }
  };
}
