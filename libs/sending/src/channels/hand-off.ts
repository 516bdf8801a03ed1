import { Readable } from 'node:stream';
import type { Clock } from '@app/platform';

/**
 * Watches one mail on its way to the server. Nodemailer reports "lost before the message" and "lost after
 * the final dot" with the same error; the difference is whether a second try may be a second mail.
 */
export class HandOff {
  /** The whole message went towards the server, so the final dot may have been sent. */
  wasReleased = false;
  /** The server asked for the message after its time: it was kept back. */
  wasTooLate = false;

  constructor(
    private readonly clock: Pick<Clock, 'monotonicMs'>,
    private readonly beginBeforeMs: number,
  ) {}

  /**
   * The message as a stream that starts when the server asks for it (354), not before, and then comes in
   * one piece. The time is looked at last of all: a process that was stopped anywhere before, and is
   * continued after somebody else took its work over, drops the connection without the final dot, and
   * the server discards what it has (RFC 5321 section 4.1.1.4).
   */
  guard(message: Readable): Readable {
    const guarded = new Readable({
      read: () => {
        void this.release(message, guarded);
      },
      destroy: (error, done) => {
        message.destroy();
        done(error);
      },
    });
    // Composing may fail before the server asks; the fault shows when it does.
    message.on('error', (error) => guarded.destroy(error));
    return guarded;
  }

  private async release(message: Readable, guarded: Readable): Promise<void> {
    if (this.refuseIfLate(guarded)) return;
    try {
      const pieces: Buffer[] = [];
      for await (const piece of message) pieces.push(piece as Buffer);
      if (guarded.destroyed || this.refuseIfLate(guarded)) return;
      // Nodemailer's pool may try again on another connection, but never what a server may have.
      if (this.wasReleased) throw new Error('This mail was given away before.');
      this.wasReleased = true;
      guarded.push(Buffer.concat(pieces));
      guarded.push(null);
    } catch (error) {
      guarded.destroy(error as Error);
    }
  }

  private refuseIfLate(guarded: Readable): boolean {
    if (this.clock.monotonicMs() <= this.beginBeforeMs) return false;
    this.wasTooLate = true;
    guarded.destroy(new Error('The time to begin has passed.'));
    return true;
  }
}
