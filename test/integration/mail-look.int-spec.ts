import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { render, type RenderInput } from '@app/notifications';
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

const MAILS = {
  out_for_delivery: aMail(),
  delivery_attempted: aMail({ milestone: 'delivery_attempted', eta: undefined }),
  delivered: aMail({ milestone: 'delivered', deliveredHow: 'mailbox', language: 'en' }),
};

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe.each(Object.entries(MAILS))('the mail %s', (name, html) => {
  it.each([
    ['light', 680, ''],
    ['dark', 680, ''],
    ['light', 360, ''],
    ['light', 320, ''],
    // As clients do that turn every colour around whatever the mail says.
    ['light', 680, 'invert(1) hue-rotate(180deg)'],
  ] as const)('reads in %s at %d px %s', async (colorScheme, width, filter) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.setContent(html);
    await page.evaluate((it) => (document.documentElement.style.filter = it), filter);
    await page.screenshot({
      path: join(
        projectRoot(),
        '.cache/screenshots',
        `mail-${name}-${String(width)}-${filter === '' ? colorScheme : 'inverted'}.png`,
      ),
      fullPage: true,
    });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(excess).toBeLessThanOrEqual(0);
    const order = await page.locator('a').allInnerTexts();
    // The button first; to stop is never the last thing under a fold of small print.
    expect(order[0]).toMatch(/^(Bekijk je pakket|View your parcel)$/);
    expect(order.at(-1)).toMatch(/^(Stop deze mails|Stop these mails)$/);
    for (const link of await page.locator('a').all()) {
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    // A mail is a part of the reader's page: it has no landmarks of its own.
    expect(await axeViolations(page, ['region', 'landmark-one-main'])).toEqual([]);
    await context.close();
  });
});
