import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '@app/platform';
import { descendantsOf } from './process-tree.js';

/** A process that started a part and now holds it. */
export interface HeldPart {
  holder: ChildProcess;
  /** The server's process and the administrator's URL, where it has one. */
  started: { pid: number; adminUrl?: string };
  /** Everything the holder started: guardian, server, and the server's own children. */
  pids: number[];
}

/** Starts `hold-part.ts` in a process of its own and waits until its part runs. */
export async function holdPart(
  part: 'kafka' | 'postgres' | 'postgres-for-now',
  dataDir: string,
  ending: 'exit' | 'throw' = 'exit',
): Promise<HeldPart> {
  const holder = spawn(
    process.execPath,
    [
      '--import',
      './test/support/typescript.mjs',
      'test/support/hold-part.ts',
      part,
      dataDir,
      ending,
    ],
    { cwd: projectRoot(), stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let complaint = '';
  holder.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const line = await Promise.race([
    once(holder.stdout, 'data').then(([chunk]) => String(chunk)),
    once(holder, 'exit').then(() => ''),
  ]);
  if (line === '') throw new Error(`The holder ended before its part ran: ${complaint}`);
  const started = JSON.parse(line) as HeldPart['started'];
  return { holder, started, pids: await descendantsOf(holder.pid ?? 0) };
}
