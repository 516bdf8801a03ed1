import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProgramKind } from '../../chaos/ground/worker-process.js';
import { until } from '../../chaos/ground/until.js';
import type { Scene, Sink } from '../scene.js';
import { writeCore } from './write-core.js';

const HEAP_WITHIN_MS = 120_000;
/** A snapshot is done when it no longer grows. */
const STILL_MS = 1_000;

const kindsOf = (scene: Scene): ProgramKind[] => Object.keys(scene.programs) as ProgramKind[];

/** What all processes print, on both streams. */
export const PROCESS_OUTPUT: Sink = {
  name: 'process-output',
  gather: async ({ stage }, folder) => {
    for (const name of (await readdir(stage.folder)).filter((it) => it.endsWith('.log'))) {
      await copyFile(join(stage.folder, name), join(folder, name));
    }
  },
};

/** What anybody on the machine can read of a process. */
export const PROCESS_ENVIRONMENT: Sink = {
  name: 'process-environment',
  gather: async (scene, folder) => {
    for (const kind of kindsOf(scene)) {
      const of = `/proc/${String(scene.programs[kind].pid)}`;
      await writeFile(join(folder, `${kind}.environ`), await readFile(`${of}/environ`));
      await writeFile(join(folder, `${kind}.cmdline`), await readFile(`${of}/cmdline`));
    }
  },
};

/** The numbers of all processes. */
export const METRICS: Sink = {
  name: 'metrics',
  gather: async (scene, folder) => {
    for (const kind of kindsOf(scene)) {
      const answer = await fetch(`http://127.0.0.1:${String(scene.healthPorts[kind])}/metrics`);
      await writeFile(join(folder, kind), await answer.text());
    }
  },
};

/** Everything the API answered, but for what a recipient sees by their own link. */
export const HTTP_ANSWERS: Sink = {
  name: 'http-answers',
  gather: ({ answers }, folder) => writeFile(join(folder, 'answers'), answers.all()),
};

/** The heap of one process, after a full collection. */
export const heapOf = (kind: ProgramKind): Sink => ({
  name: `heap-of-${kind}`,
  gather: async ({ programs, heapFolder }, folder) => {
    const made = join(heapFolder, kind);
    await mkdir(made, { recursive: true });
    process.kill(programs[kind].pid, 'SIGUSR2');
    const snapshot = await settledFileIn(made);
    await rename(snapshot, join(folder, 'heap.heapsnapshot'));
  },
});

/** All memory of the process that reads carriers' events, buffers included: what a core dump would hold. */
export const CORE_OF_INGEST: Sink = {
  name: 'core-of-ingest-worker',
  gather: ({ programs }, folder) => {
    writeCore(programs['ingest-worker'].pid, join(folder, 'core'));
    return Promise.resolve();
  },
};

async function settledFileIn(folder: string): Promise<string> {
  let size = -1;
  let path = '';
  await until(`a heap was written to ${folder}`, HEAP_WITHIN_MS, async () => {
    const name = (await readdir(folder)).find((it) => it.endsWith('.heapsnapshot'));
    if (name === undefined) return false;
    path = join(folder, name);
    await sleep(STILL_MS);
    const before = size;
    ({ size } = await stat(path));
    return size > 0 && size === before;
  });
  return path;
}
