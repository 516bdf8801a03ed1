import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { caniemail } from 'caniemail';
import type { Browser, Page } from 'playwright-core';
import { brandColour } from '@app/merchants';
import {
  previewMessages,
  render,
  wordingsOf,
  type MailBrand,
  type RenderInput,
} from '@app/notifications';
import { projectRoot } from '@app/platform';
import { axeViolations } from '../support/axe-violations.js';
import { startBrowser } from '../support/browser.js';

const aMail = (changes: Partial<RenderInput> = {}): string =>
  render({
    milestone: 'out_for_delivery',
    language: 'nl',
    kind: 'parcel',
    webshop: { name: 'Zool' },
    carrierName: 'PakketPunt',
    trackingCode: '3SPP0000000097',
    occurredAt: new Date('2026-06-12T08:00:00Z'),
    eta: {
      from: new Date('2026-06-12T12:10:00Z'),
      to: new Date('2026-06-12T14:10:00Z'),
      precision: 'window',
      source: 'carrier',
    },
    links: {
      withdraw: 'https://seintje.example.nl/v1/withdraw/x',
      track: 'https://track.example.nl/t/x',
      notice: 'https://zool.example.nl/privacy',
    },
    ...changes,
  }).html;

const LOGO = 'logo.0123456789abcdef@seintje';

/** Zool in its own colour, with a logo and a word of its own. */
const brandOf = (colour: string): MailBrand => ({
  look: brandColour(colour),
  logo: { contentId: LOGO, width: 120, height: 40 },
  shortName: 'Zool',
  wordings: wordingsOf([
    {
      milestone: 'delivered',
      language: 'de',
      text: 'Bewahre den Karton auf, bis die Schuhe passen. {shop} tauscht sie in 30 Tagen um.',
    },
  ]),
});

const MAILS = {
  out_for_delivery: aMail(),
  delivery_attempted: aMail({ milestone: 'delivery_attempted', eta: undefined, language: 'fr' }),
  delivered: aMail({ milestone: 'delivered', deliveredHow: 'mailbox', language: 'en' }),
  yellow: aMail({ milestone: 'delivered', language: 'de', brand: brandOf('#ffe600') }),
  white: aMail({ language: 'de', brand: brandOf('#ffffff') }),
  black: aMail({ language: 'fr', brand: brandOf('#000000'), kind: 'pallet' }),
};

/** A dark logo of 120 by 40 on nothing: it must show in the dark, too. */
function logoFile(): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from('000000780000002808060000 00'.replace(' ', ''), 'hex');
  const lines = Buffer.concat(
    Array.from({ length: 40 }, (_, y) =>
      Buffer.from([
        0,
        ...Array.from({ length: 120 }, (_x, x) =>
          (x - 20) ** 2 + (y - 20) ** 2 < 300 || (x > 50 && y > 14 && y < 26)
            ? [14, 39, 48, 255]
            : [0, 0, 0, 0],
        ).flat(),
      ]),
    ),
  );
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** As a mail program shows the attachment; with images off it shows nothing in its place. */
const shown = (html: string, hasImages: boolean): string =>
  html.replaceAll(
    `cid:${LOGO}`,
    hasImages ? `data:image/png;base64,${logoFile().toString('base64')}` : '',
  );

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
  mkdirSync(join(projectRoot(), '.cache/screenshots'), { recursive: true });
});

afterAll(async () => {
  await browser.close();
});

async function expectLinksToReach(page: Page): Promise<void> {
  const order = await page.locator('a').allInnerTexts();
  // The button first; to stop is never the last thing under a fold of small print.
  expect(order[0]).toMatch(
    /^(Bekijk je pakket|View your parcel|Dein Paket ansehen|Voir votre .+)$/,
  );
  expect(order.at(-1)).toMatch(
    /^(Stop deze mails|Stop these mails|Diese E-Mails beenden|Arrêter ces e-mails)$/,
  );
  for (const link of await page.locator('a').all()) {
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
}

describe.each(Object.entries(MAILS))('the mail %s', (name, html) => {
  it.each([
    ['light', 600, '', true],
    ['dark', 600, '', true],
    ['light', 320, '', true],
    ['dark', 320, '', true],
    ['light', 600, '', false],
    ['dark', 320, '', false],
    // As clients do that turn every colour around whatever the mail says.
    ['light', 600, 'invert(1) hue-rotate(180deg)', true],
  ] as const)('reads in %s at %d px %s, images %s', async (colorScheme, width, filter, images) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.setContent(shown(html, images));
    await page.evaluate((it) => (document.documentElement.style.filter = it), filter);
    const mode = `${filter === '' ? colorScheme : 'inverted'}${images ? '' : '-bare'}`;
    await page.screenshot({
      path: join(projectRoot(), `.cache/screenshots/mail-${name}-${String(width)}-${mode}.png`),
      fullPage: true,
    });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(excess).toBeLessThanOrEqual(0);
    // The name stands beside the logo, so nothing is missing where images are off.
    expect(await page.locator('td', { hasText: /^Zool$/ }).count()).toBeGreaterThan(0);
    await expectLinksToReach(page);
    // A mail is a part of the reader's page: it has no landmarks of its own.
    expect(await axeViolations(page, ['region', 'landmark-one-main'])).toEqual([]);
    await context.close();
  });
});

/**
 * What caniemail.com says some programs leave out, and why the mail stands without. Everything else that it finds in
 * one of these clients fails.
 */
const BORNE: Readonly<Record<string, string>> = {
  '@media': 'the widths and colours inline are those of every screen',
  '@media (prefers-color-scheme)':
    'then the mail stays light, or is inverted, which is tested above',
  '<style> element': 'holds only @media rules',
  '<body> element': 'the ground is painted by the outer table, too',
  'border-radius': 'corners are square then: the dot of the i stays a dot by its edge',
  'display:none': 'the preheader is hidden by max-height and overflow, too',
  overflow: 'display:none hides the preheader there',
  'max-height property': 'display:none hides the preheader there',
  'height property': 'cells say their height as an attribute, too',
  'role attribute': 'tables read as tables then; the order is the same',
  'max-width': 'the table fills the window then',
  'letter-spacing property': 'wider then',
  'color-scheme': 'then the mail stays light, or is inverted',
};

describe('what mail programs do with it', () => {
  const CLIENTS = [
    'gmail.*',
    'outlook.*',
    'apple-mail.*',
    'yahoo.*',
    'samsung-email.*',
    'thunderbird.*',
  ];

  it.each(Object.entries(MAILS))('is known for all that %s uses', (_name, html) => {
    const { issues } = caniemail({ clients: CLIENTS as never, html });
    const found = new Set(
      [...issues.errors.values()].flatMap((list) => list.map(({ title }) => title)),
    );

    expect([...found].filter((title) => !(title in BORNE))).toEqual([]);
  });

  it('is found out when a mail uses what they leave out', () => {
    const { issues } = caniemail({
      clients: CLIENTS as never,
      html: MAILS.delivered.replace('<h1', '<svg></svg><h1 style="position:fixed;display:grid"'),
    });
    const found = [...issues.errors.values()].flatMap((list) => list.map(({ title }) => title));

    expect(found.filter((title) => !(title in BORNE)).length).toBeGreaterThan(0);
  });
});

it('is made of what a preview shows', () => {
  const { email } = previewMessages({
    milestone: 'delivered',
    language: 'nl',
    kind: 'parcel',
    webshop: { name: 'Zool', noticeUrl: 'https://zool.example.nl/privacy' },
    brand: brandOf('#ffe600'),
    isExpected: false,
  });

  expect(email.html).toContain(`<img src="cid:${LOGO}" width="120" height="40" alt=""`);
});
