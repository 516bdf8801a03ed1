import type { NextFunction, Request, Response } from 'express';
import type { Clock } from '../clock.js';
import type { Log } from '../logging/log.js';
import type { LogFields } from '../logging/log-fields.js';
import type { ProcessMetrics } from '../metrics/process-metrics.js';

export interface RequestLogParts {
  readonly log: Log;
  readonly clock: Clock;
  readonly metrics: ProcessMetrics;
  /** Whose numbers they are: the API's (`http`) or the tracking page's (`page`). */
  readonly of: 'http' | 'page';
  readonly event: `${string}.answered`;
  /** More for the line, once the request is answered: who called, by ids. */
  readonly alsoSaid?: (request: Request) => Omit<LogFields, 'event'>;
}

/**
 * Express middleware: one line and one count a request, with the route as declared. The address as requested
 * is never logged: it holds withdrawal tokens and the links of pages, and whatever a caller put there.
 */
export function requestLog({
  log,
  clock,
  metrics,
  of,
  event,
  alsoSaid = () => ({}),
}: RequestLogParts): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const startMs = clock.monotonicMs();
    response.on('finish', () => {
      const { method } = request;
      const { statusCode } = response;
      const route = routeOf(request);
      const durationMs = clock.monotonicMs() - startMs;
      metrics.count(`seintje_${of}_requests_total`, { method, route, status: String(statusCode) });
      metrics.observe(`seintje_${of}_request_seconds`, { route }, durationMs / 1_000);
      const answered = { method, route, statusCode, durationMs: Math.round(durationMs) };
      log.info({ ...alsoSaid(request), event, ...answered });
    });
    next();
  };
}

/** Express fills `route` when a handler was found; its type says `any`. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  if (typeof route !== 'object' || route === null || !('path' in route)) return 'none';
  return typeof route.path === 'string' ? route.path : 'none';
}
