import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { startApi } from '../../apps/api/src/start.js';
import {
  addWebshop,
  administration,
  type AddedWebshop,
  type KeyMaker,
  type PushKeyMaker,
} from '@app/merchants';
import { Clock, createLog, Ids, loadSettings, type Settings } from '@app/platform';
import { ContactSealer, newPushKey, publicKeyText } from '@app/sealing';
import { freshDatabase, type FreshDatabase } from './fresh-database.js';

/** An answer as a caller sees it. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Without members where the answer was no JSON. */
  json: AnswerJson;
}

/** What answers hold; a test asserts which of it is there. */
export interface AnswerJson {
  id: string;
  contactRef: string;
  code: string;
  correlationId: string;
  errors: { field: string; rule: string }[];
  shipments: { id: string }[];
  nextCursor: string | null;
  notifications: unknown[];
  trees: unknown[];
  trackingPage: string;
}

/** What a test asks. */
export interface Ask {
  key?: string;
  headers?: Record<string, string>;
  /** Sent as JSON, unless it is a string: then as it is. */
  body?: unknown;
}

/** The API on a real socket and a database of its own, with two webshops. */
export interface ApiForTests {
  url: string;
  database: FreshDatabase;
  settings: Settings;
  administration: DataSource;
  maker: KeyMaker & { newPushKey: PushKeyMaker };
  /** Webshop Zool. */
  zool: AddedWebshop;
  /** Another webshop, which may see nothing of Zool's. */
  other: AddedWebshop;
  /** Everything logged so far. */
  logged(): string;
  ask(method: string, path: string, what?: Ask): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * Starts the API as it runs in production: own role, own pool, real sockets.
 * @param changes settings that differ from those of all tests.
 */
export async function apiForTests(changes: Record<string, string> = {}): Promise<ApiForTests> {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'seintje-api-'));
  const publicKeyFile = join(folder, 'vault.pub');
  const { x = '' } = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' });
  await writeFile(publicKeyFile, publicKeyText(Buffer.from(x, 'base64url')));
  const settings = loadSettings({
    NODE_ENV: 'test',
    DATABASE_URL: database.urls.api_rw,
    API_PORT: '0',
    SEALING_PUBLIC_KEY_FILE: publicKeyFile,
    LINK_MAC_KEY: randomBytes(32).toString('hex'),
    IDEMPOTENCY_MAC_KEY: randomBytes(32).toString('hex'),
    API_KEY_PEPPER: randomBytes(32).toString('hex'),
    POSTCODE_MAC_KEY: randomBytes(32).toString('hex'),
    ...changes,
  });
  const clock = new Clock();
  const ids = new Ids(clock);
  const sealer = ContactSealer.fromPublicKeyFile(settings.SEALING_PUBLIC_KEY_FILE);
  const maker = {
    clock,
    ids,
    pepper: Buffer.from(settings.API_KEY_PEPPER),
    newPushKey: (webshopId: string) => newPushKey(sealer, { webshopId, pushKeyId: ids.uuidV7() }),
  };
  const admin = await administration(database.adminUrl).initialize();
  const lines: string[] = [];
  const api = await startApi(settings, {
    log: createLog('api', { level: 'debug', destination: { write: (line) => lines.push(line) } }),
  });
  return {
    url: api.url,
    database,
    settings,
    administration: admin,
    maker,
    zool: await addWebshop(admin, maker, webshopNamed('Zool')),
    other: await addWebshop(admin, maker, webshopNamed('Ander')),
    logged: () => lines.join(''),
    ask: (method, path, what) => ask(`${api.url}${path}`, method, what),
    stop: async () => {
      await api.stop();
      await admin.destroy();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

const webshopNamed = (
  name: string,
): { name: string; senderName: string; senderAddress: string; noticeUrl: string } => ({
  name,
  senderName: name,
  senderAddress: `pakket@${name.toLowerCase()}.example.nl`,
  noticeUrl: `https://${name.toLowerCase()}.example.nl/privacy`,
});

async function ask(url: string, method: string, { key, headers, body }: Ask = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: JSON.parse(isJson ? text : '{}') as AnswerJson,
  };
}

let codes = 0;

/** Sanne's shoes from webshop Zool, with another tracking code each time. */
export const sannesShoes = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  carrier: 'postnl',
  trackingCode: `3SZOOL${String((codes += 1)).padStart(7, '0')}`,
  kind: 'parcel',
  language: 'nl',
  postcode: '1012AB',
  recipient: { email: 'sanne@example.nl', name: 'Sanne' },
  consent: [consentToMail()],
  ...changes,
});

/** Consent as given at the checkout, with its evidence. */
export const consentToMail = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  purpose: 'status_update',
  channel: 'email',
  state: 'given',
  decidedAt: '2026-11-20T10:00:00Z',
  how: 'checkout',
  notice: { version: '2026-10', sha256: 'a'.repeat(64), language: 'nl' },
  evidenceRef: 'order-1001',
  ...changes,
});

/** An Idempotency-Key of its own. */
export const newKey = (): Record<string, string> => ({
  'Idempotency-Key': randomBytes(12).toString('hex'),
});
