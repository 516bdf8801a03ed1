import type { CheckedPush } from './check-push.js';

/** A push that was taken, under the name by which it is acknowledged. */
export interface WaitingMessage {
  version: string;
  takenAtMs: number;
  push: CheckedPush;
}

/** What waits for one browser. A newer message of the same Topic takes the older one's place (RFC 8030 section 5.4). */
export class WaitingMessages {
  private waiting: WaitingMessage[] = [];

  put(message: WaitingMessage): void {
    const { topic } = message.push;
    this.waiting = this.waiting.filter((it) => topic === undefined || it.push.topic !== topic);
    this.waiting.push(message);
  }

  /** Those whose time to live is not over, oldest first; they wait until `remove`. */
  due(nowMs: number): readonly WaitingMessage[] {
    this.waiting = this.waiting.filter(
      ({ takenAtMs, push }) => nowMs - takenAtMs <= push.ttlSeconds * 1_000,
    );
    return this.waiting;
  }

  remove(version: string): void {
    this.waiting = this.waiting.filter((it) => it.version !== version);
  }
}
