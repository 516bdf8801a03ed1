import type { ContentPart, OperationPart, ParameterPart } from './document-parts.js';
import type { ApiExample } from './api-example.js';

/**
 * Puts examples where a reader looks for them: at parameters, bodies and answers.
 * @throws Error where an example fits nowhere: an unknown operation, or one without such a body or answer.
 */
export function addExamples(
  operations: readonly OperationPart[],
  examples: readonly ApiExample[],
): void {
  for (const example of examples) {
    const operation = operations.find(({ operationId }) => operationId === example.operationId);
    if (operation === undefined) throw misplaced(example, 'operation');
    addToParameters(operation, example);
    if (example.body !== undefined) {
      add(contentOf(operation.requestBody, example, 'request body'), example, example.body);
    }
    const answer = operation.responses[example.answer.status];
    add(contentOf(answer, example, 'answer'), example, example.answer.body);
  }
}

function addToParameters({ parameters = [] }: OperationPart, example: ApiExample): void {
  for (const [name, value] of Object.entries(example.parameters ?? {})) {
    const parameter = parameters.find(
      (one): one is ParameterPart => 'name' in one && one.name === name,
    );
    if (parameter === undefined) throw misplaced(example, `parameter ${name}`);
    // Refusals show what to send by their bodies; a parameter needs no bad example.
    if (example.answer.status < 400) add(parameter, example, value);
  }
}

/** Where the one media type of a body or answer keeps its examples. */
function contentOf(
  part: { content?: Record<string, ContentPart> } | undefined,
  example: ApiExample,
  place: string,
): ContentPart {
  const [content] = Object.values(part?.content ?? {});
  if (content === undefined) throw misplaced(example, place);
  return content;
}

function add(
  place: { examples?: Record<string, { summary: string; value: unknown }> },
  { name, summary }: ApiExample,
  value: unknown,
): void {
  place.examples = { ...place.examples, [name]: { summary, value } };
}

const misplaced = ({ operationId, name }: ApiExample, place: string): Error =>
  new Error(`Example ${name} of ${operationId} has no place in the API document: ${place}.`);
