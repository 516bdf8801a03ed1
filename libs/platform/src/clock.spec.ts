import { SteadyTime } from './clock.js';

/** Both clocks of a machine, in the hands of a test. */
class Machine {
  private monotonic = 500;
  private wall = Date.parse('2026-06-12T09:42:00Z');

  monotonicMs(): number {
    return this.monotonic;
  }

  wallMs(): number {
    return this.wall;
  }

  runs(ms: number): void {
    this.monotonic += ms;
    this.wall += ms;
  }

  /** Linux's monotonic clock stands still meanwhile. */
  sleeps(ms: number): void {
    this.wall += ms;
  }

  isSet(byMs: number): void {
    this.wall += byMs;
  }
}

describe('steady time', () => {
  it('goes on over a suspension, so that a deadline from before is missed', () => {
    const machine = new Machine();
    const time = new SteadyTime(machine);
    machine.runs(100);
    const deadline = time.read() + 5_000;

    machine.sleeps(3_600_000);
    machine.runs(10);

    expect(time.read()).toBeGreaterThan(deadline);
    expect(time.read()).toBe(500 + 100 + 10 + 3_600_000);
  });

  it('counts a suspension once, however often it is read', () => {
    const machine = new Machine();
    const time = new SteadyTime(machine);
    machine.sleeps(60_000);
    const first = time.read();

    machine.runs(7);

    expect(time.read() - first).toBe(7);
  });

  it('never goes back, and sees a suspension also after the wall clock was set back', () => {
    const machine = new Machine();
    const time = new SteadyTime(machine);
    machine.isSet(-3_600_000);
    const before = time.read();
    expect(before).toBe(500);

    machine.sleeps(60_000);

    expect(time.read() - before).toBe(60_000);
  });

  it('is not moved by the little that two clocks differ', () => {
    const machine = new Machine();
    const time = new SteadyTime(machine);
    for (let n = 0; n < 100; n += 1) {
      machine.isSet(5);
      machine.runs(50);
      time.read();
    }
    expect(time.read()).toBe(500 + 100 * 50);
  });
});
