import { SubscriberKeys } from './subscriber-keys.js';
import type { CheckedPush } from './check-push.js';
import type { ScriptedAnswer } from './scripted-answer.js';
import type { Subscription } from './subscription.js';
import { WaitingMessages } from './waiting-messages.js';

/** A browser that exists only here, with keys that are kept here. */
export class MadeUpSubscriber implements Subscription {
  readonly waiting = new WaitingMessages();
  readonly script: ScriptedAnswer[] = [];
  private readonly keys = new SubscriberKeys();
  private readonly got: CheckedPush[] = [];
  private isOnline = true;

  constructor(
    readonly id: string,
    readonly endpoint: string,
    readonly applicationServerKey: string | undefined,
  ) {}

  /** As PushSubscription.toJSON() gives it. */
  get subscription(): { endpoint: string; keys: { p256dh: string; auth: string } } {
    const { p256dh, auth } = this.keys;
    return { endpoint: this.endpoint, keys: { p256dh, auth } };
  }

  /** What the service does with the next pushes, one after the other; afterwards it takes them again. */
  answersNext(...answers: ScriptedAnswer[]): void {
    this.script.push(...answers);
  }

  /** From now on messages wait, and newer ones replace those of their Topic. */
  goOffline(): void {
    this.isOnline = false;
  }

  comeOnline(): void {
    this.isOnline = true;
    this.deliver();
  }

  /** What reached the browser, decrypted, oldest first. */
  messages(): string[] {
    return this.got.map((push) => this.decrypt(push));
  }

  deliver(): void {
    if (!this.isOnline) return;
    for (const { version, push } of this.waiting.due(Date.now())) {
      this.got.push(push);
      this.waiting.remove(version);
    }
  }

  decrypt(push: CheckedPush): string {
    return this.keys.decrypt(push.body);
  }
}
