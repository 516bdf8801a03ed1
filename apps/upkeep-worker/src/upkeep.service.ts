import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Pool } from 'pg';
import type { Settings } from '@app/platform';
import type { CheckpointClock } from './checkpoint-clock.js';
import { Repeated } from './repeated.js';
import type { TakeoverClock } from './takeover-clock.js';

/** Two clocks, each going at its own pace: checkpoints, and taking over what nobody will finish. */
@Injectable()
export class Upkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly repeated: Repeated[];

  constructor(
    settings: Pick<Settings, 'CHECKPOINT_EVERY_MS' | 'SWEEP_EVERY_MS'>,
    private readonly pool: Pool,
    private readonly checkpoints: CheckpointClock,
    takeovers: TakeoverClock,
  ) {
    this.repeated = [
      { everyMs: settings.CHECKPOINT_EVERY_MS, clock: checkpoints },
      { everyMs: settings.SWEEP_EVERY_MS, clock: takeovers },
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
