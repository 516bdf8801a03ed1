import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { Scopes, type Scope } from '@app/merchants';
import type { ProblemCode } from '@app/platform';

/** The security scheme's name in the API document. */
export const API_KEY = 'apiKey';
/** Before each code that an operation names, until the API document makes answers of them. */
export const PROBLEM_MARK = 'x-problem-';

/** What may be wrong with a body, whatever it is for. */
export const OF_A_BODY = [
  'request.malformed',
  'request.invalid',
  'request.too_large',
  'request.media_type',
] as const satisfies readonly ProblemCode[];

/** Says in the API document with which problems an operation may answer; several add up. */
export const Problems = (...codes: readonly ProblemCode[]): MethodDecorator =>
  applyDecorators(...codes.map((code) => ApiExtension(`${PROBLEM_MARK}${code}`, true)));

/** Lets in keys with this scope (with `ApiKeyGuard` at the class), and says so in the API document. */
export const NeedsScope = (scope: Scope): MethodDecorator =>
  applyDecorators(
    Scopes(scope),
    ApiSecurity(API_KEY, [scope]),
    Problems('key.invalid', 'key.scope'),
  );
