import net from 'node:net';
import pg from 'pg';
import { startApi } from '../../apps/api/src/start.js';
import { createLog, PROBLEMS } from '@app/platform';
import {
  apiForTests,
  consentToMail,
  newKey,
  sannesShoes,
  type Answer,
  type ApiForTests,
} from '../support/api-for-tests.js';

/** Put wherever a caller can put anything; found again nowhere. */
const CANARY = 'kanarie.sanne';
const ADDRESS = `${CANARY}@example.nl`;

let api: ApiForTests;

beforeAll(async () => {
  api = await apiForTests();
});

afterAll(() => api.stop());

/** An API with another database address, stopped whatever comes of it. */
async function withDatabase<T>(url: string, work: (apiUrl: string) => Promise<T>): Promise<T> {
  const running = await startApi(
    { ...api.settings, DATABASE_URL: url },
    { log: createLog('api', { destination: { write: () => undefined } }) },
  );
  try {
    return await work(running.url);
  } finally {
    await running.stop();
  }
}

const post = (body: unknown, headers: Record<string, string> = newKey()): Promise<Answer> =>
  api.ask('POST', '/v1/shipments', { key: api.zool.apiKey, headers, body });

/** What a tracking page asks. */
const page = (path: string, body: unknown): Promise<Answer> =>
  api.ask('POST', `/v1/track${path}`, { body });

describe('an error', () => {
  it.each<[string, () => Promise<Answer>, number]>([
    ['an unknown address', () => api.ask('GET', `/v1/${ADDRESS}?q=${ADDRESS}`), 404],
    ['an unknown method', () => api.ask('DELETE', `/v1/shipments/${ADDRESS}`), 404],
    ['JSON that is none', () => post(`{"recipient": {"email": ${ADDRESS}`), 400],
    ['a text instead of an object', () => post(`"${ADDRESS}"`), 400],
    ['a list instead of an object', () => post([ADDRESS]), 422],
    ['no body', () => post(undefined), 422],
    ['another media type', () => post(ADDRESS, { ...newKey(), 'Content-Type': 'text/plain' }), 422],
    [
      'an encoding that is none',
      () => post('{}', { ...newKey(), 'Content-Encoding': CANARY }),
      415,
    ],
    ['a field named like a person', () => post({ ...sannesShoes(), [ADDRESS]: 1 }), 422],
    [
      'a nested field named like a person',
      () => post(sannesShoes({ recipient: { email: 'a@example.nl', [ADDRESS]: 1 } })),
      422,
    ],
    [
      'an address that is none',
      () => post(sannesShoes({ recipient: { email: `${ADDRESS}@` } })),
      422,
    ],
    [
      'a name that is a list',
      () => post(sannesShoes({ recipient: { email: ADDRESS, name: [ADDRESS] } })),
      422,
    ],
    ['an address as tracking code', () => post(sannesShoes({ trackingCode: ADDRESS })), 422],
    ['an address as carrier', () => post(sannesShoes({ carrier: ADDRESS })), 422],
    ['a carrier named like a person', () => post(sannesShoes({ carrier: 'kanarie' })), 422],
    ['an address as kind', () => post(sannesShoes({ kind: ADDRESS })), 422],
    [
      'an address as decision',
      () => post(sannesShoes({ consent: [consentToMail({ state: ADDRESS, decidedAt: ADDRESS })] })),
      422,
    ],
    [
      'a day that is none',
      () => post(sannesShoes({ consent: [consentToMail({ decidedAt: '2026-02-31T10:00:00Z' })] })),
      422,
    ],
    [
      'an unusable idempotency key',
      () => post(sannesShoes(), { 'Idempotency-Key': `${CANARY} a b` }),
      400,
    ],
    ['an address as API key', () => api.ask('GET', '/v1/shipments', { key: ADDRESS }), 401],
    [
      'an address as cursor',
      () => api.ask('GET', `/v1/shipments?cursor=${ADDRESS}`, { key: api.zool.apiKey }),
      422,
    ],
    ['an address as tree', () => api.ask('GET', `/ledger/${ADDRESS}/checkpoint`), 404],
    ['an address as link', () => page('', { link: ADDRESS }), 404],
    ['an address as code and postcode', () => page('', { code: ADDRESS, postcode: CANARY }), 404],
    ['a page’s field named like a person', () => page('', { link: 'x', [ADDRESS]: 1 }), 422],
    ['a link that is an object', () => page('', { link: { [ADDRESS]: 1 } }), 422],
    ['an endless link', () => page('', { link: CANARY.repeat(50) }), 422],
    [
      'an address as choice',
      () => page('/choices', { link: 'x', channel: ADDRESS, choice: ADDRESS }),
      422,
    ],
    [
      'a choice by an address',
      () => page('/choices', { link: ADDRESS, channel: 'email', choice: 'given' }),
      404,
    ],
    [
      'an address as subscription',
      () => page('/push-subscriptions', { link: ADDRESS, subscription: ADDRESS }),
      422,
    ],
    [
      'an address as key of a subscription',
      () =>
        page('/push-subscriptions', {
          link: 'x',
          subscription: { endpoint: ADDRESS, keys: { p256dh: ADDRESS, auth: CANARY } },
        }),
      422,
    ],
    ['a page’s JSON that is none', () => page('', `{"link": ${ADDRESS}`), 400],
    [
      'a body that is too large',
      () => post(sannesShoes({ recipient: { email: ADDRESS, name: CANARY.repeat(6000) } })),
      413,
    ],
    [
      'a body nested without end',
      () => post(`{"recipient":${'['.repeat(30_000)}${']'.repeat(30_000)}}`),
      400,
    ],
  ])('for %s is a problem of the catalogue that repeats nothing', async (_what, act, status) => {
    const answer = await act();

    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(answer.json).toMatchObject({
      status,
      correlationId: answer.headers.get('X-Correlation-Id'),
    });
    expect(PROBLEMS).toHaveProperty([answer.json.code]);
    expect(answer.text).not.toContain('kanarie');
  });

  it('of the database says nothing of it, but leads to its log line by the correlation id', async () => {
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    await admin.query('revoke insert on shipments.shipment from api_rw');
    await admin.query(`revoke insert (webshop_id, shipment_id, carrier, tracking_code, kind, language, postcode_area,
      page_mark) on shipments.shipment from api_rw`);

    const answer = await post(sannesShoes({ recipient: { email: ADDRESS } }));

    await admin.query(`grant insert (webshop_id, shipment_id, carrier, tracking_code, kind, language, postcode_area,
      page_mark) on shipments.shipment to api_rw`);
    await admin.end();
    expect(answer.json).toMatchObject({ status: 500, code: 'service.failed' });
    expect(answer.text).not.toMatch(/permission|shipment|42501|api_rw/);
    expect(api.logged()).toContain(answer.json.correlationId);
    expect(api.logged()).toContain('42501');
  });

  it('that is a broken unique key names no value', async () => {
    const shoes = sannesShoes({ recipient: { email: ADDRESS } });
    await post(shoes);

    const answer = await post(shoes);

    expect(answer.status).toBe(409);
    expect(answer.text).not.toMatch(/kanarie/i);
  });
});

describe('the log', () => {
  it('holds a line a request, with ids, and no value of a person', async () => {
    const answer = await post(
      sannesShoes({ recipient: { email: ADDRESS, name: `${CANARY} Naam` } }),
    );
    await api.ask('GET', `/v1/shipments/${answer.json.id}?email=${ADDRESS}`, {
      key: api.zool.apiKey,
    });

    expect(api.logged()).toContain('"route":"/v1/shipments/:id"');
    expect(api.logged()).toContain(api.zool.webshopId);
    expect(api.logged()).not.toMatch(/kanarie/i);
    expect(api.logged()).not.toContain(api.zool.apiKey.slice(26));
    expect(api.logged()).not.toContain('3SZOOL');
  });

  it('would show a value that were logged: the search for it can fail', () => {
    const lines: string[] = [];
    const log = createLog('api', { destination: { write: (line) => lines.push(line) } });

    log.info({ event: 'canary.planted', code: CANARY });

    expect(lines.join('')).toMatch(/kanarie/);
  });
});

describe('what is stored', () => {
  it('holds the address in no column of any table, but sealed', async () => {
    await post(sannesShoes({ recipient: { email: ADDRESS, name: `${CANARY} Naam` } }));
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    const { rows: tables } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );

    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await admin.query(`select 1 from ${name} t
         where t::text ~* 'kanarie' or t::text like '%' || encode('kanarie', 'hex') || '%' limit 1`);
      if (rows.length > 0) found.push(name);
    }
    await admin.query('create table public.proof (v text)');
    await admin.query('insert into public.proof values ($1)', [ADDRESS]);
    const proof = await admin.query("select 1 from public.proof t where t::text ~* 'kanarie'");
    await admin.end();

    expect(tables.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
    expect(proof.rows).toHaveLength(1);
  });
});

describe('every answer', () => {
  it('forbids caching, framing, sniffing and referrers, and names no software', async () => {
    const { headers } = await api.ask('GET', '/v1/shipments', { key: api.zool.apiKey });

    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Powered-By')).toBeNull();
  });
});

describe('health', () => {
  it('is live, and ready while the database answers as our role', async () => {
    expect((await api.ask('GET', '/health/live')).json).toEqual({ status: 'live' });
    expect((await api.ask('GET', '/health/ready')).json).toEqual({ status: 'ready' });
  });

  it('is live but not ready with another role', async () => {
    const [live, ready] = await withDatabase(api.database.urls.auditor_ro, (url) =>
      Promise.all([fetch(`${url}/health/live`), fetch(`${url}/health/ready`)]),
    );

    expect([live.status, ready.status]).toEqual([200, 503]);
  });

  it('is not ready, and says so in time, when the database does not answer', async () => {
    const silent = net.createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as net.AddressInfo;
    const start = performance.now();

    const [ready, tookMs] = await withDatabase(addressAt(port), async (url) => {
      const answer = await fetch(`${url}/health/ready`);
      return [answer, performance.now() - start] as const;
    });
    silent.close();

    expect(ready.status).toBe(503);
    expect(tookMs).toBeLessThan(8_000);
  });
});

const addressAt = (port: number): string => `postgres://api_rw:x@127.0.0.1:${String(port)}/none`;

describe('a database that is away', () => {
  it('is told from a fault: 503, to be repeated, naming nothing', async () => {
    const address = addressAt(await closedPort());

    const { answer, text } = await withDatabase(address, async (url) => {
      const headers = { Authorization: `Bearer ${api.zool.apiKey}` };
      const given = await fetch(`${url}/v1/shipments`, { headers });
      return { answer: given, text: await given.text() };
    });

    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toBe('5');
    expect(text).not.toMatch(/ECONN|127\.0|postgres/);
  });

  async function closedPort(): Promise<number> {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
});

describe('the ledger’s page', () => {
  it('lists the trees, and gives the latest checkpoint as it was signed', async () => {
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    await post(sannesShoes());
    for (const [size, note] of [
      [1, 'first'],
      [2, 'second'],
    ] as const) {
      await admin.query(
        "insert into ledger.checkpoint (tree, size, root, note) values ($1, $2, '', $3)",
        [api.zool.tree, size, `${note}\n`],
      );
    }
    await admin.end();

    const trees = await api.ask('GET', '/ledger');
    const note = await api.ask('GET', `/ledger/${String(api.zool.tree)}/checkpoint`);
    const none = await api.ask('GET', '/ledger/3/checkpoint');

    expect(trees.json.trees).toHaveLength(4);
    expect(trees.json.trees[api.zool.tree]).toMatchObject({ size: 2 });
    expect([note.status, note.headers.get('Content-Type'), note.text]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'second\n',
    ]);
    expect(none.status).toBe(404);
  });
});
