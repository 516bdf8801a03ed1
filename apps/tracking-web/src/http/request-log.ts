import type { NextFunction, Request, Response } from 'express';
import type { AnsweredRequest, Clock, Log } from '@app/platform';

/**
 * Express middleware: one line a request, with the route as declared. The address as requested is never
 * logged: it holds the token, and who has the token has the page.
 */
export function requestLog(
  log: Log,
  clock: Clock,
  onAnswered: (answered: AnsweredRequest) => void,
): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const startMs = clock.monotonicMs();
    response.on('finish', () => {
      const route = request.route as { path?: unknown } | undefined;
      const durationMs = clock.monotonicMs() - startMs;
      const answered = {
        method: request.method,
        route: typeof route?.path === 'string' ? route.path : 'none',
        statusCode: response.statusCode,
      };
      onAnswered({ ...answered, durationMs });
      log.info({ event: 'page.answered', ...answered, durationMs: Math.round(durationMs) });
    });
    next();
  };
}
