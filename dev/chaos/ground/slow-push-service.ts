import {
  startPushService,
  type DevPushService,
  type PushWatcher,
  type ReceivedPush,
} from '../../push-service/start-push-service.js';
import type { ScriptedAnswer } from '../../push-service/scripted-answer.js';
import { Seeded } from '../../seeded.js';

/** As slow as push services are on a bad day: while they think, a crash leaves a sender in doubt. */
const THINKS_MS = [100, 900] as const;

/** A push that came, and whether the service took it in the end. */
export interface SeenPush {
  push: ReceivedPush;
  /** When it had been read in full; the wall clock in milliseconds. */
  arrivedAt: number;
  isTaken: boolean;
}

/** A push to a browser that is gone, answered 410. */
export interface GoneAnswer {
  browserId: string;
  at: number;
}

/** The push service outside the system: it takes every push, each after a little while, and records it. */
export class SlowPushService implements PushWatcher {
  /** In the order in which they came. */
  readonly seen: SeenPush[] = [];
  readonly goneAnswers: GoneAnswer[] = [];
  private readonly random: Seeded;
  private readonly recordOf = new Map<ReceivedPush, SeenPush>();
  private answeredAt: number[] = [];
  private running: DevPushService | undefined;

  constructor(seed: number) {
    this.random = Seeded.for(seed, 'push service');
  }

  get server(): DevPushService {
    if (this.running === undefined) throw new Error('The push service has not been started.');
    return this.running;
  }

  async start(): Promise<void> {
    this.running = await startPushService({ watcher: this });
  }

  async stop(): Promise<void> {
    await this.running?.stop();
  }

  /** Pushes that were read and not answered yet. */
  handOffsInFlight(now: number): number {
    this.answeredAt = this.answeredAt.filter((answeredAt) => answeredAt > now);
    return this.answeredAt.length;
  }

  /** The sender is dead: nobody waits for the answers any more. */
  forgetConnections(): void {
    this.answeredAt = [];
  }

  arrived(push: ReceivedPush): ScriptedAnswer {
    const arrivedAt = Date.now();
    const seen = { push, arrivedAt, isTaken: false };
    this.seen.push(seen);
    this.recordOf.set(push, seen);
    const afterMs = Math.round(this.random.between(...THINKS_MS));
    this.answeredAt.push(arrivedAt + afterMs);
    return { kind: 'slow', afterMs };
  }

  taken(push: ReceivedPush): void {
    const seen = this.recordOf.get(push);
    if (seen !== undefined) seen.isTaken = true;
  }

  gone(browserId: string): void {
    this.goneAnswers.push({ browserId, at: Date.now() });
  }
}
