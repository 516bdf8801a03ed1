import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '@app/platform';
import { greyDifference } from '../support/pictures-compared.js';
import { PAGES } from '../support/tracked-parcels.js';
import {
  PHONE,
  trackingPageForTests,
  WIDE,
  type TrackingPageForTests,
} from '../support/tracking-page.js';

// The checks of docs/reference/look-checks.md that a browser can measure, beside those of tracking-page.int-spec.ts.

const NAMES = Object.keys(PAGES);
/** Some eighty pictures, on a machine that does other things too. */
const MANY_PAGES_MS_MAX = 240_000;
/** One page for each shape of the dot. */
const SHAPES = {
  go: 'out_for_delivery',
  you: 'delivery_attempted',
  done: 'delivered',
  quiet: 'held',
  stop: 'cancelled',
};
/** Of the five dots without icons, this part differs between any two: measured at 0.17 or more. */
const DIFFERENCE_MIN = 0.12;
const MODES = [
  ['light', PHONE],
  ['dark', PHONE],
  ['light', WIDE],
  ['dark', WIDE],
] as const;

let web: TrackingPageForTests;

beforeAll(async () => {
  web = await trackingPageForTests();
});

afterAll(async () => {
  await web.stop();
});

/** Kept for whoever wants to look; not committed. */
const picture = (name: string): string =>
  join(projectRoot(), '.cache/screenshots', `look-${name}.png`);

describe.each(MODES)('in %s at %j', (colorScheme, viewport) => {
  const mode = `${String(viewport.width)}-${colorScheme}`;

  it(
    'each status, and what differs within one, has a picture of its own',
    async () => {
      const { page, context } = await web.reader({ colorScheme, viewport });
      const byHash = new Map<string, string>();
      for (const name of NAMES) {
        await page.goto(web.linkTo(name));
        const taken = await page.screenshot({ path: picture(`${name}-${mode}`), fullPage: true });
        const hash = createHash('sha256').update(taken).digest('hex');
        expect([name, byHash.get(hash)]).toEqual([name, undefined]);
        byHash.set(hash, name);
      }
      await context.close();
    },
    MANY_PAGES_MS_MAX,
  );

  it('the five dots differ without colour and without icon', async () => {
    const { page, context } = await web.reader({ colorScheme, viewport });
    const dots = new Map<string, Buffer>();
    for (const [shape, name] of Object.entries(SHAPES)) {
      await page.goto(web.linkTo(name));
      dots.set(shape, await dotWithoutIcon(page));
    }
    const entries = [...dots];
    for (const [n, [shape, taken]] of entries.entries()) {
      for (const [other, otherTaken] of entries.slice(n + 1)) {
        const difference = await greyDifference(page, taken, otherTaken);
        expect([shape, other, difference >= DIFFERENCE_MIN ? 'differ' : difference]).toEqual([
          shape,
          other,
          'differ',
        ]);
      }
    }
    await context.close();
  });

  it('dot and stem are one i, and the dot stands on the stem only where the way has ended', async () => {
    const { page, context } = await web.reader({ colorScheme, viewport });
    for (const name of NAMES) {
      await page.goto(web.linkTo(name));
      const measured = await page.evaluate(() => {
        const dot = document.querySelector('.dot')!.getBoundingClientRect();
        const stem = document.querySelector('.i .stem')?.getBoundingClientRect();
        if (stem === undefined) return undefined;
        return {
          isCentred: Math.abs(dot.left + dot.right - stem.left - stem.right) <= 2,
          gap: stem.top - dot.bottom,
        };
      });
      if (measured === undefined) {
        expect([name, PAGES[name]!.timeline]).toEqual([name, []]);
        continue;
      }
      const hasLanded = ['delivered', 'returned'].includes(PAGES[name]!.shipment.status);
      expect({ name, isCentred: measured.isCentred, hasLanded: measured.gap <= 0 }).toEqual({
        name,
        isCentred: true,
        hasLanded,
      });
    }
    await context.close();
  });

  it('yellow is in the dot, the lit hours and the mark alone, and one button is the main one', async () => {
    const { page, context } = await web.reader({ colorScheme, viewport });
    for (const name of NAMES) {
      await page.goto(web.linkTo(name));
      const found = await page.evaluate(() => {
        const lamp = 'rgb(255, 200, 61)';
        const painted = (element: Element) => {
          const style = getComputedStyle(element);
          const lines = ['Top', 'Left', 'Right', 'Bottom'] as const;
          return (
            style.backgroundColor === lamp ||
            (element instanceof SVGElement && [style.fill, style.stroke].includes(lamp)) ||
            (element.matches('h1, p, b, a, li, span') && style.color === lamp) ||
            lines.some(
              (side) =>
                style[`border${side}Width`] !== '0px' && style[`border${side}Color`] === lamp,
            )
          );
        };
        return {
          elsewhere: [...document.querySelectorAll('body, body *')]
            .filter((element) => painted(element) && !element.closest('.dot, .lit, .foot .mark'))
            .map((element) => element.outerHTML.slice(0, 80)),
          mainButtons: [...document.querySelectorAll('.btn:not(.no)')].filter(
            (button) => button.getClientRects().length > 0,
          ).length,
        };
      });
      expect({ name, elsewhere: found.elsewhere }).toEqual({ name, elsewhere: [] });
      expect([0, 1]).toContain(found.mainButtons);
    }
    await context.close();
  });
});

describe('what stands on every page', () => {
  it('names nobody: no name, no mail address, no whole tracking code', async () => {
    const { page, context } = await web.reader();
    for (const name of NAMES) {
      await page.goto(web.linkTo(name));
      await page.evaluate(openAll);
      const text = await page.locator('body').innerText();
      expect([name, /Sanne|@|3SPP|1012/.exec(text)?.[0]]).toEqual([name, undefined]);
    }
    await context.close();
  });

  it('has a day with each time, and its own language only', async () => {
    const { page, context } = await web.reader();
    /** Names, numbers, times and what is spelt alike in both. */
    const alike =
      /^(?:Zool|PakketPunt|NL|EN|[\d:., –()#]*|: E-mail|E-mail|.*(?:Utrecht|Nieuwegein|Eindhoven).*)$/;
    for (const name of NAMES) {
      const lines: Record<string, string[]> = {};
      for (const language of ['nl', 'en']) {
        await page.goto(`${web.linkTo(name)}?lang=${language}`);
        await page.evaluate(openAll);
        for (const time of await page.locator('.story li time').allInnerTexts()) {
          expect(time).toMatch(
            /^(?:vandaag|gisteren|today|yesterday|\w+ \d+ \w+)\b.*\d{1,2}:\d{2}/i,
          );
        }
        const text = await page.locator('main').innerText();
        lines[language] = text.split('\n').map((line) => line.trim());
      }
      const both = lines['nl']!.filter((line) => lines['en']!.includes(line) && !alike.test(line));
      expect([name, both]).toEqual([name, []]);
    }
    await context.close();
  });

  it('shows nothing by colour alone: each dot is hidden from who listens, and its status is a word', async () => {
    const { page, context } = await web.reader();
    for (const [shape, name] of Object.entries(SHAPES)) {
      await page.goto(web.linkTo(name));
      const dot = page.locator('.dot');
      expect(await dot.getAttribute('class')).toContain(shape);
      expect(await dot.getAttribute('aria-hidden')).toBe('true');
      expect(await page.locator('h1').innerText()).not.toBe('');
    }
    await context.close();
  });
});

const openAll = (): void => {
  for (const one of document.querySelectorAll('details')) one.open = true;
};

/** The dot and where it meets its stem, as large on each page. */
async function dotWithoutIcon(page: Page): Promise<Buffer> {
  await page.evaluate(() => {
    for (const icon of document.querySelectorAll<SVGElement>('.dot svg')) {
      icon.style.visibility = 'hidden';
    }
  });
  const { x, y, width, height } = (await page.locator('.dot').boundingBox())!;
  const middle = { x: x + width / 2, y: y + height / 2 };
  return page.screenshot({
    clip: { x: Math.round(middle.x) - 26, y: Math.round(middle.y) - 26, width: 52, height: 60 },
  });
}
