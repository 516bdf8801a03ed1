import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The command line of a running process, arguments joined by spaces; empty when there is no such process. */
export async function commandOf(pid: number): Promise<string> {
  if (!Number.isInteger(pid) || pid <= 0) return '';
  try {
    if (process.platform === 'linux') {
      const text = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8');
      return text.replaceAll('\0', ' ').trim();
    }
    return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout.trim();
  } catch {
    return '';
  }
}
