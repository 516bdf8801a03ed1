/**
 * The hand-offs that may be under way at once on one channel of this process. It bounds what a crash can
 * leave uncertain, so a group is never larger than what was reserved here.
 */
export class ChannelSlots {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  /** Takes up to `most` slots, waiting until at least one is free. Give each back with `release`. */
  async reserve(most: number): Promise<number> {
    while (this.free === 0) {
      await new Promise<void>((resume) => this.waiting.push(resume));
    }
    const taken = Math.min(most, this.free);
    this.free -= taken;
    return taken;
  }

  release(count: number): void {
    this.free += count;
    // One slot is enough to go on; who comes too late to find any waits again.
    for (let n = 0; n < count; n += 1) this.waiting.shift()?.();
  }
}
