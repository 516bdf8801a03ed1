import type { ApiDocument, SchemaPart } from './document-parts.js';

const ROOT = '#/components/schemas/';

/**
 * Brings schemas from the form of OpenAPI 3.0, in which the compiler's plugin writes them, to that of 3.1:
 * null is a type, a reference may have words beside it. Closed lists are sorted, as the compiler gives them
 * in an order that changes with code elsewhere.
 */
export function modernised(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(modernised);
  if (typeof part !== 'object' || part === null) return part;
  const { nullable, ...schema } = Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, modernised(value)]),
  );
  sortWords(schema);
  unwrapReference(schema);
  if (nullable === true) allowNull(schema);
  return schema;
}

/** Bodies are refused when they hold a field that is not named; their schemas say so. */
export function closeBodies({ paths, components: { schemas } }: ApiDocument): void {
  const open = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .map(({ requestBody }) => requestBody?.content['application/json']?.schema);
  const closed = new Set<string>();
  for (const name of namesIn(open)) close(name);

  function close(name: string): void {
    const schema = schemas[name];
    if (schema === undefined || closed.has(name)) return;
    closed.add(name);
    schema['additionalProperties'] = false;
    for (const below of namesIn(schema)) close(below);
  }
}

/** The names of the schemas that a part of the document refers to. */
function namesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) =>
    name === '$ref' && typeof value === 'string' && value.startsWith(ROOT)
      ? [value.slice(ROOT.length)]
      : namesIn(value),
  );
}

function sortWords(schema: SchemaPart): void {
  if (!Array.isArray(schema['enum'])) return;
  const words = schema['enum'] as unknown[];
  const sorted = words.filter((word) => word !== null).sort();
  schema['enum'] = words.includes(null) ? [...sorted, null] : sorted;
}

/** `allOf` of one reference is how 3.0 put words beside it. */
function unwrapReference(schema: SchemaPart): void {
  const { allOf } = schema;
  if (!Array.isArray(allOf) || allOf.length !== 1) return;
  delete schema['allOf'];
  Object.assign(schema, allOf[0]);
}

function allowNull(schema: SchemaPart): void {
  const words = schema['enum'];
  if (Array.isArray(words) && !words.includes(null)) words.push(null);
  if (typeof schema['type'] === 'string') schema['type'] = [schema['type'], 'null'];
  if ('$ref' in schema) {
    schema['anyOf'] = [{ $ref: schema['$ref'] }, { type: 'null' }];
    delete schema['$ref'];
  }
}
