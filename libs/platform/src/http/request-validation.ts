import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { ProblemError, type RequestFault } from './problem-error.js';

/** Deeper than any body of ours. */
const DEPTH_MAX = 8;
const FAULTS_MAX = 50;

/**
 * Checks bodies against their DTO: unknown fields are refused, and the answer names fields and rules,
 * never values. A fault's text of class-validator may quote the value, so only the rule's name goes out.
 */
export const requestValidation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new ProblemError(
        'request.invalid',
        errors.flatMap((error) => faultsOf(error)).slice(0, FAULTS_MAX),
      ),
  });

function faultsOf(error: ValidationError, above = '', depth = 0): RequestFault[] {
  const rules = Object.keys(error.constraints ?? {});
  // The name of an unknown field was made by the caller and may be anything, also an address.
  if (rules.includes('whitelistValidation')) return [{ field: `${above}*`, rule: 'unknownField' }];
  const field = `${above}${error.property}`;
  const below =
    depth < DEPTH_MAX
      ? (error.children ?? []).flatMap((child) => faultsOf(child, `${field}.`, depth + 1))
      : [];
  return [...rules.map((rule) => ({ field, rule })), ...below];
}
