import { setTimeout as sleep } from 'node:timers/promises';
import type { Seeded } from '../../dev/seeded.js';

/** What arrives, at instants that nobody waits for: a slow answer does not slow down the questions. */
export interface Load {
  readonly perSecond: number;
  readonly count: number;
  /** How many of them, the first, are not counted. */
  readonly warmUp: number;
}

/**
 * Calls `arrive` for each arrival of a Poisson process, with the instant at which it was meant to come:
 * latency is measured from there, so that a stalled loop counts against whoever stalled it.
 */
export async function openLoop(
  { perSecond, count }: Load,
  chance: Seeded,
  arrive: (n: number, intendedMs: number) => void,
): Promise<void> {
  let intendedMs = performance.now();
  for (let n = 0; n < count; n += 1) {
    intendedMs += (-Math.log(1 - chance.next()) / perSecond) * 1_000;
    while (performance.now() < intendedMs) await sleep(1);
    arrive(n, intendedMs);
  }
}

/** Waits until all have begun, at most `waitMsMax`. Whoever asks counts afterwards. */
export async function untilAll(isDone: () => boolean, waitMsMax: number): Promise<void> {
  const end = performance.now() + waitMsMax;
  while (!isDone() && performance.now() < end) await sleep(10);
}
