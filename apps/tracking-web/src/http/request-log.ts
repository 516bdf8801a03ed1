import type { NextFunction, Request, Response } from 'express';
import type { Clock, Log } from '@app/platform';

/**
 * Express middleware: one line a request, with the route as declared. The address as requested is never
 * logged: it holds the token, and who has the token has the page.
 */
export function requestLog(
  log: Log,
  clock: Clock,
): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const startMs = clock.monotonicMs();
    response.on('finish', () => {
      const route = request.route as { path?: unknown } | undefined;
      log.info({
        event: 'page.answered',
        method: request.method,
        route: typeof route?.path === 'string' ? route.path : 'none',
        statusCode: response.statusCode,
        durationMs: Math.round(clock.monotonicMs() - startMs),
      });
    });
    next();
  };
}
