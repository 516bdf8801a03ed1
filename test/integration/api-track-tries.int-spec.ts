import { apiForTests, type Answer, type ApiForTests } from '../support/api-for-tests.js';
import { TrackForTests, type Registered } from '../support/track-for-tests.js';

const TRIES = 3;

let api: ApiForTests;
let track: TrackForTests;
let shoes: Registered;

beforeAll(async () => {
  api = await apiForTests({ TRACK_TRIES_PER_MINUTE: String(TRIES) });
  track = new TrackForTests(api);
  shoes = await track.registered();
});

afterAll(() => api.stop());

/** Guesses as somebody behind our own proxy, which the default trusts on loopback. */
const guess = (from: string, postcode = '1012ZZ'): Promise<Answer> =>
  track.track({ code: shoes.trackingCode, postcode }, { 'X-Forwarded-For': from });

async function useUp(from: string): Promise<void> {
  for (let n = 0; n < TRIES; n += 1) expect((await guess(from)).status).toBe(404);
}

describe('tries by code and postcode', () => {
  it('are over after so many a minute, also with the right postcode, and say when to come back', async () => {
    await useUp('192.0.2.1');

    const wrong = await guess('192.0.2.1');
    const right = await guess('192.0.2.1', '1012AB');

    for (const answer of [wrong, right]) {
      expect([answer.status, answer.json.code]).toEqual([429, 'track.too_many_tries']);
      const seconds = Number(answer.headers.get('Retry-After'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });

  it('leave other networks and every link alone', async () => {
    await useUp('192.0.2.2');

    const neighbour = await guess('192.0.2.3', '1012AB');
    const byLink = await track.track({ link: shoes.link }, { 'X-Forwarded-For': '192.0.2.2' });

    expect((await guess('192.0.2.2')).status).toBe(429);
    expect([neighbour.status, byLink.status]).toEqual([200, 200]);
  });

  it('are those of a whole /64 of IPv6, and of no other', async () => {
    for (const last of ['1', '2', 'ffff:1']) await guess(`2001:db8:1:2::${last}`);

    expect((await guess('2001:db8:1:2:9::9')).status).toBe(429);
    expect((await guess('2001:db8:1:3::1')).status).toBe(404);
  });

  it('count by the address that our proxy saw, whatever the caller wrote before it', async () => {
    for (let n = 0; n < TRIES; n += 1) await guess(`10.0.0.${String(n)}, 192.0.2.4`);

    expect((await guess('10.0.0.9, 192.0.2.4')).status).toBe(429);
  });

  it('leave no address in the log', async () => {
    await guess('192.0.2.77');

    expect(api.logged()).toContain('"route":"/v1/track"');
    expect(api.logged()).not.toMatch(/192\.0\.2|2001:db8/);
  });
});

describe('changes by a link', () => {
  it('are at most 30 a minute, so that nobody fills the ledger; other links go on', async () => {
    const mine = await track.registered();
    const others = await track.registered();
    const choices = ['withdrawn', 'given'];
    for (let n = 0; n < 30; n += 1) {
      expect((await track.choose(mine.link, 'email', choices[n % 2] ?? '')).status).toBe(200);
    }

    const oneMore = await track.choose(mine.link, 'email', 'withdrawn');

    expect([oneMore.status, oneMore.json.code]).toEqual([429, 'request.too_many']);
    expect(Number(oneMore.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await track.choose(others.link, 'email', 'withdrawn')).status).toBe(200);
    expect((await track.track({ link: mine.link })).status).toBe(200);
  });
});

describe('an API that trusts no proxy here', () => {
  it('counts by the socket, whatever X-Forwarded-For says', async () => {
    const bare = await apiForTests({
      TRACK_TRIES_PER_MINUTE: String(TRIES),
      TRUSTED_PROXIES: '203.0.113.0/24',
    });
    const statuses: number[] = [];
    try {
      for (let n = 0; n <= TRIES; n += 1) {
        const { status } = await bare.ask('POST', '/v1/track', {
          body: { code: 'NOBODY', postcode: '1012AB' },
          headers: { 'X-Forwarded-For': `192.0.2.${String(n)}` },
        });
        statuses.push(status);
      }
    } finally {
      await bare.stop();
    }

    expect(statuses).toEqual([404, 404, 404, 429]);
  });
});
