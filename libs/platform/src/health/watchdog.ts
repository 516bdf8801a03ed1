import type { Clock } from '../clock.js';

/** Far beyond any round of ours, far below what an operator would wait: then a loop hangs. */
const TURN_WITHIN_MS = 60_000;

/** Whether a loop still turns: it beats at each round, well or not. */
export class Watchdog {
  private beatenAtMs: number;

  constructor(
    private readonly clock: Pick<Clock, 'monotonicMs'>,
    private readonly withinMs: number = TURN_WITHIN_MS,
  ) {
    this.beatenAtMs = clock.monotonicMs();
  }

  beat(): void {
    this.beatenAtMs = this.clock.monotonicMs();
  }

  turns(): boolean {
    return this.clock.monotonicMs() - this.beatenAtMs < this.withinMs;
  }
}
