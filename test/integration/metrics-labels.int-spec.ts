import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { addWebshop, administration } from '@app/merchants';
import { Clock, createLog, Ids, LABEL_NAMES, loadSettings, METRICS } from '@app/platform';
import { ContactSealer, newPushKey } from '@app/sealing';
import { startStandalone, type RunningStandalone } from '../../apps/standalone/src/start.js';
import { newKey, sannesShoes } from '../support/api-for-tests.js';
import { until } from '../support/app-process.js';

const TOPIC = 'carrier-events';
const ids = new Ids();

let folder: string;
let house: RunningStandalone;
let apiKey: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seintje-metrics-'));
  house = await startStandalone(
    {
      ...loadSettings({ NODE_ENV: 'test', API_PORT: '0' }),
      DATA_DIR: folder,
      EARLY_STATUS_WAIT_SECONDS: 8,
      // Starts relay-worker, too.
      BOUNCE_DOMAIN: 'terug.example.nl',
      RELAY_PORT: 0,
    },
    { persistent: false, log: createLog('test', { level: 'silent' }) },
  );
  const source = await administration(house.parts.adminUrl).initialize();
  const sealer = ContactSealer.fromPublicKeyFile(house.settings.SEALING_PUBLIC_KEY_FILE);
  const maker = {
    ids,
    clock: new Clock(),
    pepper: Buffer.from(house.settings.API_KEY_PEPPER),
    newPushKey: (webshopId: string) => newPushKey(sealer, { webshopId, pushKeyId: ids.uuidV7() }),
  };
  ({ apiKey } = await addWebshop(source, maker, {
    name: 'Zool',
    senderName: 'Zool',
    senderAddress: 'pakket@zool.example.nl',
    noticeUrl: 'https://zool.example.nl/privacy',
  }));
  await source.destroy();
  await beBusy();
}, 180_000);

afterAll(async () => {
  await house.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const ask = (path: string, body?: unknown): Promise<Response> =>
  fetch(`${house.api.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${apiKey}`,
      'Content-Type': 'application/json',
      ...newKey(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const event = (trackingCode: unknown, code: string, id: string = ids.uuidV7()) => ({
  headers: { 'content-type': 'application/cloudevents+json' },
  value: JSON.stringify({
    specversion: '1.0',
    id,
    source: 'urn:example:carriers',
    type: 'nl.seintje.carrier-event.v1',
    data: { carrier: 'postnl', trackingCode, code, occurredAt: new Date().toISOString() },
  }),
});

/** One of each: applied, twice the same, parked, without a meaning, unusable; a mail; a denial. */
async function beBusy(): Promise<void> {
  const [told, late] = [sannesShoes(), sannesShoes()];
  for (const shipment of [told, late]) {
    const { status } = await ask('/v1/shipments', shipment);
    expect(status).toBe(201);
  }
  const kafka = new kafkajs.Kafka({
    brokers: [...house.parts.brokers],
    logLevel: kafkajs.logLevel.NOTHING,
  });
  const producer = kafka.producer();
  await producer.connect();
  const twice = ids.uuidV7();
  const send = (messages: kafkajs.Message[]) => producer.send({ topic: TOPIC, messages });
  await send([
    event(told['trackingCode'], 'J05', twice),
    event(late['trackingCode'], 'A01'),
    event('3SNIEMAND000001', 'J05'),
    event(told['trackingCode'], 'sanne@example.nl'),
    event(told['trackingCode'], 'Z99'),
    { value: 'sanne@example.nl' },
  ]);
  await send([event(told['trackingCode'], 'J05', twice)]);
  await producer.disconnect();
  await until(
    async () => (await metricsOf('vault-worker')).get('seintje_send_outcomes_total') ?? false,
    'an outcome',
    60_000,
  );
  await denyAtTheClaim();
}

/** An early status waits some seconds; consent goes meanwhile, without the API's superseding. */
async function denyAtTheClaim(): Promise<void> {
  const admin = new pg.Client({ connectionString: house.parts.adminUrl });
  await admin.connect();
  await until(async () => {
    const { rowCount } = await admin.query('select from sending.queue');
    return (rowCount ?? 0) > 0;
  }, 'a queued notification');
  await admin.query('update consent.gate set given = 0');
  await admin.end();
}

type Samples = Map<string, { labels: Record<string, string>; value: number }[]>;

async function metricsOf(process: string): Promise<Samples> {
  const url = house.health[process] ?? '';
  const text = await (await fetch(`${url}/metrics`)).text();
  const samples: Samples = new Map();
  for (const line of text.split('\n')) {
    const found = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line);
    if (line.startsWith('#') || found === null) continue;
    const [, name = '', list = '', value = ''] = found;
    const labels = Object.fromEntries(
      [...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', of = '']) => [label, of]),
    );
    samples.set(name, [...(samples.get(name) ?? []), { labels, value: Number(value) }]);
  }
  return samples;
}

const valueOf = (samples: Samples, name: string, labels: Record<string, string>): number =>
  samples
    .get(name)
    ?.find((it) => Object.entries(labels).every(([label, of]) => it.labels[label] === of))?.value ??
  NaN;

/** Of prom-client's own numbers, and of histograms. */
const BUILT_IN_LABELS = [
  'le',
  'type',
  'space',
  'kind',
  'version',
  'major',
  'minor',
  'patch',
  'quantile',
];

describe('metrics after a busy run', () => {
  it('hold no id, no address, no tracking code, and no label beyond the closed list', async () => {
    for (const process of Object.keys(house.health)) {
      const samples = await metricsOf(process);
      expect(samples.size).toBeGreaterThan(20);
      for (const [name, found] of samples) {
        expect(name).toMatch(/^seintje_/);
        for (const { labels } of found) {
          for (const [label, value] of Object.entries(labels)) {
            expect([...LABEL_NAMES, ...BUILT_IN_LABELS]).toContain(label);
            expect(value).not.toMatch(/@|[0-9a-f]{8}-[0-9a-f]{4}|3S[A-Z]+\d|zool|sanne/i);
          }
        }
      }
    }
  });

  it('count what became of events, by outcome and reason', async () => {
    const samples = await metricsOf('ingest-worker');
    const count = (outcome: string) => valueOf(samples, 'seintje_ingest_events_total', { outcome });
    expect(count('applied')).toBe(2);
    expect(count('duplicate')).toBe(1);
    expect(count('parked')).toBe(1);
    expect(count('unmapped')).toBeGreaterThanOrEqual(1);
    const dead = samples.get('seintje_ingest_dead_letters_total') ?? [];
    expect(dead.reduce((sum, { value }) => sum + value, 0)).toBeGreaterThanOrEqual(1);
    const lag = samples.get('seintje_ingest_lag_messages') ?? [];
    expect(lag.map(({ value }) => value)).toEqual([0, 0, 0, 0]);
  });

  it('tell what was handed off, and how long it took', async () => {
    const samples = await metricsOf('vault-worker');
    const sent = { channel: 'email', result: 'sent', reason: 'none' };
    expect(valueOf(samples, 'seintje_send_outcomes_total', sent)).toBe(1);
    expect(valueOf(samples, 'seintje_send_opens_total', { channel: 'email' })).toBe(1);
    expect(valueOf(samples, 'seintje_send_latency_seconds_count', { channel: 'email' })).toBe(1);
    expect(valueOf(samples, 'seintje_admissions_total', { outcome: 'admitted' })).toBe(2);
    expect(valueOf(samples, 'seintje_send_hand_offs_in_hand', { channel: 'email' })).toBe(0);
  });

  it('tell the state of the database, denials by reason included', async () => {
    const denied = await until(
      async () => {
        const samples = await metricsOf('upkeep-worker');
        const labels = { channel: 'email', reason: 'no_consent' };
        return valueOf(samples, 'seintje_denials_total', labels) === 1 ? samples : false;
      },
      'the denial',
      40_000,
    );
    expect(valueOf(denied, 'seintje_queue_notifications', { channel: 'email' })).toBe(0);
    expect(valueOf(denied, 'seintje_parked_events', {})).toBe(1);
    expect(valueOf(denied, 'seintje_workers', {})).toBe(1);
    expect(valueOf(denied, 'seintje_checkpoints_total', {})).toBeGreaterThan(0);
    expect(valueOf(denied, 'seintje_numbers_age_seconds', {})).toBeLessThan(20);
  }, 60_000);

  it('count requests by the route as declared', async () => {
    const { status } = await ask('/v1/shipments/0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a81');
    expect(status).toBe(404);
    const samples = await metricsOf('api');
    const registered = { method: 'POST', route: '/v1/shipments', status: '201' };
    expect(valueOf(samples, 'seintje_http_requests_total', registered)).toBe(2);
    const missing = samples
      .get('seintje_http_requests_total')
      ?.find(({ labels }) => labels['status'] === '404');
    expect(missing?.labels['route']).toMatch(/^\/v1\/shipments\/:\w+$/);
  });

  it('are told by some process, each of the catalogue', async () => {
    const told = new Set<string>();
    for (const process of Object.keys(house.health)) {
      const text = await (await fetch(`${house.health[process] ?? ''}/metrics`)).text();
      for (const [, name = ''] of text.matchAll(/^# TYPE (\w+)/gm)) told.add(name);
    }
    expect(Object.keys(METRICS).filter((name) => !told.has(name))).toEqual([]);
  });
});
