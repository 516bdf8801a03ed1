import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Log } from '../logging/log.js';
import { currentCorrelationId } from './correlation.js';
import { ProblemError, type RequestFault } from './problem-error.js';
import { PROBLEMS, problemTypeUri, type ProblemCode } from './problems.js';

/** What a caller gets: `application/problem+json` (RFC 9457). Never a value of the request. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly correlationId?: string;
  readonly errors?: readonly RequestFault[];
}

/** Foreign errors (Nest, Express, its body parser) by their status. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'request.malformed',
  401: 'key.invalid',
  403: 'key.scope',
  404: 'request.not_found',
  405: 'request.method',
  413: 'request.too_large',
  415: 'request.media_type',
  422: 'request.invalid',
  429: 'request.too_many',
  503: 'service.unavailable',
};

/** The one place where errors become answers. Their messages stay inside; the correlation id leads there. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const code = problemOf(error);
    const { status, title } = PROBLEMS[code];
    if (status >= 500) this.log.error({ event: 'request.failed', code, statusCode: status, error });
    if (response.headersSent) {
      // Half an answer cannot be taken back: closing the connection is the only honest end.
      response.destroy();
      return;
    }
    const correlationId = currentCorrelationId();
    const faults = error instanceof ProblemError ? error.faults : [];
    const body: ProblemBody = {
      type: problemTypeUri(code),
      title,
      status,
      code,
      ...(correlationId === undefined ? {} : { correlationId }),
      ...(faults.length > 0 ? { errors: faults } : {}),
    };
    if (error instanceof ProblemError && error.options.retryAfterSeconds !== undefined) {
      response.setHeader('Retry-After', String(error.options.retryAfterSeconds));
    }
    response.status(status).type('application/problem+json').send(JSON.stringify(body));
  }
}

function problemOf(error: unknown): ProblemCode {
  if (error instanceof ProblemError) return error.problem;
  const status = statusOf(error);
  if (status === undefined || status >= 600) return 'service.failed';
  return BY_STATUS[status] ?? (status < 500 ? 'request.refused' : 'service.failed');
}

/** Nest's exceptions and the http-errors of Express carry their status; anything else is ours to mend. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('status' in error) || !('expose' in error)) return undefined;
  return typeof error.status === 'number' && error.status >= 400 ? error.status : undefined;
}
