import { SeintjeError, type Clock, type Log } from '@app/platform';
import type { CheckpointSigner } from '@app/ledger';

/** A tree that stays unsigned is told again this often, not each second. */
const TELL_AGAIN_MS = 60_000;

/** Signs checkpoints, and tells loudly which trees it will not sign. */
export class CheckpointClock {
  /** What was told of a tree, and when; the key holds the reason, so that a new one is told at once. */
  private readonly told = new Map<string, number>();
  private endedWellAtMs: number;

  constructor(
    private readonly signer: CheckpointSigner,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly onRound: (round: { published: number; refused: number }) => void,
  ) {
    this.endedWellAtMs = clock.monotonicMs();
  }

  async round(): Promise<void> {
    const { published, refused } = await this.signer.round();
    this.endedWellAtMs = this.clock.monotonicMs();
    this.onRound({ published: published.length, refused: refused.length });
    for (const { tree, size } of published) {
      this.log.debug({ event: 'checkpoint.published', tree, size });
    }
    const still = new Set<string>();
    for (const error of refused) {
      const what = `${String(error.tree)} ${error.code}`;
      still.add(what);
      if (!this.isDue(what)) continue;
      this.log.error({ event: 'checkpoint.refused', tree: error.tree, code: error.code, error });
    }
    for (const what of this.told.keys()) if (!still.has(what)) this.told.delete(what);
  }

  /** How long ago a round ended well, as signer or as the one who waits to be. */
  silentMs(): number {
    return this.clock.monotonicMs() - this.endedWellAtMs;
  }

  /** A whole round failed: the state file, the database. */
  failed(error: unknown): void {
    const code = error instanceof SeintjeError ? error.code : 'unexpected';
    if (this.isDue(code)) this.log.error({ event: 'checkpoint.round_failed', code, error });
  }

  stop(): void {
    this.signer.stop();
  }

  private isDue(what: string): boolean {
    const nowMs = this.clock.monotonicMs();
    const lastMs = this.told.get(what);
    if (lastMs !== undefined && nowMs - lastMs < TELL_AGAIN_MS) return false;
    this.told.set(what, nowMs);
    return true;
  }
}
