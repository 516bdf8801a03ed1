import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { PageLinks, WithdrawalLinks } from '@app/notifications';
import { apiForTests, newKey, sannesShoes, type ApiForTests } from '../support/api-for-tests.js';
import { TrackForTests } from '../support/track-for-tests.js';

const HOUR_MS = 3_600_000;

let api: ApiForTests;
let track: TrackForTests;
let admin: pg.Client;

beforeAll(async () => {
  api = await apiForTests({ TRACK_TRIES_PER_MINUTE: '1000' });
  track = new TrackForTests(api);
  admin = new pg.Client({ connectionString: api.database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await api.stop();
});

const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR_MS);
/** An answer without what differs between any two. */
const plain = (text: string): string => text.replace(/"correlationId":"[^"]+"/, '');

async function erase(contactRef: string): Promise<void> {
  await admin.query('update consent.gate set given = 0, stop = 8 where contact_ref = $1', [
    contactRef,
  ]);
}

describe('what opens no page', () => {
  const linkKey = (): Buffer => Buffer.from(api.settings.LINK_MAC_KEY);

  /** Every way of being wrong, by link and by code. */
  async function wrongAsks(): Promise<[string, unknown][]> {
    const good = await track.registered();
    const gone = await track.registered();
    await erase(gone.contactRef);
    const { webshopId } = api.zool;
    const holder = { webshopId, contactRef: good.contactRef };
    return [
      ['an unknown ref', { link: track.linkOf(webshopId, randomUUID()) }],
      ['an erased person', { link: gone.link }],
      ['a forged link', { link: new PageLinks('http://x', randomBytes(32)).sign(holder) }],
      ['another webshop’s name', { link: track.linkOf(api.other.webshopId, good.contactRef) }],
      ['a cut link', { link: good.link.slice(0, -1) }],
      ['no link at all', { link: 'sanne@example.nl' }],
      ['an empty link', { link: '' }],
      [
        'a withdrawal link',
        {
          link: new WithdrawalLinks('http://x', linkKey()).sign({
            ...holder,
            purpose: 2,
            channel: 1,
          }),
        },
      ],
      ['a wrong postcode', { code: good.trackingCode, postcode: '1012AC' }],
      ['a wrong code', { code: '3SNOBODY', postcode: '1012AB' }],
      ['code and postcode of an erased person', { code: gone.trackingCode, postcode: '1012AB' }],
      ['no code at all', { code: 'ß', postcode: '' }],
    ];
  }

  it('gets the same bytes, whatever was wrong', async () => {
    const answers: unknown[] = [];
    for (const [what, body] of await wrongAsks()) {
      const { status, text, headers } = await track.track(body);
      const told = [
        'Cache-Control',
        'Content-Type',
        'Content-Length',
        'Access-Control-Allow-Origin',
      ];
      answers.push({
        what,
        status,
        text: plain(text),
        told: told.map((name) => headers.get(name)),
      });
    }

    const expected = answers.map((answer) => ({ ...(answer as object), what: '' }));
    expect(expected[0]).toMatchObject({
      status: 404,
      told: ['no-store', 'application/problem+json; charset=utf-8', expect.any(String), '*'],
    });
    expect(new Set(expected.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('gets the same bytes when it chooses or subscribes', async () => {
    const texts = new Set<string>();
    for (const [, body] of (await wrongAsks()).filter(([, asked]) => 'link' in (asked as object))) {
      const { link } = body as { link: string };
      const chosen = await track.choose(link, 'email', 'withdrawn');
      const subscribed = await track.subscribe(link, {
        endpoint: 'https://127.0.0.1/x',
        keys: { p256dh: POINT, auth: 'A'.repeat(22) },
      });
      texts.add(`${String(chosen.status)}${plain(chosen.text)}`);
      texts.add(`${String(subscribed.status)}${plain(subscribed.text)}`);
    }
    expect(texts.size).toBe(1);
  });

  it.each([
    ['link', 'link'],
    ['code', 'code'],
  ])(
    'takes about the same time by %s, so that no early return tells them apart',
    async (_by, field) => {
      const asks = (await wrongAsks()).filter(([, asked]) => field in (asked as object));
      const tookMs = asks.map((): number[] => []);
      // In turns, so that a busy moment is busy for all.
      for (let round = 0; round < 25; round += 1) {
        for (const [i, [, body]] of asks.entries()) {
          const start = performance.now();
          await track.track(body);
          tookMs[i]!.push(performance.now() - start);
        }
      }
      const medians = tookMs.map((times) => times.sort((a, b) => a - b)[12]!);
      // A round trip to the database left out would be half of it and more.
      expect(Math.min(...medians)).toBeGreaterThan(Math.max(...medians) * 0.5);
    },
  );

  it.each([
    ['nothing', {}, 'link'],
    ['a code without postcode', { code: '3SZOOL' }, 'link'],
    ['a link and a code', { link: 'x', code: '3SZOOL', postcode: '1012AB' }, 'link'],
    ['a link that is a list', { link: ['x'] }, 'link'],
    ['a field of the caller’s own', { link: 'x', 'sanne@example.nl': 1 }, '*'],
  ])('is told what is missing when it is %s', async (_what, body, field) => {
    const answer = await track.track(body);

    expect([answer.status, answer.json.errors[0]!.field]).toEqual([422, field]);
    expect(answer.text).not.toContain('sanne');
  });
});

/** Some point of P-256. */
const POINT =
  'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4';

describe('the link of a registered shipment', () => {
  it('is in the answer, also in a repeated one, and stored nowhere', async () => {
    const ask = { key: api.zool.apiKey, headers: newKey(), body: sannesShoes() };

    const first = await api.ask('POST', '/v1/shipments', ask);
    const again = await api.ask('POST', '/v1/shipments', ask);

    const { trackingPage } = first.json;
    expect(trackingPage).toMatch(/^http:\/\/127\.0\.0\.1:8090\/t\/[\w-]{68}$/);
    expect(again.json.trackingPage).toBe(trackingPage);
    const link = trackingPage.split('/').at(-1)!;
    expect((await track.page(link)).shipment.status).toBe('unknown');
    const { rows } = await admin.query<{ answer: object }>(
      "select answer from merchants.idempotency where answer ->> 'id' = $1",
      [first.json.id],
    );
    expect(JSON.stringify(rows)).not.toMatch(/trackingPage|\/t\//);
  });
});

describe('a page', () => {
  it('opened by its link shows shipment, choices and the key for push, and no code or contact', async () => {
    const { link, trackingCode, id } = await track.registered();
    await track.happened(id, [
      { occurredAt: ago(3), status: 'accepted', facilityPlace: 'Utrecht', facilityCountry: 'NL' },
      { occurredAt: ago(2), kind: 'info', status: null, facilityPlace: 'Geheim', sensitive: true },
    ]);

    const answer = await track.track({ link });
    const view = JSON.parse(answer.text) as Record<string, unknown>;

    expect(view).toEqual({
      webshop: { name: 'Zool' },
      language: 'nl',
      shipment: {
        carrier: { id: 'postnl', name: 'PostNL' },
        kind: 'parcel',
        codeEnding: trackingCode.slice(-4),
        status: 'accepted',
        statusAt: expect.stringMatching(/Z$/) as unknown,
        reason: null,
        deliveredHow: null,
        deliveryAttempts: 0,
        registeredAt: expect.stringMatching(/Z$/) as unknown,
        eta: null,
        isMissed: false,
        isStalled: false,
      },
      timeline: [
        {
          occurredAt: expect.stringMatching(/Z$/) as unknown,
          kind: 'milestone',
          status: 'accepted',
          reason: null,
          deliveredHow: null,
          place: 'Utrecht',
          country: 'NL',
          isCorrected: false,
        },
      ],
      choices: {
        email: 'on',
        push: 'unasked',
        isStopped: false,
        stoppedReason: null,
        saidYesAt: '2026-11-20T10:00:00.000Z',
      },
      push: { publicKey: expect.stringMatching(/^B[\w-]{86}$/) as unknown },
    });
    expect(answer.text).not.toContain(trackingCode);
    expect(answer.text).not.toMatch(/sanne|1012|Geheim/);
    for (const uuid of [id, api.zool.webshopId]) expect(answer.text).not.toContain(uuid);
  });

  it('opened by code and postcode, however written, says nothing of choices', async () => {
    const { trackingCode } = await track.registered();
    const written = `${trackingCode.slice(0, 2).toLowerCase()} ${trackingCode.slice(2)}`;

    const answer = await track.track({ code: written, postcode: '1012 ab' });

    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({
      shipment: { codeEnding: trackingCode.slice(-4) },
      choices: null,
      push: null,
    });
  });

  it('opens for a shipment without recipient, by its code', async () => {
    const { trackingCode } = await track.registered({ recipient: undefined, consent: undefined });

    expect((await track.track({ code: trackingCode, postcode: '1012AB' })).status).toBe(200);
  });

  it('is the newest one where two webshops have the same code and postcode', async () => {
    const older = await track.registered();
    const { trackingCode } = older;
    await track.registered({ trackingCode }, api.other);

    const byCode = await track.track({ code: trackingCode, postcode: '1012AB' });

    expect(JSON.parse(byCode.text)).toMatchObject({ webshop: { name: 'Ander' } });
    expect((await track.page(older.link)).webshop.name).toBe('Zool');
  });

  it('of an erased newest one does not give way to an older one', async () => {
    const { trackingCode } = await track.registered();
    const newer = await track.registered({ trackingCode }, api.other);
    await erase(newer.contactRef);

    expect((await track.track({ code: trackingCode, postcode: '1012AB' })).status).toBe(404);
  });

  it('of a restricted or objected person tells the story and that it is silent, and offers no push', async () => {
    for (const [path, reason] of [
      ['restriction', 'restricted'],
      ['objection', 'objected'],
    ]) {
      const { id, link } = await track.registered();
      await api.ask('POST', `/v1/shipments/${id}/${String(path)}`, { key: api.zool.apiKey });

      const view = await track.page(link);

      expect(view.choices).toMatchObject({ isStopped: true, stoppedReason: reason });
      expect(view.push).toBeNull();
    }
  });
});

describe('what a page says of time', () => {
  it('keeps the promise before, and counts how often it changed', async () => {
    const { id, link } = await track.registered();
    const eta = (from: number, to: number | null): object => ({
      etaFrom: ago(-from),
      etaTo: to === null ? null : ago(-to),
    });
    await track.happened(id, [
      { occurredAt: ago(9), ...eta(10, 12) },
      { occurredAt: ago(8), ...eta(20, 22) },
      { occurredAt: ago(7), ...eta(20, 22) },
      { occurredAt: ago(6), ...eta(30, null) },
    ]);

    const { eta: shown } = (await track.page(link)).shipment;

    expect(shown).toMatchObject({ to: null, precision: 'day', source: 'carrier', changes: 2 });
    expect(new Date(shown!.before!.from).getTime()).toBeCloseTo(ago(-20).getTime(), -4);
  });

  it('says that a window was missed, and no more once it is delivered', async () => {
    const { id, link } = await track.registered();
    await track.happened(id, [
      { occurredAt: ago(5), status: 'out_for_delivery', etaFrom: ago(4), etaTo: ago(2) },
    ]);
    expect((await track.page(link)).shipment).toMatchObject({ isMissed: true });

    await track.happened(id, [{ occurredAt: ago(1), status: 'delivered' }]);
    expect((await track.page(link)).shipment).toMatchObject({ isMissed: false, eta: null });
  });

  it('says that a parcel has stalled after three days, and never says so of a stamp', async () => {
    const [parcel, stamp] = [await track.registered(), await track.registered({ kind: 'stamp' })];
    for (const { id } of [parcel, stamp]) {
      await track.happened(id, [{ occurredAt: ago(73), status: 'in_transit' }]);
    }

    expect((await track.page(parcel.link)).shipment.isStalled).toBe(true);
    expect((await track.page(stamp.link)).shipment.isStalled).toBe(false);
  });

  it('marks the fact that a correction took back', async () => {
    const { id, link } = await track.registered();
    await track.happened(id, [
      { occurredAt: ago(3), status: 'out_for_delivery' },
      { occurredAt: ago(2), status: 'delivered', deliveredHow: 'mailbox' },
      { occurredAt: ago(1), kind: 'correction', status: 'out_for_delivery' },
    ]);

    const { shipment, timeline } = await track.page(link);

    expect(shipment.status).toBe('out_for_delivery');
    expect(timeline.map(({ kind, status, isCorrected }) => [kind, status, isCorrected])).toEqual([
      ['correction', 'out_for_delivery', false],
      ['milestone', 'delivered', true],
      ['milestone', 'out_for_delivery', false],
    ]);
  });
});

describe('a page of another site', () => {
  it.each(['/v1/track', '/v1/track/choices', '/v1/track/push-subscriptions'])(
    'may call %s, without credentials, and reads its errors',
    async (path) => {
      const origin = { Origin: 'https://zool.example.nl' };
      const preflight = await api.ask('OPTIONS', path, {
        headers: { ...origin, 'Access-Control-Request-Method': 'POST' },
      });
      const errors = [
        await api.ask('POST', path, { headers: origin, body: {} }),
        await api.ask('POST', path, { headers: origin, body: '{' }),
      ];

      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('POST');
      expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Content-Type');
      expect(errors.map(({ status }) => status)).toEqual([422, 400]);
      for (const { headers } of [preflight, ...errors]) {
        expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
        expect(headers.get('Cache-Control')).toBe('no-store');
        expect(headers.get('Set-Cookie')).toBeNull();
      }
    },
  );

  it('may not call the rest of the API', async () => {
    for (const path of ['/v1/shipments', '/v1/withdraw/x', '/v1/tracks']) {
      const { headers } = await api.ask('OPTIONS', path);
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
  });
});
