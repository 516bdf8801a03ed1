import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import { axeViolations } from '../support/axe-violations.js';
import { PAGES } from '../support/tracked-parcels.js';
import {
  PHONE,
  readAs,
  tokenOf,
  trackingPageForTests,
  WIDE,
  type TrackingPageForTests,
} from '../support/tracking-page.js';

const NAMES = Object.keys(PAGES);
/** Some forty pages, on a machine that does other things too. */
const MANY_PAGES_MS_MAX = 180_000;

let web: TrackingPageForTests;

beforeAll(async () => {
  web = await trackingPageForTests();
});

afterAll(async () => {
  await web.stop();
});

/** Kept for whoever wants to look; not committed. */
const picture = (name: string): string =>
  join(projectRoot(), '.cache/screenshots', `track-${name}.png`);

describe('on a phone, every page', () => {
  it(
    'says when, then what: the largest text and the status within the first 300 px',
    async () => {
      const { page, context } = await web.reader();
      for (const name of NAMES) {
        await page.goto(web.linkTo(name));
        const measured = await page.evaluate(() => {
          const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
          const big = document.querySelector('.eta b')!;
          const larger = [...document.querySelectorAll('body *')].filter(
            (element) => element !== big && sizeOf(element) >= sizeOf(big),
          );
          const hasText = (element: Element) =>
            [...element.childNodes].some(
              (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
            );
          const small = [...document.querySelectorAll('body *')].filter(
            (element) => hasText(element) && sizeOf(element) < 14,
          );
          const bottom = Math.max(
            big.getBoundingClientRect().bottom,
            document.querySelector('h1')!.getBoundingClientRect().bottom,
          );
          return {
            larger: larger.length,
            small: small.length,
            isEarly: bottom <= 300,
            said: big.textContent !== '',
          };
        });
        expect({ name, ...measured }).toEqual({
          name,
          larger: 0,
          small: 0,
          isEarly: true,
          said: true,
        });
        await page.screenshot({ path: picture(`${name}-360-light`), fullPage: true });
      }
      await context.close();
    },
    MANY_PAGES_MS_MAX,
  );

  it(
    'shows only what happened: no step to come, and no fact without a time that has passed',
    async () => {
      const { page, context } = await web.reader();
      for (const name of NAMES) {
        await page.goto(web.linkTo(name));
        expect(await page.locator('progress, [role=progressbar], meter').count()).toBe(0);
        const times = await page
          .locator('.story li time')
          .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
        expect(times).toHaveLength(await page.locator('.story li').count());
        expect(
          times.filter((time) => !(Date.parse(time) <= Date.parse('2026-06-12T09:42Z'))),
        ).toEqual([]);
      }
      await context.close();
    },
    MANY_PAGES_MS_MAX,
  );

  it(
    'fits at 320 px and at 200 %, with everything open',
    async () => {
      for (const width of [320, 180]) {
        const { page, context } = await web.reader({ viewport: { width, height: 640 } });
        for (const name of NAMES) {
          await page.goto(web.linkTo(name));
          await page.evaluate(openAll);
          const excess = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect({ name, width, excess: Math.max(0, excess) }).toEqual({ name, width, excess: 0 });
        }
        await page.goto(web.linkTo('out_for_delivery'));
        await page.screenshot({
          path: picture(`out_for_delivery-${String(width)}`),
          fullPage: true,
        });
        await context.close();
      }
    },
    MANY_PAGES_MS_MAX,
  );
});

const openAll = (): void => {
  for (const one of document.querySelectorAll('details')) one.open = true;
};

describe.each([
  ['light', PHONE],
  ['dark', PHONE],
  ['light', WIDE],
  ['dark', WIDE],
] as const)('in %s at %j', (colorScheme, viewport) => {
  it(
    'has no fault that axe can find, closed and open',
    async () => {
      const { page, context } = await web.reader({ colorScheme, viewport });
      for (const name of [
        'out_for_delivery',
        'delivery_attempted',
        'corrected',
        'missed',
        'restricted',
      ]) {
        await page.goto(web.linkTo(name));
        expect(await axeViolations(page)).toEqual([]);
        await page.evaluate(openAll);
        expect(await axeViolations(page)).toEqual([]);
        await page.screenshot({
          path: picture(`${name}-${String(viewport.width)}-${colorScheme}-open`),
          fullPage: true,
        });
      }
      for (const [name, path] of [
        ['form', '/'],
        ['not-found', '/t/nobody'],
      ] as const) {
        await page.goto(web.url + path);
        expect(await axeViolations(page)).toEqual([]);
        await page.screenshot({
          path: picture(`${name}-${String(viewport.width)}-${colorScheme}`),
        });
      }
      await context.close();
    },
    MANY_PAGES_MS_MAX,
  );
});

it('keeps an old promise in sight, struck, beside the new one', async () => {
  const { page, context } = await web.reader();
  await page.goto(web.linkTo('out_for_delivery'));
  expect(await page.locator('.eta').innerText()).toMatch(/14:10 en 16:10/);
  expect(await page.locator('.src', { has: page.locator('del') }).innerText()).toBe(
    'Later dan verwacht. Eerst was dit 12:00 en 14:00. De tijd komt van PakketPunt en kan nog veranderen.',
  );
  await page.goto(web.linkTo('corrected'));
  expect(await page.locator('.story del').innerText()).toBe('Bezorgd, bij de buren');
  expect(await page.locator('.story').innerText()).toContain('Klopte niet volgens PakketPunt');
  await context.close();
});

describe('with and without script', () => {
  it(
    'a page says the same, but for the question that only a browser can answer',
    async () => {
      const texts: Record<string, string[]> = {};
      for (const javaScriptEnabled of [true, false]) {
        const { page, context } = await web.reader({ javaScriptEnabled });
        for (const name of NAMES) {
          await page.goto(web.linkTo(name));
          const whole = await page.locator('body').innerText();
          const card = page.locator('section#push');
          const question = (await card.count()) > 0 ? await card.innerText() : '';
          (texts[name] ??= []).push(whole.replace(question, ''));
          if (name === 'out_for_delivery') {
            expect(question.includes('werkt alleen met JavaScript')).toBe(!javaScriptEnabled);
            expect(question.includes('Geef me een seintje')).toBe(javaScriptEnabled);
          }
        }
        await context.close();
      }
      for (const [name, [on, off]] of Object.entries(texts)) {
        expect({ name, text: on }).toEqual({ name, text: off });
      }
    },
    MANY_PAGES_MS_MAX,
  );

  it.each([true, false])(
    'e-mail is stopped and begun again (script: %s)',
    async (javaScriptEnabled) => {
      const { page, context } = await web.reader({ javaScriptEnabled });
      await page.goto(web.linkTo('accepted'));
      const row = page.locator('.rows div', { hasText: 'E-mail' });
      for (const [act, state, next] of [
        ['Zet uit', 'Uit', 'Zet aan'],
        ['Zet aan', 'Aan', 'Zet uit'],
      ] as const) {
        await row.getByRole('button', { name: act }).click();
        await page.waitForURL(/saved=1/);
        const made = web.api.asked.findLast(({ path }) => path === '/v1/track/choices')?.body;
        expect(made?.['notice']).toEqual(
          act === 'Zet aan' ? readAs(['Jouw keuzes bij Zool', 'E-mail', 'Zet aan']) : undefined,
        );
        expect(await page.locator('.saved').innerText()).toBe('Bewaard. Dit geldt vanaf nu.');
        expect(await row.locator('span').first().innerText()).toBe(state);
        expect(await row.getByRole('button', { name: next }).count()).toBe(1);
      }
      // A reload repeats nothing: the page came by GET.
      const asked = web.api.asked.length;
      await page.reload();
      expect(web.api.asked.slice(asked).map(({ path }) => path)).toEqual(['/v1/track']);
      await context.close();
    },
  );
});

it('has a tab order that is the reading order', async () => {
  const { page, context } = await web.reader();
  await page.goto(web.linkTo('out_for_delivery'));
  const stops: string[] = [];
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const it = document.activeElement;
      return it === document.body || it === null
        ? ''
        : (it as HTMLElement).innerText.split('\n')[0];
    });
    if (stop === '' || stop === undefined) break;
    stops.push(stop.trim());
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth);
    expect(ring).toBe('3px');
  }
  expect(stops).toEqual([
    'Naar je pakket',
    expect.stringContaining('NL'),
    expect.stringContaining('EN'),
    'DE',
    'FR',
    'Vernieuw',
    'Eerder (2)',
    'Geef me een seintje',
    'Nee, hoeft niet',
    expect.stringContaining('Zet uit'),
    'Waarom krijg ik dit?',
    'Over dit pakket',
    'Klopt er iets niet?',
  ]);
  await context.close();
});

it('leaves nothing behind and tells nobody: one origin, no cookie, no storage, 50 kB', async () => {
  const { page, context } = await web.reader();
  const requests: { url: string; referer: string | undefined }[] = [];
  let bytes = 0;
  page.on('request', (request) => {
    requests.push({ url: request.url(), referer: request.headers()['referer'] });
  });
  page.on('response', (response) => {
    if (response.status() !== 200) return;
    void response.body().then(
      (body) => (bytes += body.length),
      () => undefined,
    );
  });
  await page.goto(web.linkTo('letterbox'), { waitUntil: 'networkidle' });
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(50_000);
  await page.getByRole('link', { name: 'EN' }).click();
  expect(await page.locator('h1').innerText()).toBe('Out for delivery');
  await page.locator('summary', { hasText: 'Why' }).click();
  await page.getByRole('button', { name: 'Turn off' }).click();
  await page.waitForURL(/saved=1/);
  await page.goto(`${web.url}/`);
  await page.fill('#code', '3SPP0000000097');
  await page.fill('#postcode', '1012AB');
  await page.getByRole('button', { name: 'Zoek' }).click();
  expect(new Set(requests.map(({ url }) => new URL(url).origin))).toEqual(new Set([web.url]));
  expect(requests.filter(({ referer }) => referer !== undefined && referer !== '')).toEqual([]);
  const kept = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await caches.keys()).length,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual(['', 0, 0, 0, 0]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

describe('by code and postcode', () => {
  it('shows the story and no choice, no reason why, no push, in either language', async () => {
    const { page, context } = await web.reader();
    await page.goto(`${web.url}/`);
    await page.fill('#code', '3SPP0000000097');
    await page.fill('#postcode', '1012AB');
    await page.getByRole('button', { name: 'Zoek' }).click();
    // Neither stands in an address.
    expect(page.url()).toBe(`${web.url}/`);
    const text = await page.locator('body').innerText();
    expect(text).toContain('Keuzes? Open de link uit je mail.');
    expect(text).not.toMatch(/E-mail|Waarom krijg ik dit|Geef me een seintje|0097.*1012/);
    await page.getByRole('button', { name: 'EN' }).click();
    expect(await page.locator('body').innerText()).toContain(
      'Choices? Open the link in your mail.',
    );
    expect(page.url()).toBe(`${web.url}/`);
    await page.getByRole('button', { name: 'Refresh' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });

  it('says which field is empty, with what was typed kept', async () => {
    const { page, context } = await web.reader({ javaScriptEnabled: false });
    await page.goto(`${web.url}/`);
    await page.fill('#code', '3SPP0000000097');
    await page.getByRole('button', { name: 'Zoek' }).click();
    expect(await page.locator('h1').innerText()).toBe('Waar is mijn pakket?');
    expect(await page.locator('.faults a').innerText()).toBe('Vul de postcode in.');
    expect(await page.inputValue('#code')).toBe('3SPP0000000097');
    expect(await page.getAttribute('#postcode', 'aria-describedby')).toBe(
      'postcode-hint postcode-fault',
    );
    await context.close();
  });
});

it('never logs the token, the code, the postcode or the visitor', () => {
  const logged = web.logged();
  expect(logged).toContain('"route":"/t/:token"');
  for (const secret of [
    tokenOf('out_for_delivery'),
    'out-for-delivery',
    '3SPP',
    '1012AB',
    '127.0.0.1',
  ]) {
    expect(logged).not.toContain(secret);
  }
});
