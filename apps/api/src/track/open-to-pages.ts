import type { NextFunction, Request, Response } from 'express';

/** A browser may remember for this long that it may ask. */
const PREFLIGHT_SECONDS = 600;

/**
 * Express middleware: any site's page may call this (CORS), and reads answers and errors. Never with
 * credentials: there are none here, a link or a code is all it takes.
 */
export function openToPages(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After, X-Correlation-Id');
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response
    .status(204)
    .setHeader('Access-Control-Allow-Methods', 'POST')
    .setHeader('Access-Control-Allow-Headers', 'Content-Type, X-Correlation-Id')
    .setHeader('Access-Control-Max-Age', String(PREFLIGHT_SECONDS))
    .end();
}
