import { Catch, type ArgumentsHost } from '@nestjs/common';
import { ProblemError, ProblemFilter } from '@app/platform';

/** A database that restarts is back within seconds. */
const RETRY_AFTER_SECONDS = 5;

/** SQLSTATE classes 08 (connection), 53 (resources) and 57P (shutting down, starting up). */
const DATABASE_AWAY = /^(?:08|53|57P)/;
/** Node's words for a server that is not there; pg's own errors of this kind carry no code. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
]);
const PG_SAYS = /^(?:timeout exceeded when trying to connect|Connection terminated)/;

/** Tells a database that is away (503: repeat it, nothing was done) from a fault of ours (500). */
@Catch()
export class ApiProblemFilter extends ProblemFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    super.catch(isDatabaseAway(error) ? unavailable(error) : error, host);
  }
}

const unavailable = (cause: unknown): ProblemError =>
  new ProblemError('service.unavailable', [], { cause, retryAfterSeconds: RETRY_AFTER_SECONDS });

function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || error instanceof ProblemError) return false;
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    (typeof code === 'string' && (DATABASE_AWAY.test(code) || UNREACHABLE.has(code))) ||
    (typeof message === 'string' && PG_SAYS.test(message))
  );
}
