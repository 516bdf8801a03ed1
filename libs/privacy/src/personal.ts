import { inspect } from 'node:util';

const SHOWN = '[personal]';

/**
 * A value of a person (address, name, subscription) that cannot be printed by accident: JSON, template
 * strings, concatenation, `util.inspect` and error dumps show `[personal]`, `structuredClone` shows `{}`.
 * Only `reveal()` gives the value, and a lint rule says where it may be called.
 */
export class Personal<T> {
  // A true private field: no key, symbol, spread or clone reaches it, unlike TypeScript's `private`.
  readonly #value: T;

  private constructor(value: T) {
    this.#value = value;
    Object.freeze(this);
  }

  /** Wraps a value at the place where it enters; from there on it stays wrapped. */
  static of<T>(value: T): Personal<T> {
    return new Personal(value);
  }

  /** The value itself. For the vault, which seals it, and for the sender, which hands it off. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [Symbol.toPrimitive](): string {
    return SHOWN;
  }

  [inspect.custom](): string {
    return SHOWN;
  }
}
