import type { NextFunction, Request, Response } from 'express';
import { ProblemError } from '@app/platform';

/** Our deepest body is 4 levels: a shipment, its list of decisions, a decision, its notice. */
const LEVELS_MAX = 10;

/**
 * Express middleware, behind the body parser: refuses bodies nested so deep that whoever walks them
 * (class-transformer, our canonical JSON) would run out of stack.
 */
export function nestingLimit(request: Request, _response: Response, next: NextFunction): void {
  next(isShallow(request.body) ? undefined : new ProblemError('request.malformed'));
}

/** Level by level, without recursion. */
function isShallow(body: unknown): boolean {
  let level: object[] = isNested(body) ? [body] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === LEVELS_MAX) return false;
    level = level.flatMap((value) => Object.values(value).filter(isNested));
  }
  return true;
}

/** Bytes are looked into by who reads them. */
const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
