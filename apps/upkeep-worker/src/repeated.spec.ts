import { setTimeout as sleep } from 'node:timers/promises';
import { Repeated } from './repeated.js';

describe('something repeated', () => {
  it('never runs twice at once, and goes on after a round that failed', async () => {
    let running = 0;
    let mostAtOnce = 0;
    let rounds = 0;
    const failures: unknown[] = [];
    const repeated = new Repeated(
      1,
      async () => {
        mostAtOnce = Math.max(mostAtOnce, ++running);
        await sleep(5);
        running -= 1;
        if (++rounds === 2) throw new Error('once');
      },
      (error) => failures.push(error),
    );
    await repeated.start();
    while (rounds < 4) await sleep(5);
    await repeated.stop();
    expect([mostAtOnce, failures.length]).toEqual([1, 1]);
  });

  it('has stopped when the round under way has ended, and begins no other', async () => {
    let began = 0;
    let ended = 0;
    const repeated = new Repeated(
      1,
      async () => {
        began += 1;
        await sleep(20);
        ended += 1;
      },
      () => undefined,
    );
    await repeated.start();
    while (began < 2) await sleep(1);
    await repeated.stop();
    expect([began, ended]).toEqual([2, 2]);
    await sleep(30);
    expect(began).toBe(2);
  });
});
