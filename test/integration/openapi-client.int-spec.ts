import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';
import { API_DOCUMENT_FILE } from '../../apps/api/src/openapi/api-document-file.js';
import { apiForTests, type ApiForTests } from '../support/api-for-tests.js';

/** Generating and checking types takes a compiler's time, on a machine that does other things too. */
const PATIENCE_MS = 120_000;

/** What a stranger writes who has read nothing but the document. */
const PROGRAM = `
import createClient from 'openapi-fetch';
import type { paths } from './api.js';

const { API_URL = '', API_KEY = '' } = process.env;
const webshop = createClient<paths>({ baseUrl: API_URL, headers: { Authorization: \`Bearer \${API_KEY}\` } });
const page = createClient<paths>({ baseUrl: API_URL });

const registered = await webshop.POST('/v1/shipments', {
  params: { header: { 'Idempotency-Key': 'strangers-first-order' } },
  body: {
    carrier: 'postnl',
    trackingCode: '3SSTRANGER01',
    kind: 'parcel',
    postcode: '1012AB',
    recipient: { email: 'sanne@example.nl' },
    consent: [
      {
        purpose: 'status_update',
        channel: 'email',
        state: 'given',
        decidedAt: '2026-11-20T10:00:00Z',
        how: 'checkout',
        notice: { version: '1', sha256: '${'a'.repeat(64)}', language: 'nl' },
        evidenceRef: 'order-1',
      },
    ],
  },
});
if (registered.error) throw new Error(registered.error.code);
const { id, trackingPage = '' } = registered.data;

const listed = await webshop.GET('/v1/shipments', { params: { query: { limit: 10 } } });
const viewed = await webshop.GET('/v1/shipments/{id}', { params: { path: { id } } });
const tracked = await page.POST('/v1/track', { body: { link: trackingPage.split('/').at(-1) ?? '' } });
const withdrawn = await webshop.POST('/v1/shipments/{id}/consent/withdrawals', {
  params: { path: { id } },
  body: { purpose: 'status_update', channel: 'email' },
});
const after = await page.POST('/v1/track', { body: { link: trackingPage.split('/').at(-1) ?? '' } });
const refused = await page.POST('/v1/track', { body: { link: 'no link' } });

console.log(
  JSON.stringify({
    isListed: listed.data?.shipments.some((shipment) => shipment.id === id),
    status: viewed.data?.status,
    mayMail: viewed.data?.recipients[0]?.consent.find(({ channel }) => channel === 'email')?.holds,
    webshop: tracked.data?.webshop.name,
    email: tracked.data?.choices?.email,
    state: withdrawn.data?.state,
    emailAfter: after.data?.choices?.email,
    refusedWith: refused.error?.code,
  }),
);
`;

/** What must not compile: a body's field, an answer's field, an enum's word and a path that are not there. */
const WRONG: readonly (readonly [string, string, string])[] = [
  ['a field of a body', "evidenceRef: 'order-1'", "evidence: 'order-1'"],
  ['a field of an answer', 'const { id, trackingPage', 'const { shipmentId: id, trackingPage'],
  ['a word of a closed list', "kind: 'parcel'", "kind: 'pigeon'"],
  ['a header that is needed', "'Idempotency-Key': 'strangers-first-order'", ''],
  ['a path', "'/v1/track'", "'/v1/trace'"],
];

const run = promisify(execFile);
const root = projectRoot();
const bin = (path: string): string => join(root, 'node_modules', path);

let api: ApiForTests;
let folder: string;

beforeAll(async () => {
  api = await apiForTests();
  // Within the project, so that the stranger's imports find the client library.
  await mkdir(join(root, '.cache'), { recursive: true });
  folder = await mkdtemp(join(root, '.cache', 'stranger-'));
  await run(process.execPath, [
    bin('openapi-typescript/bin/cli.js'),
    join(root, API_DOCUMENT_FILE),
    '-o',
    join(folder, 'api.d.ts'),
  ]);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
}, PATIENCE_MS);

afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

/** Compiles programs as strictly as can be. @returns what the compiler complains of. */
async function compile(...names: string[]): Promise<string> {
  const options = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noEmitOnError',
    '--skipLibCheck',
    '--ignoreConfig',
  ];
  const target = ['--target', 'es2022', '--module', 'nodenext', '--types', 'node'];
  try {
    const files = names.map((name) => join(folder, name));
    await run(process.execPath, [bin('typescript/bin/tsc'), ...options, ...target, ...files], {
      cwd: folder,
    });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe("a stranger's client, made from the API document", () => {
  it(
    'compiles, registers a shipment, follows it and withdraws',
    async () => {
      await writeFile(join(folder, 'follow.ts'), PROGRAM);
      expect(await compile('follow.ts')).toBe('');

      const { stdout } = await run(process.execPath, [join(folder, 'follow.js')], {
        env: { ...process.env, API_URL: api.url, API_KEY: api.zool.apiKey },
      });

      expect(JSON.parse(stdout)).toEqual({
        isListed: true,
        status: 'unknown',
        mayMail: true,
        webshop: 'Zool',
        email: 'on',
        state: 'withdrawn',
        emailAfter: 'off',
        refusedWith: 'track.not_found',
      });
    },
    PATIENCE_MS,
  );

  it(
    'does not compile with a name that the document does not know',
    async () => {
      for (const [at, [, right, wrong]] of WRONG.entries()) {
        expect(PROGRAM).toContain(right);
        await writeFile(join(folder, `wrong-${String(at)}.ts`), PROGRAM.replace(right, wrong));
      }

      const complaints = await compile(...WRONG.map((_, at) => `wrong-${String(at)}.ts`));

      const blamed = WRONG.map(([what], at) => [
        what,
        complaints.includes(`wrong-${String(at)}.ts`),
      ]);
      expect(blamed).toEqual(WRONG.map(([what]) => [what, true]));
    },
    PATIENCE_MS,
  );
});
