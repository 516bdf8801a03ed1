import { getSchemaPath } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from '@app/platform';
import { Problem } from '../http/problem-view.js';
import type { AnswerPart, OperationPart } from './document-parts.js';

/** Problems after which the answer says when to come again. */
const COME_AGAIN: readonly ProblemCode[] = [
  'idempotency.in_progress',
  'request.too_many',
  'service.unavailable',
];

/** Adds to an operation its answers to refusals and failures, one a status, each with its closed list of codes. */
export function addProblemAnswers(operation: OperationPart, codes: readonly ProblemCode[]): void {
  for (const status of new Set(codes.map((code) => PROBLEMS[code].status))) {
    operation.responses[status] = problemAnswer(
      codes.filter((code) => PROBLEMS[code].status === status),
    );
  }
}

function problemAnswer(codes: readonly ProblemCode[]): AnswerPart {
  return {
    description: codes.map((code) => `${PROBLEMS[code].title} (\`${code}\`).`).join(' '),
    headers: {
      ...(codes.some((code) => COME_AGAIN.includes(code))
        ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }
        : {}),
      ...(codes.includes('key.invalid')
        ? { 'WWW-Authenticate': { $ref: '#/components/headers/Authenticate' } }
        : {}),
    },
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: getSchemaPath(Problem) },
            { properties: { code: { type: 'string', enum: [...codes] } } },
          ],
        },
      },
    },
  };
}
