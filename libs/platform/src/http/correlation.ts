import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import { Ids } from '../ids.js';

const HEADER = 'X-Correlation-Id';
/** Only a UUID is taken over from the caller: free text would find its way into the log. */
const TAKEN_OVER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const current = new AsyncLocalStorage<string>();

/**
 * Express middleware: each request has one id, in its answer's header, in its problem body and in every
 * log line written while it is worked on. A caller may bring its own UUID.
 */
export function correlation(
  ids: Ids = new Ids(),
): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const brought = request.get(HEADER) ?? '';
    const id = TAKEN_OVER.test(brought) ? brought : ids.uuidV7();
    response.setHeader(HEADER, id);
    current.run(id, next);
  };
}

/** Runs work that is no request (a Kafka batch, a claim) under an id of its own. */
export const withCorrelationId = <T>(id: string, work: () => T): T => current.run(id, work);

/** The id of the request or work that this code runs for. */
export const currentCorrelationId = (): string | undefined => current.getStore();
