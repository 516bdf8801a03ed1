import { SeintjeError } from '../seintje-error.js';
import { PROBLEMS, type ProblemCode } from './problems.js';
import type { RequestFault } from './request-validation.js';

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
