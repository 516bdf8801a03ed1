import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';
import { API_DOCUMENT_FILE } from '../../apps/api/src/openapi/api-document-file.js';
import { checkedInDocument, placedOperations } from '../support/api-document-for-tests.js';

/** A described thing and what is in it. */
interface Described {
  description?: string;
  properties?: Record<string, Described>;
}

const root = projectRoot();
const document = checkedInDocument();
const operations = placedOperations(document);

describe(`the API document in ${API_DOCUMENT_FILE}`, () => {
  it('is the one that the code makes; if not, run: npm run openapi', async () => {
    // Made from the build, because only there types and comments are kept (`npm test` builds first).
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, 'dist/dev/openapi/write-openapi.js'), '--print'],
      { maxBuffer: 16 * 1024 * 1024 },
    );

    expect(stdout.split('\n')).toEqual(
      readFileSync(join(root, API_DOCUMENT_FILE), 'utf8').split('\n'),
    );
  });

  it('says in words what each operation, parameter, answer and field is', () => {
    const silent = [
      ...operations.flatMap(({ operationId, summary, parameters = [], responses }) => [
        ...(summary === undefined ? [operationId] : []),
        ...without(
          `${operationId} parameter`,
          parameters.filter((one) => 'name' in one),
        ),
        ...without(`${operationId} answer`, Object.values(responses)),
      ]),
      ...Object.entries(document.components.schemas as Record<string, Described>).flatMap(
        ([name, { properties = {} }]) => without(name, Object.values(properties)),
      ),
    ];

    expect(silent).toEqual([]);
  });

  it('has one name for each operation, in camelCase', () => {
    const names = operations.map(({ operationId }) => operationId);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(?:[A-Z][a-z]+)+$/.test(name))).toEqual([]);
  });

  it('speaks OpenAPI 3.1: null is a type, and bodies take no field that is not named', () => {
    expect(document.openapi).toBe('3.1.1');
    expect(JSON.stringify(document)).not.toContain('"nullable"');
    for (const { requestBody } of operations) {
      const { $ref = '' } = requestBody?.content['application/json']?.schema ?? {};
      const name = String($ref).split('/').at(-1)!;
      if (name !== '')
        expect(document.components.schemas[name]?.['additionalProperties']).toBe(false);
    }
  });

  it('costs only the API a library: no other process loads it', () => {
    const loading = readdirSync(join(root, 'dist/libs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .filter((file) =>
        readFileSync(join(root, 'dist/libs', file), 'utf8').includes('@nestjs/swagger'),
      );

    expect(loading).toEqual([]);
  });
});

const without = (of: string, things: readonly object[]): string[] =>
  things
    .filter((thing) => (thing as Described).description === undefined)
    .map((thing) => `${of}: ${JSON.stringify(thing).slice(0, 80)}`);
