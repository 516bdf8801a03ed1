import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { projectRoot } from '@app/platform';
import type { ApiDocument, OperationPart } from '../../apps/api/src/openapi/document-parts.js';
import { API_DOCUMENT_FILE } from '../../apps/api/src/openapi/api-document-file.js';

/** An operation and where it is. */
export interface PlacedOperation extends OperationPart {
  method: string;
  path: string;
}

/** The API document as it is checked in. */
export function checkedInDocument(): ApiDocument {
  return JSON.parse(readFileSync(join(projectRoot(), API_DOCUMENT_FILE), 'utf8')) as ApiDocument;
}

/** Every operation of it. */
export const placedOperations = ({ paths }: ApiDocument): PlacedOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const parses = (text: string): boolean => URL.canParse(text, 'http://127.0.0.1');

const FORMATS = {
  uuid: UUID,
  'date-time': DATE_TIME,
  uri: (text: string) => URL.canParse(text),
  'uri-reference': parses,
  'idn-email': /^[^\s@]+@[^\s@]+$/,
};

/** Holds bodies against the document's schemas, closed: a member that the document does not name is a fault. */
export class DocumentedBodies {
  private readonly ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    allErrors: true,
    formats: FORMATS,
  });

  constructor(document: ApiDocument) {
    this.ajv.addVocabulary(['example']);
    this.ajv.addSchema({ $id: 'api', $defs: { document: closed(document) } });
  }

  /** What is wrong with an answer, empty when it is as documented. */
  faultsOfAnswer(
    { method, path }: PlacedOperation,
    status: number,
    type: string,
    body: unknown,
  ): string[] {
    return this.faults(
      ['paths', path, method, 'responses', String(status), 'content', type, 'schema'],
      body,
    );
  }

  /** What is wrong with a request's JSON. */
  faultsOfRequest({ method, path }: PlacedOperation, body: unknown): string[] {
    return this.faults(
      ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'],
      body,
    );
  }

  private faults(place: readonly string[], body: unknown): string[] {
    const pointer = place.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1'));
    const validate: ValidateFunction = this.ajv.compile({
      $ref: `api#/$defs/document/${pointer.map(encodeURIComponent).join('/')}`,
    });
    validate(body);
    return (validate.errors ?? []).map(
      ({ instancePath, message = '' }) => `${instancePath || '/'} ${message}`,
    );
  }
}

/** The document with objects that allow no member but their own, and references that lead within it. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const copy = Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, closed(value)] as const),
  );
  if (typeof copy['$ref'] === 'string') {
    copy['$ref'] = copy['$ref'].replace('#/', 'api#/$defs/document/');
  }
  if (copy['type'] === 'object' && 'properties' in copy) copy['unevaluatedProperties'] = false;
  return copy;
}
