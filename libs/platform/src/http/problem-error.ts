import { SeintjeError } from '../seintje-error.js';
import { PROBLEMS, type ProblemCode } from './problems.js';

/** One field of a request and the rule that it breaks. */
export interface RequestFault {
  /** The path as declared, such as `recipient.email`; `*` where the caller's own name would show. */
  readonly field: string;
  /** The rule's name, such as `isEmail`. */
  readonly rule: string;
}

/** Thrown where a request ends in a problem of the catalogue: `throw new ProblemError('shipment.unknown')`. */
export class ProblemError extends SeintjeError {
  /**
   * @param faults which fields break which rule; never what was in them.
   * @param options.retryAfterSeconds told to the caller in Retry-After.
   */
  constructor(
    readonly problem: ProblemCode,
    readonly faults: readonly RequestFault[] = [],
    readonly options: { readonly cause?: unknown; readonly retryAfterSeconds?: number } = {},
  ) {
    super(problem, PROBLEMS[problem].title, 'cause' in options ? { cause: options.cause } : {});
  }
}
