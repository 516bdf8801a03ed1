import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTrackingWeb, type RunningTrackingWeb } from '../../apps/tracking-web/src/start.js';
import { createLog, loadSettings } from '@app/platform';
import { trackApiDouble, type TrackApiDouble } from '../support/track-api-double.js';
import { sannesParcel } from '../support/tracked-parcels.js';

const TOKEN = 'A'.repeat(68);

let api: TrackApiDouble;
let web: RunningTrackingWeb;
const lines: string[] = [];

beforeAll(async () => {
  api = await trackApiDouble();
  api.parcels.set(TOKEN, sannesParcel());
  web = await startTrackingWeb(
    loadSettings({ NODE_ENV: 'test', API_URL: api.url, TRACKING_PORT: '0' }),
    { log: createLog('test', { level: 'debug', destination: { write: (it) => lines.push(it) } }) },
  );
});

afterAll(async () => {
  await web.stop();
  await api.stop();
});

beforeEach(() => {
  api.answerWith = undefined;
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(web.url + path, { redirect: 'manual', ...init });
const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });
/** All of an answer that a guesser could compare, but its id and its time. */
const comparable = async (answer: Response): Promise<unknown> => ({
  status: answer.status,
  headers: [...answer.headers].filter(([name]) => !/^(x-correlation-id|date)$/.test(name)),
  body: await answer.text(),
});

const POLICY =
  "default-src 'none';style-src 'self';script-src 'self';img-src 'self';connect-src 'self';worker-src 'self';manifest-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";

describe('each answer', () => {
  it.each(['/', `/t/${TOKEN}`, '/t/unknown', '/t/%E0%A4%A', '/nothing/here', '/page.js', '/sw.js'])(
    'of %s loads, frames and remembers nothing foreign',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toBe(POLICY);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('cache-control')).toBe(path.endsWith('.js') ? 'no-cache' : 'no-store');
    },
  );

  it('names a style sheet by its hash, which may be kept for ever', async () => {
    const html = await (await ask('/')).text();
    const [, css = ''] = /href="(\/page-[\w-]{12}\.css)"/.exec(html) ?? [];
    const answer = await ask(css);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const text = await answer.text();
    expect(text).toContain('--lamp:#ffc83d');
    expect(text).toMatch(/prefers-color-scheme:dark\)\{:root\{--bg:#0a1519/);
  });

  it.each(['/../package.json', '/%2e%2e%2fpackage.json', '/page.css', '/__proto__'])(
    'of %s is the page for what is not there',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});

it('says one thing, byte for byte, of what is wrong, unknown, erased, misspelt or not a link', async () => {
  const answers = await Promise.all([
    ask(`/t/${'B'.repeat(68)}`),
    ask('/t/x'),
    ask('/t/%3Cscript%3E'),
    ask(`/t/${'C'.repeat(300)}`),
    post('/', { code: '3SPP0000000000', postcode: '1012AB' }),
    post('/', { code: '3SPP0000000097', postcode: '9999ZZ' }),
    post(`/t/${'B'.repeat(68)}/choices`, { channel: 'email', choice: 'withdrawn' }),
    post(`/t/${TOKEN}/choices`, { channel: 'fax', choice: 'withdrawn' }),
    post(`/t/${TOKEN}/choices`, { channel: 'email', choice: '__proto__' }),
  ]);
  const said = await Promise.all(answers.map(comparable));
  for (const one of said) expect(one).toEqual(said[0]);
  expect(said[0]).toMatchObject({ status: 404 });
});

it('asks for patience where the API does, in minutes', async () => {
  api.answerWith = 429;
  const answer = await post('/', { code: '3SPP0000000097', postcode: '1012AB' });
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('540');
  expect(await answer.text()).toContain(
    'Probeer het over 9 minuten. De link in je mail werkt wel.',
  );
});

it('says that it cannot, when the API cannot, and logs it without the link', async () => {
  for (const status of [500, 503, 302]) {
    api.answerWith = status;
    const answer = await ask(`/t/${TOKEN}`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Dit lukt nu even niet.');
  }
  expect(lines.join('')).toContain('"event":"page.api_away"');
  expect(lines.join('')).not.toContain(TOKEN);
});

it('tells the API by which network a visitor came, and logs no part of it', async () => {
  await ask(`/t/${TOKEN}`, { headers: { 'X-Forwarded-For': '198.51.100.7' } });
  expect(api.asked.at(-1)?.forwardedFor).toMatch(/^198\.51\.100\.7, (::ffff:)?127\.0\.0\.1$/);
  expect(lines.join('')).not.toMatch(/198\.51\.100/);
});

it('reads in the language of the link, else of the shipment, else of the browser', async () => {
  const languageOf = async (answer: Promise<Response>) =>
    /<html lang="(\w+)"/.exec(await (await answer).text())?.[1];
  const english = { headers: { 'Accept-Language': 'en-GB' } };
  expect(await languageOf(ask(`/t/${TOKEN}`, english))).toBe('nl');
  expect(await languageOf(ask(`/t/${TOKEN}?lang=en`))).toBe('en');
  expect(await languageOf(ask(`/t/${TOKEN}?lang=xx`))).toBe('nl');
  expect(await languageOf(ask('/', english))).toBe('en');
  expect(await languageOf(ask('/', { headers: { 'Accept-Language': 'de' } }))).toBe('de');
  expect(await languageOf(ask('/', { headers: { 'Accept-Language': 'it' } }))).toBe('nl');
});

it('after a choice, leads back to the page by GET and to nowhere else', async () => {
  const answer = await post(`/t/${TOKEN}/choices`, {
    channel: 'email',
    choice: 'withdrawn',
    lang: 'en',
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`/t/${TOKEN}?lang=en&saved=1#choices`);
  expect(api.parcels.get(TOKEN)?.choices?.email).toBe('off');
});

it.each([
  ['a body that is too large', 'x'.repeat(20_000), 'application/json'],
  ['a body that is no JSON', '{', 'application/json'],
  ['no body at all', undefined, 'text/plain'],
] as const)('does not fall over %s', async (_, body, type) => {
  const answer = await ask(`/t/${TOKEN}/choices`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    ...(body === undefined ? {} : { body }),
  });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('We vinden geen zending');
});

describe('health of the page', () => {
  const ready = async (): Promise<[number, string]> => {
    const answer = await fetch(`${web.healthUrl}/health/ready`);
    return [answer.status, await answer.text()];
  };

  it('is that of the API behind it', async () => {
    expect((await fetch(`${web.healthUrl}/health/live`)).status).toBe(200);
    api.answerWith = 200;
    expect((await ready())[0]).toBe(200);

    api.answerWith = 503;
    const [status, text] = await ready();

    expect(status).toBe(503);
    expect(text).toContain('tracking_web.api_away');
  });

  it('counts requests by route, and knows no link', async () => {
    await ask(`/t/${TOKEN}`);

    const numbers = await (await fetch(`${web.healthUrl}/metrics`)).text();

    expect(numbers).toMatch(/seintje_page_requests_total\{[^}]*route="\/t\/:token"[^}]*\} \d/);
    expect(numbers).not.toContain(TOKEN);
  });
});

describe('an API that answers by halves', () => {
  it('is away, like one that does not answer', async () => {
    // Says how long its answer is, gives less of it, and hangs up.
    const half = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
      response.write('{"webshop":');
      setTimeout(() => response.destroy(), 20);
    });
    await new Promise<void>((resolve) => half.listen(0, '127.0.0.1', resolve));
    const { port } = half.address() as AddressInfo;
    const beside = await startTrackingWeb(
      loadSettings({
        NODE_ENV: 'test',
        API_URL: `http://127.0.0.1:${String(port)}`,
        TRACKING_PORT: '0',
      }),
      { log: createLog('test', { level: 'silent' }) },
    );
    try {
      expect((await fetch(`${beside.url}/t/${TOKEN}`)).status).toBe(503);
    } finally {
      await beside.stop();
      half.close();
    }
  });
});
