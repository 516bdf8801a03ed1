import type { NextFunction, Request, Response } from 'express';
import { callerIfAny } from '@app/merchants';
import type { AnsweredRequest, Clock, Log } from '@app/platform';

/**
 * Express middleware: one line a request, with ids and the route as declared. The address as requested is
 * never logged: it holds withdrawal tokens, and whatever a caller put there.
 */
export function requestLog(
  log: Log,
  clock: Clock,
  onAnswered: (answered: AnsweredRequest) => void = () => undefined,
): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const startMs = clock.monotonicMs();
    response.on('finish', () => {
      const caller = callerIfAny(request);
      const durationMs = clock.monotonicMs() - startMs;
      const answered = {
        method: request.method,
        route: routeOf(request),
        statusCode: response.statusCode,
      };
      onAnswered({ ...answered, durationMs });
      log.info({
        event: 'request.answered',
        ...answered,
        durationMs: Math.round(durationMs),
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
