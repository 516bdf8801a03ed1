import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { callerOf } from '@app/merchants';
import { webshopId, type WebshopId } from '@app/privacy';

/** The webshop whose key came with the request. */
export const Tenant = createParamDecorator((_data: unknown, context: ExecutionContext): WebshopId =>
  webshopId(callerOf(context.switchToHttp().getRequest<Request>()).webshopId),
);
