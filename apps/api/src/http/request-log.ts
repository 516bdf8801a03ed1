import type { NextFunction, Request, Response } from 'express';
import { callerIfAny } from '@app/merchants';
import type { Clock, Log } from '@app/platform';

/**
 * Express middleware: one line a request, with ids and the route as declared. The address as requested is
 * never logged: it holds withdrawal tokens, and whatever a caller put there.
 */
export function requestLog(
  log: Log,
  clock: Clock,
): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const startMs = clock.monotonicMs();
    response.on('finish', () => {
      const caller = callerIfAny(request);
      log.info({
        event: 'request.answered',
        method: request.method,
        route: routeOf(request),
        statusCode: response.statusCode,
        durationMs: Math.round(clock.monotonicMs() - startMs),
        webshopId: caller?.webshopId,
        keyId: caller?.keyId,
      });
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
