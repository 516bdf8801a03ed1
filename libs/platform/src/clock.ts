import { Injectable } from '@nestjs/common';

/** A jump of the wall clock beyond this is time that passed while this machine stood still. */
const SUSPENDED_MS_MIN = 1_000;

/** Reads both clocks; a test has its own. */
export interface RawClocks {
  monotonicMs(): number;
  wallMs(): number;
}

/**
 * Milliseconds that only grow, also over a suspension: Linux stops its monotonic clock while a virtual machine
 * sleeps, so whatever the wall clock went further meanwhile is added. A wall clock set forward counts, too: a
 * deadline is then missed rather than met a night late. One set back counts for nothing.
 */
export class SteadyTime {
  private monotonic: number;
  private wall: number;
  private sleptMs = 0;

  constructor(private readonly clocks: RawClocks) {
    this.monotonic = clocks.monotonicMs();
    this.wall = clocks.wallMs();
  }

  read(): number {
    const monotonic = this.clocks.monotonicMs();
    const wall = this.clocks.wallMs();
    const lost = wall - this.wall - (monotonic - this.monotonic);
    if (lost > SUSPENDED_MS_MIN) this.sleptMs += lost;
    this.monotonic = monotonic;
    this.wall = wall;
    return monotonic + this.sleptMs;
  }
}

/** One for the process: what one clock reads may be compared with what another read. */
const steady = new SteadyTime({
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
});

/** The time, injected so that tests own it. */
@Injectable()
export class Clock {
  /** The wall clock: for what is stored and shown. May jump. */
  now(): Date {
    return new Date();
  }

  /** Milliseconds that only grow, from a start of their own: for durations and deadlines. */
  monotonicMs(): number {
    return steady.read();
  }
}
