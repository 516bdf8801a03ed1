import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { callerOf } from '@app/merchants';

/** The id of the key that came with the request: who did it, where that is kept. */
export const CallerKey = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string =>
    callerOf(context.switchToHttp().getRequest<Request>()).keyId,
);
