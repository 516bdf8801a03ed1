import { setTimeout as sleep } from 'node:timers/promises';
import { untilAll } from '../latency/open-loop.js';
import type { Batch, OpenBatch } from './opens.js';
import { BATCH } from './opens.js';

/** The first batches plan the statements of their connections, and are not counted. */
export const WARM_UP_BATCHES = 80;
const LATE_MS_MAX = 10_000;

/** What came of a paced run. */
export interface Paced {
  readonly opened: number;
  /** Milliseconds from the instant at which each counted batch was meant to begin to its last contact in clear. */
  readonly latencies: readonly number[];
}

/** Begins a batch at each instant of a steady pace, whoever may still be at work: an open loop. */
export async function paced(
  batches: readonly Batch[],
  open: OpenBatch,
  opensPerSecond: number,
): Promise<Paced> {
  const everyMs = (BATCH / opensPerSecond) * 1_000;
  const startedMs = performance.now();
  const latencies: number[] = [];
  let opened = 0;
  let ended = 0;
  let failure: unknown;
  for (const [n, batch] of batches.entries()) {
    const intendedMs = startedMs + n * everyMs;
    while (performance.now() < intendedMs) await sleep(1);
    void open(batch)
      .then((count) => {
        opened += count;
        if (n >= WARM_UP_BATCHES) latencies.push(performance.now() - intendedMs);
      })
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => {
        ended += 1;
      });
  }
  await untilAll(() => ended === batches.length, LATE_MS_MAX);
  if (failure !== undefined) throw new Error('A batch failed.', { cause: failure });
  return { opened, latencies };
}
