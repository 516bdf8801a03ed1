/**
 * Does something again and again, the next round beginning so long after the last one ended: never two
 * at once, however long one takes. A round that fails is told, and the next one comes all the same.
 */
export class Repeated {
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly everyMs: number,
    private readonly round: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
    /** Told at the end of each round, well or not. */
    private readonly onRound: () => void = () => undefined,
  ) {}

  /** The first round begins at once; resolves when it has ended, well or not. */
  async start(): Promise<void> {
    this.running = this.once();
    await this.running;
  }

  /** Resolves when the round under way, if any, has ended; no other begins. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async once(): Promise<void> {
    try {
      await this.round();
    } catch (error) {
      this.failed(error);
    }
    this.onRound();
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      void this.start();
    }, this.everyMs);
  }
}
