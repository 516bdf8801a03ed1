import { inspect } from 'node:util';
import { Clock, Ids } from '@app/platform';
import { TriesLimit } from './tries-limit.js';

class SetClock extends Clock {
  nowMs = 1_000;
  override monotonicMs(): number {
    return this.nowMs;
  }
}

describe('the limit of tries', () => {
  let clock: SetClock;
  const limit = (networksMax?: number): TriesLimit =>
    new TriesLimit(2, clock, new Ids(), networksMax);

  beforeEach(() => {
    clock = new SetClock();
  });

  it('lets so many through, then says how long to wait, and begins again', () => {
    const tries = limit();

    expect([tries.take('a'), tries.take('a')]).toEqual([undefined, undefined]);
    clock.nowMs += 10_000;
    expect(tries.take('a')).toBe(50);
    expect(tries.take('b')).toBeUndefined();
    clock.nowMs += 50_000;
    expect(tries.take('a')).toBeUndefined();
  });

  it('does not make the wait longer for who goes on trying', () => {
    const tries = limit();
    for (let n = 0; n < 10; n += 1) tries.take('a');
    clock.nowMs += 59_000;
    expect(tries.take('a')).toBe(1);
  });

  it('keeps no address, and no more networks than it may', () => {
    const tries = limit(3);
    for (let n = 0; n < 100; n += 1) tries.take(`192.0.2.${String(n)}`);

    const held = inspect(tries, { depth: 5 });
    expect(held).not.toContain('192.0.2');
    expect(held).toContain('Map(3)');
  });

  it('forgets what is over', () => {
    const tries = limit();
    for (const network of ['a', 'b', 'c']) tries.take(network);
    clock.nowMs += 60_001;
    tries.take('d');
    expect(inspect(tries, { depth: 5 })).toContain('Map(1)');
  });
});
