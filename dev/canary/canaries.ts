import { randomBytes } from 'node:crypto';
import type { Canary } from './forms.js';

/** Letters and digits that no language and no code of ours has. */
const RANDOM_BYTES = 6;

/** What one run plants: texts that are nowhere else in the world, by what they are put into. */
export class Canaries {
  private readonly planted: Canary[];

  private constructor(readonly text: string) {
    this.planted = [
      { field: 'e-mail address', text: `${text}e` },
      { field: 'name', text: `${text}n` },
      { field: 'carrier’s text', text: `${text}t` },
      { field: 'what a stranger typed', text: `${text}s` },
    ];
  }

  /** @param text lower-case letters and digits; made up when absent. */
  static make(text = `kanarie${randomBytes(RANDOM_BYTES).toString('hex')}`): Canaries {
    if (!/^[a-z0-9]{8,40}$/.test(text)) {
      throw new Error('--canary takes 8 to 40 lower-case letters and digits.');
    }
    return new Canaries(text);
  }

  /** The address of the n-th recipient. */
  email(n: number): string {
    const address = `sanne.${this.text}e${String(n)}@example.nl`;
    // Its hashes are those of the whole.
    this.remember('e-mail address', address);
    return address;
  }

  get name(): string {
    return `${this.text}n`;
  }

  /** What a carrier puts where it likes. */
  get carriersText(): string {
    return `${this.text}t`;
  }

  /** What somebody without any right types. */
  get strangersText(): string {
    return `${this.text}s`;
  }

  /** A value that the run was given by others: a browser's keys, a link. */
  remember(field: string, text: string): void {
    if (!this.planted.some((it) => it.text === text)) this.planted.push({ field, text });
  }

  all(): readonly Canary[] {
    return this.planted;
  }
}
