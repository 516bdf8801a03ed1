/**
 * The base of every error that is thrown on purpose.
 * `code` is stable and may be stored, counted and shown. The message says the remedy; it is logged, so it
 * never holds a value of a person: name the field or the rule, not what was given.
 */
export class SeintjeError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
