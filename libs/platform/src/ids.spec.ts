import { Clock } from './clock.js';
import { Ids } from './ids.js';

class FixedClock extends Clock {
  constructor(public at: number) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }
}

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('Ids', () => {
  it('make UUIDs of version 7 that carry the time in milliseconds', () => {
    const id = new Ids(new FixedClock(0x0199_8f6e_5a00)).uuidV7();
    expect(id).toMatch(FORM);
    expect(id.slice(0, 13)).toBe('01998f6e-5a00');
  });

  it('sort in the order they were made, also many in a millisecond', () => {
    const ids = new Ids(new FixedClock(Date.UTC(2026, 10, 22)));
    const made = Array.from({ length: 20_000 }, () => ids.uuidV7());
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(made.every((id) => FORM.test(id))).toBe(true);
  });

  it('sort also when the clock steps back', () => {
    const clock = new FixedClock(Date.UTC(2026, 10, 22));
    const ids = new Ids(clock);
    const before = ids.uuidV7();
    clock.at -= 60_000;
    expect(ids.uuidV7() > before).toBe(true);
  });

  it('give as many random bytes as asked for, never the same', () => {
    const ids = new Ids();
    expect(ids.random(32)).toHaveLength(32);
    expect(ids.random(32).equals(ids.random(32))).toBe(false);
  });
});
