import type { ScriptedAnswer } from './scripted-answer.js';
import type { WaitingMessage, WaitingMessages } from './waiting-messages.js';

/** One place where pushes arrive, whoever listens there. */
export interface Subscription {
  readonly id: string;
  /** The sender's key that it was made for, where it was made for one. */
  readonly applicationServerKey: string | undefined;
  readonly waiting: WaitingMessages;
  /** Gives what waits to the browser, as far as it listens now. */
  deliver(): void;
  /** What to do with the pushes to come instead of taking them. */
  readonly script: ScriptedAnswer[];
  /** Reads a message, where the keys are ours. */
  decrypt(message: WaitingMessage['push']): string;
}
