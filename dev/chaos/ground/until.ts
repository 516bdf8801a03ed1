import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;

/** Waits until it is so. @throws Error naming what did not come. */
export async function until(
  what: string,
  waitMsMax: number,
  isSo: () => Promise<boolean> | boolean,
): Promise<void> {
  const lateAt = performance.now() + waitMsMax;
  while (!(await isSo())) {
    if (performance.now() > lateAt) {
      throw new Error(`Waited ${String(Math.round(waitMsMax / 1_000))} s in vain until ${what}.`);
    }
    await sleep(LOOK_EVERY_MS);
  }
}
