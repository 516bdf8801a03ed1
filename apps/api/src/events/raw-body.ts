import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';

/** Whether a body is kept as it came: signatures are of bytes, and lines are no JSON document. */
export const isRaw =
  (path: string) =>
  (request: IncomingMessage): boolean =>
    new RegExp(`^${path}(?:[/?]|$)`).test(request.url ?? '');

/** The bytes that were kept; none where there was no body. */
export const bytesOf = (request: Request): Buffer =>
  Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
