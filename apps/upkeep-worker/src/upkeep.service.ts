import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Pool } from 'pg';
import type { Settings } from '@app/platform';
import type { CheckpointClock } from './checkpoint-clock.js';
import { Repeated } from './repeated.js';
import type { ForgetClock } from './forget-clock.js';
import type { TakeoverClock } from './takeover-clock.js';

/** What is no longer needed is looked for this often. */
const FORGET_EVERY_MS = 60_000;

/** Clocks, each going at its own pace: checkpoints, taking over what nobody will finish, forgetting. */
@Injectable()
export class Upkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly repeated: Repeated[];

  constructor(
    settings: Pick<Settings, 'CHECKPOINT_EVERY_MS' | 'SWEEP_EVERY_MS'>,
    private readonly pool: Pool,
    private readonly checkpoints: CheckpointClock,
    takeovers: TakeoverClock,
    forgetting: ForgetClock,
  ) {
    this.repeated = [
      { everyMs: settings.CHECKPOINT_EVERY_MS, clock: checkpoints },
      { everyMs: settings.SWEEP_EVERY_MS, clock: takeovers },
      { everyMs: FORGET_EVERY_MS, clock: forgetting },
    ].map(
      ({ everyMs, clock }) =>
        new Repeated(
          everyMs,
          () => clock.round(),
          (error) => {
            clock.failed(error);
          },
        ),
    );
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
