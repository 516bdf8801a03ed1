import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Pool } from 'pg';
import { Clock, SeintjeError, Watchdog, type Settings } from '@app/platform';
import type { CheckpointClock } from './checkpoint-clock.js';
import { Repeated } from './repeated.js';
import type { ErasureClock } from './erasure-clock.js';

/** A round may wait for the database as long as it takes to connect; a minute beyond its turn is a hang. */
const TURN_WITHIN_MS = 60_000;

/** No round of checkpoints ended well lately. */
class CheckpointsLateError extends SeintjeError {
  constructor() {
    super(
      'ledger.checkpoints_late',
      'No round of checkpoints ended well; see checkpoint.round_failed.',
    );
  }
}

/** Something done again and again, at its own pace. */
export interface UpkeepClock {
  everyMs: number;
  clock: { round(): Promise<void>; failed(error: unknown): void };
}

/** Clocks, each going at its own pace: checkpoints, witnesses, taking over what nobody will finish, erasing, ending, forgetting. */
@Injectable()
export class Upkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly repeated: Repeated[];
  private readonly watchdogs: Watchdog[] = [];

  constructor(
    private readonly settings: Pick<Settings, 'CHECKPOINT_EVERY_MS' | 'SWEEP_EVERY_MS'>,
    readonly pool: Pool,
    private readonly checkpoints: CheckpointClock,
    private readonly erasures: ErasureClock,
    others: readonly UpkeepClock[],
  ) {
    this.repeated = [
      { everyMs: settings.CHECKPOINT_EVERY_MS, clock: checkpoints },
      { everyMs: settings.SWEEP_EVERY_MS, clock: erasures },
      ...others,
    ].map(({ everyMs, clock }) => {
      const watchdog = new Watchdog(new Clock(), everyMs + TURN_WITHIN_MS);
      this.watchdogs.push(watchdog);
      return new Repeated(
        everyMs,
        () => clock.round(),
        (error) => {
          clock.failed(error);
        },
        () => {
          watchdog.beat();
        },
      );
    });
  }

  /** Whether every clock still goes, well or not. */
  turns(): boolean {
    return this.watchdogs.every((watchdog) => watchdog.turns());
  }

  /** What keeps it from erasing, or from signing: no round ended well for ten times as long as one may wait. */
  problem(): SeintjeError | undefined {
    const isLate = this.checkpoints.silentMs() > 10 * this.settings.CHECKPOINT_EVERY_MS;
    return isLate ? new CheckpointsLateError() : this.erasures.problem();
  }

  /** Has started when the first rounds have ended: from then on empty trees are remembered, and may grow. */
  async onApplicationBootstrap(): Promise<void> {
    await Promise.all(this.repeated.map((repeated) => repeated.start()));
  }

  /** Lets the rounds under way end, signs what has come since, and goes. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.repeated.map((repeated) => repeated.stop()));
    await this.checkpoints.round().catch((error: unknown) => {
      this.checkpoints.failed(error);
    });
    this.checkpoints.stop();
    await this.pool.end();
  }
}
