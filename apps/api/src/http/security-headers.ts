import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** Headers of every answer. A page of ours sets a Content-Security-Policy of its own, as narrow as this. */
export const securityHeaders = (): ReturnType<typeof helmet> =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });

/** Answers hold a webshop's data or a person's step: no cache between us and them keeps one. */
export function neverCached(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
