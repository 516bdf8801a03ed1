import { ProblemError, type Clock, type Ids } from '@app/platform';
import { TriesLimit } from './tries-limit.js';

/** Choices and subscriptions by one link: more than a person makes, and each may be a leaf of a shared tree. */
const CHANGES_PER_MINUTE = 30;

/** Keeps the holder of a link from filling the ledger by saying yes and no all day. */
export class ChangesLimit {
  private readonly tries: TriesLimit;

  constructor(clock: Clock, ids: Ids) {
    this.tries = new TriesLimit(CHANGES_PER_MINUTE, clock, ids);
  }

  /** Counts a change. @throws ProblemError `request.too_many` when it is one too many in this minute. */
  take(link: string): void {
    const retryAfterSeconds = this.tries.take(link);
    if (retryAfterSeconds !== undefined) {
      throw new ProblemError('request.too_many', [], { retryAfterSeconds });
    }
  }
}
