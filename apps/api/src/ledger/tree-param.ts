import { ApiParam, ApiQuery } from '@nestjs/swagger';
import { ProblemError } from '@app/platform';

/** The tree's number in the address; its size in the document. */
export const TreeParam = (): MethodDecorator =>
  ApiParam({
    name: 'tree',
    description: "The tree's number.",
    schema: { type: 'string', pattern: '^\\d{1,4}$' },
  });

/** A number of leaves in the query, up to the size last signed. */
export const LeavesQuery = (name: string, description: string): MethodDecorator =>
  ApiQuery({ name, description, schema: { type: 'string', pattern: '^\\d{1,15}$' } });

/** @throws ProblemError request.not_found: whatever is no tree is no address either. */
export function treeOf(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new ProblemError('request.not_found');
  return Number(text);
}

/** @throws ProblemError request.not_found */
export function leavesOf(text: unknown): number {
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) {
    throw new ProblemError('request.not_found');
  }
  return Number(text);
}
