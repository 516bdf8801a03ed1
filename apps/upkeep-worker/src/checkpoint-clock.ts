import { SeintjeError, type Clock, type Log } from '@app/platform';
import type { CheckpointSigner } from '@app/ledger';
import { SaidLately } from './said-lately.js';

/** Signs checkpoints, and tells loudly which trees it will not sign. */
export class CheckpointClock {
  private readonly said: SaidLately;
  private endedWellAtMs: number;

  constructor(
    private readonly signer: CheckpointSigner,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly onRound: (round: { published: number; refused: number }) => void,
  ) {
    this.endedWellAtMs = clock.monotonicMs();
    this.said = new SaidLately(clock);
  }

  async round(): Promise<void> {
    const { published, refused } = await this.signer.round();
    this.endedWellAtMs = this.clock.monotonicMs();
    this.onRound({ published: published.length, refused: refused.length });
    for (const { tree, size } of published) {
      this.log.debug({ event: 'checkpoint.published', tree, size });
    }
    this.said.only(refused.map(nameOf));
    for (const error of refused) {
      if (!this.said.isDue(nameOf(error))) continue;
      this.log.error({ event: 'checkpoint.refused', tree: error.tree, code: error.code, error });
    }
  }

  /** How long ago a round ended well, as signer or as the one who waits to be. */
  silentMs(): number {
    return this.clock.monotonicMs() - this.endedWellAtMs;
  }

  /** A whole round failed: the state file, the database. */
  failed(error: unknown): void {
    const code = error instanceof SeintjeError ? error.code : 'unexpected';
    if (this.said.isDue(code)) this.log.error({ event: 'checkpoint.round_failed', code, error });
  }

  stop(): void {
    this.signer.stop();
  }
}

const nameOf = (error: { tree: number; code: string }): string =>
  `${String(error.tree)} ${error.code}`;
