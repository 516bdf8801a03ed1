import type { NextFunction, Request, Response } from 'express';

/**
 * Express middleware: answers hold a webshop's data or one person's parcel, and some addresses are keys, so
 * no cache between us and them keeps one.
 */
export function neverCached(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
