import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';

/** The largest value of the 12 bits that RFC 9562 calls rand_a, used here as a counter. */
const COUNTER_MAX = 0xfff;

/** New ids and randomness, injected so that tests own them. */
@Injectable()
export class Ids {
  private lastMs = 0;
  private counter = 0;

  constructor(private readonly clock: Clock = new Clock()) {}

  /**
   * A UUID version 7 (RFC 9562 §5.7), lower case. Ids of one instance sort in the order they were made,
   * also within a millisecond and when the clock steps back (§6.2, method 1: a counter in rand_a).
   */
  uuidV7(): string {
    const bytes = this.random(16);
    const nowMs = this.clock.now().getTime();
    if (nowMs > this.lastMs) {
      this.lastMs = nowMs;
      // The top bit starts at 0, so that at least 2,048 ids fit before the counter runs over.
      this.counter = bytes.readUInt16BE(6) & 0x7ff;
    } else if (this.counter < COUNTER_MAX) {
      this.counter += 1;
    } else {
      this.lastMs += 1;
      this.counter = 0;
    }
    bytes.writeUIntBE(this.lastMs, 0, 6);
    bytes.writeUInt16BE(0x7000 | this.counter, 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    const hex = bytes.toString('hex');
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20),
    ].join('-');
  }

  /** Bytes from the operating system's generator, fit for keys and salts. */
  random(bytes: number): Buffer {
    return randomBytes(bytes);
  }
}
