import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createPool } from '@app/database';
import { planNotifications } from '@app/notifications';
import { issueApiKey } from '@app/merchants';
import {
  apiForTests,
  consentToMail,
  newKey,
  sannesShoes,
  type Answer,
  type ApiForTests,
} from '../support/api-for-tests.js';

let api: ApiForTests;
let admin: pg.Client;

beforeAll(async () => {
  api = await apiForTests();
  admin = new pg.Client({ connectionString: api.database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await api.stop();
});

const register = (
  body: Record<string, unknown>,
  headers: Record<string, string> = newKey(),
  key = api.zool.apiKey,
): Promise<Answer> => api.ask('POST', '/v1/shipments', { key, headers, body });

async function count(sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await admin.query<{ n: string }>(`select count(*) as n from ${sql}`, values);
  return Number(rows[0]!.n);
}

describe('registering a shipment', () => {
  it('answers 201 with ids only, and keeps shipment, consent, its leaf and the sealed contact', async () => {
    const before = await admin.query<{ size: string }>('select sum(size) as size from ledger.head');

    const answer = await register(sannesShoes({ trackingCode: '3S zool 42' }));

    expect(answer.status).toBe(201);
    expect(Object.keys(answer.json).sort()).toEqual([
      'carrier',
      'contactRef',
      'id',
      'status',
      'trackingCode',
      'trackingPage',
    ]);
    expect(answer.json).toMatchObject({
      carrier: 'postnl',
      trackingCode: '3SZOOL42',
      status: 'unknown',
    });
    expect(answer.text).not.toContain('sanne');
    const ids = [api.zool.webshopId, answer.json.contactRef];
    expect(
      await count('consent.gate where webshop_id = $1 and contact_ref = $2 and given = 512', ids),
    ).toBe(1);
    expect(
      await count(
        "consent.decision where webshop_id = $1 and contact_ref = $2 and state = 'given' and how = 'checkout'",
        ids,
      ),
    ).toBe(1);
    expect(await count('vault.intake where webshop_id = $1 and contact_ref = $2', ids)).toBe(1);
    const after = await admin.query<{ size: string }>('select sum(size) as size from ledger.head');
    expect(Number(after.rows[0]!.size) - Number(before.rows[0]!.size)).toBe(1);
  });

  it('keeps four digits of the postcode and a hash of it with the code, never the postcode', async () => {
    const { json } = await register(sannesShoes({ postcode: '1012 ab' }));

    const { rows } = await admin.query<{ postcode_area: string; page_mark: Buffer }>(
      'select * from shipments.shipment where shipment_id = $1',
      [json.id],
    );

    expect(rows[0]!.postcode_area).toBe('1012');
    expect(rows[0]!.page_mark).toHaveLength(32);
    expect(JSON.stringify(rows[0])).not.toMatch(/1012 ?ab/i);
  });

  it('takes the language of the webshop where none is given', async () => {
    const { json } = await register(sannesShoes({ language: undefined }));

    expect(
      await count("shipments.shipment where shipment_id = $1 and language = 'nl'", [json.id]),
    ).toBe(1);
  });

  it('registers a shipment without recipient, and tells nobody anything', async () => {
    const answer = await register(sannesShoes({ recipient: undefined, consent: undefined }));

    expect(answer.status).toBe(201);
    expect(answer.json).not.toHaveProperty('contactRef');
    expect(answer.json).not.toHaveProperty('trackingPage');
    expect(await count('consent.gate where shipment_id = $1', [answer.json.id])).toBe(0);
  });

  it('takes an address with an international domain', async () => {
    const answer = await register(sannesShoes({ recipient: { email: 'sanne@bücher.example' } }));

    expect(answer.status).toBe(201);
  });

  it('wakes ingest after the commit, so that parked events are joined', async () => {
    const listener = new pg.Client({ connectionString: api.database.urls.ingest_rw });
    await listener.connect();
    await listener.query('listen parked');
    const woken = new Promise((resolve) => listener.once('notification', resolve));

    const { json } = await register(sannesShoes());

    await woken;
    expect(await count('shipments.shipment where shipment_id = $1', [json.id])).toBe(1);
    await listener.end();
  });

  it('refuses a code that is active at this webshop, and takes it at another', async () => {
    const shoes = sannesShoes();
    await register(shoes);

    const again = await register(shoes);
    const elsewhere = await register(shoes, newKey(), api.other.apiKey);

    expect(again.status).toBe(409);
    expect(again.json.code).toBe('shipment.exists');
    expect(elsewhere.status).toBe(201);
  });

  it('names the known carriers to who asks for an unknown one', async () => {
    const answer = await register(sannesShoes({ carrier: 'pigeon' }));

    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({
      code: 'carrier.unknown',
      errors: [
        { field: 'carrier', rule: expect.stringMatching(/^oneOf:.*,dpd,.*,postnl,/) as unknown },
      ],
    });
  });

  it.each([
    ['no recipient but consent', { recipient: undefined }, 'recipient'],
    ['an address that is none', { recipient: { email: 'sanne' } }, 'recipient.email'],
    ['two recipients in a list', { recipient: [{ email: 'a@example.nl' }] }, 'recipient'],
    ['a recipient without address', { recipient: {} }, 'recipient.email'],
    [
      'a name of two lines',
      { recipient: { email: 'a@example.nl', name: 'Sanne\nBcc: x' } },
      'recipient.name',
    ],
    ['a foreign postcode', { postcode: '10115' }, 'postcode'],
    ['an unknown field', { address: 'Damrak 1' }, '*'],
    [
      'a decision in the future',
      { consent: [consentToMail({ decidedAt: '2126-01-01T00:00:00Z' })] },
      'consent.decidedAt',
    ],
    [
      'a time without zone',
      { consent: [consentToMail({ decidedAt: '2026-11-20T10:00:00' })] },
      'consent.0.decidedAt',
    ],
    [
      'consent without notice',
      { consent: [consentToMail({ notice: undefined })] },
      'consent.0.notice',
    ],
    [
      'an address as evidence',
      { consent: [consentToMail({ evidenceRef: 'sanne@example.nl' })] },
      'consent.0.evidenceRef',
    ],
    ['two decisions at once', { consent: [consentToMail(), consentToMail()] }, 'consent'],
    ['a decision that is null', { consent: [null] }, 'consent'],
    ['a decision in a list of its own', { consent: [[consentToMail()]] }, 'consent'],
    [
      'a purpose that needs no consent',
      { consent: [consentToMail({ purpose: 'breach_notice' })] },
      'consent.0.purpose',
    ],
  ])('refuses %s, naming the field and storing nothing', async (_what, change, field) => {
    const before = await count('shipments.shipment');

    const answer = await register(sannesShoes(change));

    expect(answer.status).toBe(422);
    expect(answer.json.errors.map((fault) => fault.field)).toContainEqual(
      expect.stringMatching(new RegExp(`^${field.replaceAll(/[.*]/g, '\\$&')}`)),
    );
    expect(await count('shipments.shipment')).toBe(before);
  });
});

describe('an Idempotency-Key', () => {
  it('gives a repeated request its first answer, whatever the order of its fields', async () => {
    const headers = newKey();
    const shoes = sannesShoes();

    const first = await register(shoes, headers);
    const again = await register(Object.fromEntries(Object.entries(shoes).reverse()), headers);

    expect(again.status).toBe(201);
    expect(again.json).toEqual(first.json);
    expect(first.headers.get('Idempotency-Replayed')).toBeNull();
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(
      await count('shipments.shipment where tracking_code = $1', [shoes['trackingCode']]),
    ).toBe(1);
  });

  it('is refused with another body', async () => {
    const headers = newKey();
    await register(sannesShoes(), headers);

    const answer = await register(sannesShoes(), headers);

    expect(answer.status).toBe(422);
    expect(answer.json.code).toBe('idempotency.conflict');
  });

  it('makes one shipment of many requests at once', async () => {
    const headers = newKey();
    const shoes = sannesShoes();

    const answers = await Promise.all(Array.from({ length: 8 }, () => register(shoes, headers)));

    expect(
      await count('shipments.shipment where tracking_code = $1', [shoes['trackingCode']]),
    ).toBe(1);
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ json }) => json.id)).size).toBe(1);
    for (const { status, json, headers: told } of answers.filter(({ status: s }) => s !== 201)) {
      expect([status, json.code]).toEqual([409, 'idempotency.in_progress']);
      expect(told.get('Retry-After')).toBe('1');
    }
    expect((await register(shoes, headers)).headers.get('Idempotency-Replayed')).toBe('true');
  });

  it('belongs to one webshop: another may use the same', async () => {
    const headers = newKey();
    const shoes = sannesShoes();

    const [ours, theirs] = [
      await register(shoes, headers),
      await register(shoes, headers, api.other.apiKey),
    ];

    expect(theirs.status).toBe(201);
    expect(theirs.json.id).not.toBe(ours.json.id);
  });

  it('is free again when its request was refused', async () => {
    const headers = newKey();
    const taken = sannesShoes();
    await register(taken);

    const refused = await register(taken, headers);
    const other = await register(sannesShoes(), headers);

    expect(refused.status).toBe(409);
    expect(other.status).toBe(201);
  });

  it('is forgotten after 24 hours, and swept by upkeep', async () => {
    const headers = newKey();
    const first = await register(sannesShoes(), headers);
    await admin.query(
      "update merchants.idempotency set at = at - interval '25 hours' where answer ->> 'id' = $1",
      [first.json.id],
    );

    const next = await register(sannesShoes(), headers);
    await admin.query(
      "update merchants.idempotency set at = at - interval '25 hours' where answer ->> 'id' = $1",
      [next.json.id],
    );
    const upkeep = new pg.Client({ connectionString: api.database.urls.upkeep_rw });
    await upkeep.connect();
    const swept = await upkeep.query<{ n: number }>(
      "select merchants.forget_answers(interval '24 hours') as n",
    );
    await upkeep.end();

    expect(next.status).toBe(201);
    expect(next.headers.get('Idempotency-Replayed')).toBeNull();
    expect(swept.rows[0]!.n).toBe(1);
  });

  it('is stored neither itself nor with its body', async () => {
    const headers = { 'Idempotency-Key': 'order-of-sanne@example.nl' };

    const { json } = await register(sannesShoes(), headers);

    const { rows } = await admin.query<{ key_mac: Buffer; body_mac: Buffer }>(
      "select * from merchants.idempotency where answer ->> 'id' = $1",
      [json.id],
    );
    const stored = JSON.stringify({
      ...rows[0],
      key: rows[0]!.key_mac.toString('latin1'),
      body: rows[0]!.body_mac.toString('latin1'),
    });
    expect(stored).not.toContain('sanne');
  });

  it.each([
    ['missing', {}, 'idempotency.key_missing'],
    ['too short', { 'Idempotency-Key': 'abc' }, 'idempotency.key_invalid'],
    ['too long', { 'Idempotency-Key': 'a'.repeat(129) }, 'idempotency.key_invalid'],
  ])('that is %s is refused', async (_how, headers, code) => {
    const answer = await register(sannesShoes(), headers);

    expect(answer.status).toBe(400);
    expect(answer.json.code).toBe(code);
  });
});

describe('looking at a shipment', () => {
  const view = (id: string, key = api.zool.apiKey): Promise<Answer> =>
    api.ask('GET', `/v1/shipments/${id}`, { key });

  async function planned(shipmentId: string): Promise<string> {
    const pool = createPool(api.database.urls.ingest_rw, {
      connectionsMax: 1,
      applicationName: 'test',
      pinnedPlans: false,
    });
    const tx = await pool.connect();
    await planNotifications(
      tx,
      {
        webshopIds: [api.zool.webshopId],
        shipmentIds: [shipmentId],
        milestones: ['delivered'],
        causes: [''],
        occurredAt: [new Date()],
        ords: ['1'],
      },
      { earlyStatusWaitSeconds: 0, eventFreshHours: 24 },
    );
    tx.release();
    await pool.end();
    const { rows } = await admin.query<{ notification_id: string }>(
      'select notification_id from notifications.notification where shipment_id = $1',
      [shipmentId],
    );
    return rows[0]!.notification_id;
  }

  it('shows status, consent and timeline, and never the contact', async () => {
    const { json } = await register(sannesShoes());
    await addEvent(json.id, { place: 'Utrecht', sensitive: false });
    await addEvent(json.id, { place: 'Geheim', sensitive: true });

    const answer = await view(json.id);

    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      id: json.id,
      status: 'unknown',
      eta: null,
      recipients: [
        {
          contactRef: json.contactRef,
          admission: 'waiting',
          restricted: false,
          consent: [
            { purpose: 'status_update', channel: 'email', holds: true },
            { purpose: 'status_update', channel: 'push', holds: false },
          ],
        },
      ],
      timeline: [{ kind: 'scan', country: 'NL', place: 'Utrecht' }],
    });
    expect(answer.text).not.toContain('Geheim');
    expect(answer.text).not.toMatch(/sanne|1012AB|postcode|person/i);
  });

  it('tells of each notification where it stands, why, and its whole story', async () => {
    const { json } = await register(sannesShoes());
    const id = await planned(json.id);
    const standingNow = async (): Promise<unknown> => (await view(json.id)).json.notifications[0];

    expect(await standingNow()).toMatchObject({
      id,
      milestone: 'delivered',
      channel: 'email',
      state: 'waiting',
      reason: null,
    });

    await admin.query(
      `insert into sending.in_flight values ($1, $2, 1, $3, 2, 1, 0, 0, gen_random_uuid(), 1, 0, gen_random_uuid())`,
      [api.zool.webshopId, json.contactRef, id],
    );
    expect(await standingNow()).toMatchObject({ state: 'in_flight' });

    await admin.query('delete from sending.in_flight where notification_id = $1', [id]);
    await admin.query(
      `insert into sending.story (webshop_id, notification_id, state, reason)
       values ($1, $2, 'uncertain', 'worker_gone')`,
      [api.zool.webshopId, id],
    );
    await admin.query(
      `insert into sending.story (webshop_id, notification_id, state, reason)
       values ($1, $2, 'denied', 'restricted')`,
      [api.zool.webshopId, id],
    );
    expect(await standingNow()).toMatchObject({
      state: 'denied',
      reason: 'restricted',
      explanation: { en: 'Processing is restricted on request.' },
      story: [{ state: 'uncertain', reason: 'worker_gone' }, { state: 'denied' }],
    });
  });

  it('says why nothing is sent to somebody who refused', async () => {
    const { json } = await register(
      sannesShoes({ consent: [consentToMail({ state: 'refused' })] }),
    );
    await planned(json.id);

    expect((await view(json.id)).json.notifications).toMatchObject([
      { state: 'skipped', reason: 'no_consent' },
    ]);
  });

  it("answers alike for another webshop's shipment, an unknown one, and what is no id", async () => {
    const { json } = await register(sannesShoes());

    const answers = [
      await view(json.id, api.other.apiKey),
      await view(randomUUID()),
      await view('sanne@example.nl'),
    ];

    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect({ ...answer.json, correlationId: '' }).toEqual({
        ...answers[1]!.json,
        correlationId: '',
      });
    }
  });

  it('lists page by page, newest first, each once, and only its own', async () => {
    const shop = await issueApiKey(api.administration, api.maker, api.other.webshopId, [
      'shipments:read',
    ]);
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      ids.unshift((await register(sannesShoes(), newKey(), api.other.apiKey)).json.id);
    }

    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Answer = await api.ask(
        'GET',
        `/v1/shipments?limit=2${cursor && `&cursor=${cursor}`}`,
        { key: shop.apiKey },
      );
      expect(page.json.shipments.length).toBeLessThanOrEqual(2);
      seen.push(...page.json.shipments.map((shipment) => shipment.id));
      cursor = page.json.nextCursor;
    }

    expect(seen.slice(0, 5)).toEqual(ids);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(
      await count('shipments.shipment where webshop_id = $1', [api.other.webshopId]),
    );
  });

  it.each(['limit=0', 'limit=201', 'limit=many', 'cursor=bm90IGFuIGlk', 'cursor=a&cursor=b'])(
    'refuses ?%s',
    async (query) => {
      const answer = await api.ask('GET', `/v1/shipments?${query}`, { key: api.zool.apiKey });

      expect(answer.status).toBe(422);
    },
  );

  async function addEvent(
    shipmentId: string,
    event: { place: string; sensitive: boolean },
  ): Promise<void> {
    await admin.query(
      `insert into shipments.event
      (webshop_id, shipment_id, event_id, occurred_at, zone_source, namespace, code, kind, sensitive, facility_country, facility_place)
      values ($1, $2, gen_random_uuid(), now(), 'explicit', 'observation', 'J05', 'scan', $4, 'NL', $3)`,
      [api.zool.webshopId, shipmentId, event.place, event.sensitive],
    );
  }
});
