import { readFile } from 'node:fs/promises';
import { until } from '../ground/until.js';
import type { WorkerProcess } from '../ground/worker-process.js';

/** Two Kafka sessions and a start on a busy machine. */
const COMES_WITHIN_MS = 60_000;

interface LogLine {
  event?: string;
  workerId?: string;
}

/** The lines of a worker's own log that tell of this event, oldest first. */
export async function linesOf(worker: WorkerProcess, event: string): Promise<LogLine[]> {
  const log = await readFile(worker.logFile, 'utf8').catch(() => '');
  return log.split('\n').flatMap((line) => {
    if (!line.includes(`"${event}"`)) return [];
    const parsed = parsedLine(line);
    return parsed?.event === event ? [parsed] : [];
  });
}

/** The last line may be half written. */
function parsedLine(line: string): LogLine | undefined {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return undefined;
  }
}

/** Waits until the worker has told of this event once more. */
export async function untilItTells(worker: WorkerProcess, event: string): Promise<void> {
  const before = (await linesOf(worker, event)).length;
  await until(`${worker.kind} tells of ${event}`, COMES_WITHIN_MS, async () => {
    return (await linesOf(worker, event)).length > before;
  });
}
