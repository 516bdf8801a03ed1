import { createHmac } from 'node:crypto';
import type { Clock, Ids } from '@app/platform';

const WINDOW_MS = 60_000;
/** 200 bytes each; when there are more, the longest known is forgotten. */
const NETWORKS_MAX = 50_000;

/**
 * Counts tries by network, in memory, so that nobody can go through postcodes. Networks are kept only as
 * hashes under a key that dies with the process. (`@nestjs/throttler` keeps the addresses' hashes without a
 * key, in a map without bounds, with a timer each.)
 */
export class TriesLimit {
  private readonly tries = new Map<string, { count: number; endsAtMs: number }>();
  private readonly key: Buffer;

  constructor(
    private readonly triesPerMinute: number,
    private readonly clock: Clock,
    ids: Ids,
    private readonly networksMax = NETWORKS_MAX,
  ) {
    this.key = ids.random(32);
  }

  /** Counts a try. @returns the seconds to wait when it is one too many, else undefined. */
  take(network: string): number | undefined {
    const mark = createHmac('sha256', this.key).update(network).digest('base64');
    const nowMs = this.clock.monotonicMs();
    let known = this.tries.get(mark);
    if (known === undefined || known.endsAtMs <= nowMs) {
      // Put in anew, so that the map stays in the order in which the windows end.
      this.tries.delete(mark);
      known = { count: 0, endsAtMs: nowMs + WINDOW_MS };
      this.tries.set(mark, known);
      this.forget(nowMs);
    }
    known.count += 1;
    if (known.count <= this.triesPerMinute) return undefined;
    return Math.max(1, Math.ceil((known.endsAtMs - nowMs) / 1_000));
  }

  /** What is over, and what is too much: a step a try, so that no try pays for many. */
  private forget(nowMs: number): void {
    for (const [mark, { endsAtMs }] of this.tries) {
      if (endsAtMs > nowMs && this.tries.size <= this.networksMax) return;
      this.tries.delete(mark);
    }
  }
}
