import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { ProblemError } from '@app/platform';
import { ApiKeyDirectory, type Caller } from './api-key-directory.js';
import type { Scope } from './scopes.js';

const SCOPE = 'seintje:scope';
const BEARER = /^Bearer +(\S+)$/i;

type AuthenticatedRequest = Request & { seintjeCaller?: Caller };

/** The scope that a route needs: `@Scopes('shipments:read')`. A guarded route without one is closed. */
export const Scopes = (scope: Scope): MethodDecorator & ClassDecorator => SetMetadata(SCOPE, scope);

/** The caller of a request that passed ApiKeyGuard. @throws ProblemError when none did: a bug of ours. */
export function callerOf(request: Request): Caller {
  const caller = (request as AuthenticatedRequest).seintjeCaller;
  if (caller === undefined) throw new ProblemError('key.invalid');
  return caller;
}

/** Whether some caller was found, for the log. */
export const callerIfAny = (request: Request): Caller | undefined =>
  (request as AuthenticatedRequest).seintjeCaller;

/** Lets in who brings a good API key with the route's scope: 401 for any bad key, 403 for a missing scope. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    private readonly directory: ApiKeyDirectory,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<AuthenticatedRequest>();
    const [, apiKey = ''] = BEARER.exec(request.get('Authorization') ?? '') ?? [];
    const caller = await this.directory.find(apiKey);
    if (caller === undefined) {
      http.getResponse<Response>().setHeader('WWW-Authenticate', 'Bearer');
      throw new ProblemError('key.invalid');
    }
    request.seintjeCaller = caller;
    const needed = this.reflector.getAllAndOverride<Scope | undefined>(SCOPE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needed === undefined || !caller.scopes.includes(needed))
      throw new ProblemError('key.scope');
    return true;
  }
}
