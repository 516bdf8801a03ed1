import type { Clock, Log } from '@app/platform';
import type { CosignatureCollector } from '@app/ledger';
import { SaidLately } from './said-lately.js';

/** Asks witnesses to cosign what was published, and tells loudly of each that will not. */
export class WitnessClock {
  private readonly said: SaidLately;

  constructor(
    private readonly collector: CosignatureCollector,
    clock: Clock,
    private readonly log: Log,
    private readonly onRound: (round: { cosigned: number; refused: number }) => void,
  ) {
    this.said = new SaidLately(clock);
  }

  async round(): Promise<void> {
    const { cosigned, refused, unreachable } = await this.collector.round();
    this.onRound({ cosigned: cosigned.length, refused: refused.length });
    for (const { tree, size, witness } of cosigned) {
      this.log.debug({ event: 'checkpoint.cosigned', tree, size, witness });
    }
    this.said.only([
      ...refused.map((it) => `${it.witness} ${String(it.tree)} ${it.code}`),
      ...unreachable,
    ]);
    for (const error of refused) {
      const { witness, tree, size, code } = error;
      if (!this.said.isDue(`${witness} ${String(tree)} ${code}`)) continue;
      this.log.error({ event: 'checkpoint.not_cosigned', witness, tree, size, code, error });
    }
    for (const witness of unreachable) {
      if (this.said.isDue(witness)) this.log.warn({ event: 'witness.unreachable', witness });
    }
  }

  /** The next round tries again. */
  failed(error: unknown): void {
    if (this.said.isDue('failed')) this.log.error({ event: 'witness.round_failed', error });
  }
}
