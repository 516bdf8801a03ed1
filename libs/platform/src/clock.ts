import { Injectable } from '@nestjs/common';

/** The time, injected so that tests own it. */
@Injectable()
export class Clock {
  /** The wall clock: for what is stored and shown. May jump. */
  now(): Date {
    return new Date();
  }

  /** Milliseconds that only grow, from a start of their own: for durations and deadlines. */
  monotonicMs(): number {
    return performance.now();
  }
}
