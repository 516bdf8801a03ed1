import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createPool } from '@app/database';
import { CarrierRegistry, takeDoor, type IngestDeps } from '@app/ingest';
import { bindEventSource, issueApiKey, revokeEventSource } from '@app/merchants';
import { Clock, createLog, projectRoot } from '@app/platform';
import { SourceSecrets } from '@app/sealing';
import {
  apiForTests,
  newKey,
  sannesShoes,
  type Answer,
  type ApiForTests,
} from '../support/api-for-tests.js';
import { everythingStored } from '../support/everything-stored.js';

const SECRET = Buffer.from('given by Sendcloud');
const CANARY = 'Kanarie van der Vogel';

let api: ApiForTests;
let ingest: pg.Pool;
let admin: pg.Pool;
let deps: IngestDeps;
let sendcloud: string;
let codes = 0;

beforeAll(async () => {
  api = await apiForTests();
  const pool = (url: string): pg.Pool =>
    createPool(url, { connectionsMax: 2, applicationName: 'test', pinnedPlans: false });
  ingest = pool(api.database.urls.ingest_rw);
  admin = pool(api.database.adminUrl);
  deps = {
    pool: ingest,
    carriers: CarrierRegistry.load(),
    bindings: new Map(),
    planning: { earlyStatusWaitSeconds: 0, eventFreshHours: 24 },
    clock: new Clock(),
    log: createLog('test', { level: 'silent' }),
  };
  await bind('events');
  sendcloud = await bind('sendcloud');
});

afterAll(async () => {
  await ingest.end();
  await admin.end();
  await api.stop();
});

async function bind(form: string, webshopId = api.zool.webshopId): Promise<string> {
  const sourceId = api.maker.ids.uuidV7();
  const bound = { webshopId, sourceId };
  const secrets = new SourceSecrets(api.maker.pepper);
  const sealedSecret = form === 'events' ? null : secrets.seal(SECRET, bound);
  await bindEventSource(api.administration, { ...bound, form, sealedSecret });
  return sourceId;
}

const minutesAgo = (minutes: number): string =>
  new Date(Math.floor(Date.now() / 60_000 - minutes) * 60_000).toISOString();

const event = (
  trackingCode: string,
  code: string,
  more: object = {},
  id = api.maker.ids.uuidV7(),
): object => ({
  ...{ specversion: '1.0', id, source: 'urn:example:zool', type: 'nl.seintje.carrier-event.v1' },
  data: { carrier: 'postnl', trackingCode, code, occurredAt: minutesAgo(5), ...more },
});

const post = (body: string, contentType: string, key = api.zool.apiKey): Promise<Answer> =>
  api.ask('POST', '/v1/carrier-events', { key, body, headers: { 'Content-Type': contentType } });

const resultsOf = (answer: Answer): string[] =>
  (answer.json as unknown as { rows: { result: string; reason?: string }[] }).rows.map(
    ({ result, reason }) => reason ?? result,
  );

async function register(): Promise<{ id: string; trackingCode: string }> {
  const trackingCode = `3SDEUR${String((codes += 1)).padStart(7, '0')}`;
  const registered = await api.ask('POST', '/v1/shipments', {
    ...{ key: api.zool.apiKey, headers: newKey(), body: sannesShoes({ trackingCode }) },
  });
  return { id: registered.json.id, trackingCode };
}

const statusOf = async (id: string): Promise<string> =>
  (
    await admin.query<{ status: string }>(
      'select status from shipments.shipment where shipment_id = $1',
      [id],
    )
  ).rows[0]?.status ?? 'none';

const eventsOf = async (id: string): Promise<number> =>
  (await admin.query('select 1 from shipments.event where shipment_id = $1', [id])).rowCount ?? 0;

async function drain(): Promise<void> {
  while ((await takeDoor(deps)) > 0);
}

describe('events that a webshop brings', () => {
  it('go the way of Kafka, and count once however often they are sent', async () => {
    const shoes = await register();
    const body = JSON.stringify(event(shoes.trackingCode, 'J05'));
    const first = await post(body, 'application/cloudevents+json');
    const again = await post(body, 'application/cloudevents+json');
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(await statusOf(shoes.id)).toBe('unknown');
    await drain();
    expect([await statusOf(shoes.id), await eventsOf(shoes.id)]).toEqual(['out_for_delivery', 1]);
  });

  it('are answered row by row, and a bad row keeps no other out', async () => {
    const shoes = await register();
    const rows = [
      JSON.stringify(event(shoes.trackingCode, 'J05')),
      '{"specversion": "1.0"',
      JSON.stringify(event(shoes.trackingCode, 'Q77')),
      JSON.stringify(event(shoes.trackingCode, 'J05', { occurredAt: '1900-01-01T00:00:00Z' })),
      JSON.stringify(event(shoes.trackingCode, 'J05', { carrier: 'nobody' })),
    ];
    const answer = await post(rows.join('\n'), 'application/x-ndjson');
    expect(resultsOf(answer)).toEqual([
      ...['accepted', 'value.not_json', 'unmapped', 'data.occurred_at_out_of_range'],
      'data.carrier_unknown',
    ]);
    const batch = await post(
      `[${rows[0] ?? ''},${rows[2] ?? ''}]`,
      'application/cloudevents-batch+json',
    );
    expect(resultsOf(batch)).toEqual(['accepted', 'unmapped']);
    await drain();
    expect(await statusOf(shoes.id)).toBe('out_for_delivery');
  });

  it("do not join another webshop's shipments", async () => {
    const shoes = await register();
    await bind('events', api.other.webshopId);
    await post(
      JSON.stringify(event(shoes.trackingCode, 'I01')),
      'application/json',
      api.other.apiKey,
    );
    await drain();
    expect(await statusOf(shoes.id)).toBe('unknown');
  });

  it('are refused without the scope, and where the webshop was never let in', async () => {
    const { apiKey } = await issueApiKey(api.administration, api.maker, api.zool.webshopId, [
      'shipments:read',
    ]);
    const body = JSON.stringify(event('3SZOOL0000042', 'J05'));
    expect((await post(body, 'application/json', apiKey)).json.code).toBe('key.scope');
    await admin.query(
      `update merchants.event_source set revoked_at = now() where webshop_id = $1`,
      [api.other.webshopId],
    );
    const shut = await post(body, 'application/json', api.other.apiKey);
    expect([shut.status, shut.json.code]).toEqual([403, 'events.not_bound']);
  });

  it.each([
    ['', 'application/json', 'request.malformed'],
    ['[', 'application/json', 'request.malformed'],
    ['{}', 'text/plain', 'request.media_type'],
    [`[${'[],'.repeat(5_000)}[]]`, 'application/json', 'request.too_large'],
    [' '.repeat(5 * 1024 * 1024 + 1), 'application/json', 'request.too_large'],
  ])('%.10s as %s is a problem: %s', async (body, contentType, code) => {
    expect((await post(body, contentType)).json.code).toBe(code);
  });

  it('wait at most 20,000 at a time', async () => {
    await admin.query(
      `insert into ingest.door (webshop_id, source_id, event) select $1, $1, '{}' from generate_series(1, 20000)`,
      [api.zool.webshopId],
    );
    const answer = await post(JSON.stringify(event('3SZOOL0000042', 'J05')), 'application/json');
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '10']);
    await admin.query('delete from ingest.door');
  });
});

describe('what the API may do at the door', () => {
  const asApi = async (statement: string, tenant = api.zool.webshopId): Promise<string> => {
    const pool = createPool(api.database.urls.api_rw, {
      ...{ connectionsMax: 1, applicationName: 'test', pinnedPlans: false },
    });
    try {
      await pool.query(`begin; set local app.tenant = '${tenant}'; ${statement}; rollback`);
      return 'done';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await pool.end();
    }
  };

  it('is to put in for its tenant, from a bound source, and nothing else', async () => {
    const { webshopId } = api.zool;
    const takeIn = (shop: string, source: string): string =>
      `select ingest.take_in_events('${shop}', '${source}', array['{}'])`;
    expect(await asApi(takeIn(webshopId, sendcloud))).toBe('done');
    expect(await asApi(takeIn(webshopId, webshopId))).toContain('a source that is bound');
    expect(await asApi(takeIn(api.other.webshopId, sendcloud))).toContain(
      'the tenant of the transaction',
    );
    expect(await asApi('select * from ingest.door')).toContain('permission denied');
    expect(await asApi('select * from merchants.event_source')).toContain('permission denied');
    expect(await asApi("insert into ingest.inbox values (gen_random_uuid())")).toContain(
      'permission denied',
    );
    expect(await asApi('select shipments.record_events(null)')).toMatch(
      /does not exist|permission denied/,
    );
  });
});

describe('webhooks of carriers', () => {
  const payload = (trackingCode: string, statusId = 3): Buffer => {
    const file = join(projectRoot(), 'libs/carriers/fixtures/sendcloud/payload.json');
    const message = JSON.parse(readFileSync(file, 'utf8')) as {
      parcel: { status: object };
      data?: unknown;
    };
    delete message.data;
    const at = { timestamp: Date.now(), carrier_status_change_timestamp: Date.now() - 300_000 };
    const parcel = {
      ...message.parcel,
      tracking_number: trackingCode,
      name: CANARY,
      address: CANARY,
    };
    return Buffer.from(
      JSON.stringify({
        ...message,
        ...at,
        parcel: { ...parcel, status: { id: statusId, message: CANARY } },
      }),
    );
  };
  const signed = (body: Buffer, secret = SECRET): Record<string, string> => ({
    'Sendcloud-Signature': createHmac('sha256', secret).update(body).digest('hex'),
  });
  const send = (
    body: Buffer,
    headers: Record<string, string>,
    where = `sendcloud/webhook?source=${sendcloud}`,
  ): Promise<Answer> =>
    api.ask('POST', `/v1/carriers/${where}`, { headers, body: body.toString() });

  it('move the shipment, and again change nothing', async () => {
    const shoes = await register();
    const body = payload(shoes.trackingCode);
    const first = await send(body, signed(body));
    await drain();
    await send(body, signed(body));
    await drain();
    expect([first.status, first.json]).toEqual([202, { accepted: 1, unmapped: 0, notTaken: 0 }]);
    expect([await statusOf(shoes.id), await eventsOf(shoes.id)]).toEqual(['in_transit', 1]);
  });

  it('leave nothing of a person in database, log or answer', async () => {
    const shoes = await register();
    const body = payload(shoes.trackingCode, 12);
    const answer = await send(body, signed(body));
    const atTheDoor = await everythingStored(admin);
    await drain();
    const wrong = await send(body, { 'Sendcloud-Signature': CANARY });
    const everything = [
      atTheDoor,
      await everythingStored(admin),
      api.logged(),
      answer.text,
      wrong.text,
    ];
    expect(everything.join('\n')).not.toMatch(/kanarie|vogel/i);
    expect(atTheDoor).toContain(shoes.trackingCode);
  });

  it('are refused alike: unsigned, signed by another, changed, of another form, of no source', async () => {
    const shoes = await register();
    const body = payload(shoes.trackingCode);
    const changed = Buffer.from(body.toString().replace('"id":3', '"id":11'));
    const answers = await Promise.all([
      send(body, {}),
      send(body, signed(body, Buffer.from('another'))),
      send(changed, signed(body)),
      send(body, signed(body), `aftership/webhook?source=${sendcloud}`),
      send(body, signed(body), `sendcloud/webhook?source=${api.zool.webshopId}`),
      send(body, signed(body), 'sendcloud/webhook?source=no-id'),
      send(body, signed(body), 'sendcloud/webhook'),
      send(body, signed(body), `constructor/webhook?source=${sendcloud}`),
    ]);
    const said = answers.map(({ status, json }) => `${String(status)} ${json.code}`);
    expect(new Set(said)).toEqual(new Set(['401 webhook.not_signed']));
    await drain();
    expect(await statusOf(shoes.id)).toBe('unknown');
  });

  it('end at once when their source is revoked', async () => {
    const source = await bind('sendcloud');
    const body = payload('3SZOOL0000042');
    const where = `sendcloud/webhook?source=${source}`;
    expect((await send(body, signed(body), where)).status).toBe(202);
    await revokeEventSource(api.administration, source);
    expect((await send(body, signed(body), where)).status).toBe(401);
  });
});
