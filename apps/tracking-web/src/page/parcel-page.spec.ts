import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import {
  fact,
  NOW,
  ON_ITS_WAY,
  PAGES,
  sannesParcel,
  WINDOW,
} from '../../../../test/support/tracked-parcels.js';
import { reasons } from '../compiled-pages.generated.js';
import type { TrackedShipment, TrackView } from '../track-api/track-view.js';
import { parcelPage } from './parcel-page.js';
import { PlainPages } from './plain-pages.js';
import { fill, LANGUAGES, UnknownNameError, wordsOf, type Language } from './words.js';

const KINDS = ['parcel', 'letterbox_parcel', 'return', 'stamp', 'pallet'] as const;

const htmlOf = (view: TrackView, language: Language = 'nl'): string =>
  parcelPage({
    view,
    language,
    cameBy: { kind: 'link', path: '/t/token' },
    now: NOW,
    css: 'page.css',
    isSaved: false,
  });

/** What is read, a line a block; without the drawing, which says nothing that the text does not. */
const linesOf = (html: string): string[] =>
  html
    .replace(/^.*<body>/s, '')
    .replace(/<svg class="day.*?<\/svg>/gs, '')
    .replace(/<\/?(?:span|b|del|small|time|strong|a)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#x27;/g, "'")
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
const textOf = (html: string): string => linesOf(html).join('\n');

const everyPage = LANGUAGES.flatMap((language) =>
  KINDS.flatMap((kind) =>
    Object.entries(PAGES).map(([name, view]) => ({
      name: `${language} ${kind} ${name}`,
      language,
      html: htmlOf({ ...view, shipment: { ...view.shipment, kind } }, language),
    })),
  ),
);
const plain = new PlainPages('page.css');
const plainPages = LANGUAGES.flatMap((language) =>
  [
    plain.form(language, { code: '', postcode: '' }),
    plain.notFound(language),
    plain.wait(language, 540),
    plain.wait(language, 60),
    plain.away(language),
  ].map((html) => ({ name: `${language} plain`, language, html })),
);

describe('every page', () => {
  it('is calm: no exclamation mark, no haste, no "u" beside "je", at most 15 words a sentence', () => {
    for (const { name, language, html } of [...everyPage, ...plainPages]) {
      const text = textOf(html);
      expect(text).not.toMatch(
        /!|\burgent|\bdirect\b|laatste kans|last chance|letzte chance|dernière chance|undefined|\{/,
      );
      // One form of address: je without u, du without Sie, vous without tu.
      if (language === 'nl') expect(text).not.toMatch(/\b[uU]w?\b/);
      if (language === 'de')
        expect(text).not.toMatch(/\b(Ihre?[mnrs]?|Ihnen)\b|\b(je|het|een|your|vous)\b/);
      if (language === 'fr')
        expect(text).not.toMatch(/\b(tu|toi|ton|tes|het|een|your|dein|deine)\b/);
      if (language === 'en') expect(text).not.toMatch(/\b(je|het|een|van|meldt)\b/);
      if (language === 'nl') expect(text).not.toMatch(/\b(your|the|reports)\b/);
      for (const sentence of text.split(/[.?\n]/)) {
        const words = sentence.trim().split(/\s+/).length;
        expect({ name, sentence, words: Math.min(words, 16) }).not.toMatchObject({ words: 16 });
      }
    }
  });

  it('names itself by status and shop, without code or place', () => {
    for (const { html } of everyPage) {
      const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
      expect(title).toMatch(/^[^·]+ · Zool$/);
      expect(title).not.toMatch(/0097|Utrecht|PakketPunt/);
    }
  });

  it('runs, styles and loads nothing but its own files', () => {
    for (const { html } of [...everyPage, ...plainPages]) {
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<img|<iframe|https?:\/\//);
      const loaded = [...html.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, path]) => path);
      expect(
        loaded.filter(
          (path) => !/^\/(page\.css|page\.js|icon\.svg|manifest\.webmanifest)$/.test(path ?? ''),
        ),
      ).toEqual([]);
    }
  });

  it('names who says so, for whatever a carrier reported and for each expected time', () => {
    for (const { name, html } of everyPage) {
      const panel = /<div class="hero">(.*?)<\/div><\/div><\/div>/s.exec(html)?.[1] ?? '';
      const isPromise = panel.includes('14:10');
      if (isPromise)
        expect(panel).toMatch(
          /(De tijd komt van|The time comes from|Die Zeit kommt von|vient du transporteur) PakketPunt/,
        );
      if (!/stamp|cancelled/.test(name)) expect(panel).toContain('PakketPunt');
    }
  });
});

describe('a page', () => {
  const eta = (
    changes: Partial<NonNullable<TrackedShipment['eta']>>,
    more: Partial<TrackedShipment> = {},
  ) =>
    /<p class="eta num">(.*?)<\/p>/s
      .exec(htmlOf(sannesParcel({ eta: { ...WINDOW, before: null, ...changes }, ...more })))?.[1]
      ?.replace(/<\/?b>/g, '*');

  it.each([
    [{}, 'Vandaag tussen *14:10 en 16:10*'],
    [{ to: null }, 'Vandaag rond *14:10*'],
    [
      { from: '2026-06-13T12:10:00Z', to: '2026-06-13T14:10:00Z' },
      'Morgen tussen *14:10 en 16:10*',
    ],
    [
      { precision: 'day', from: '2026-06-14T22:00:00Z', to: null },
      'Verwacht *maandag 15 juni* in de loop van de dag',
    ],
    // A day that ends where the next begins is one day.
    [
      { precision: 'day', from: '2026-06-14T22:00:00Z', to: '2026-06-15T22:00:00Z' },
      'Verwacht *maandag 15 juni* in de loop van de dag',
    ],
    [
      { precision: 'day', from: '2026-06-14T22:00:00Z', to: '2026-06-16T22:00:00Z' },
      'Tussen *maandag 15 juni en dinsdag 16 juni*',
    ],
  ] as const)('says when: %j', (changes, said) => {
    expect(eta(changes)).toBe(said);
  });

  it('says that a time was missed, and who named it', () => {
    expect(eta({}, { isMissed: true })).toBe('Vandaag verwacht tot 16:10, *nog niet bezorgd*');
    expect(textOf(htmlOf(sannesParcel({ isMissed: true })))).toContain(
      'Die tijd kwam van PakketPunt.',
    );
  });

  it('says which day of the calendar it is, also in the night of a change of clocks', () => {
    const night = parcelPage({
      view: sannesParcel(
        { eta: null },
        { timeline: [fact('11T15:04', 'announced', { occurredAt: '2026-10-24T21:30:00Z' })] },
      ),
      language: 'nl',
      cameBy: { kind: 'link', path: '/t/x' },
      now: new Date('2026-10-25T22:30:00Z'),
      css: 'x',
      isSaved: false,
    });
    expect(textOf(night)).toContain('Gisteren 23:30');
  });

  it('draws no expected time once nothing is to come', () => {
    for (const status of [
      'delivered',
      'returned',
      'returning',
      'cancelled',
      'failed',
      'ready_for_pickup',
    ] as const) {
      const html = htmlOf(sannesParcel({ status }));
      expect(html).not.toContain('14:10 en 16:10');
      expect(html).not.toContain('class="lit');
    }
  });

  it.each([
    ['go', 'announced accepted in_transit out_for_delivery returning fresh'],
    ['you', 'delivery_attempted ready_for_pickup'],
    ['done', 'delivered returned'],
    ['quiet', 'held unknown stalled stamp'],
    ['stop', 'cancelled failed'],
  ])('has the dot %s for %s', (dot, names) => {
    for (const name of names.split(' ')) {
      expect(htmlOf(PAGES[name]!)).toContain(`<span class="dot ${dot}"`);
    }
  });

  it('does not say twice that a parcel was delivered where nobody said how', () => {
    const storyOf = (deliveredHow: string | null) =>
      htmlOf(
        sannesParcel(
          { status: 'delivered', deliveredHow },
          { timeline: [fact('12T10:32', 'delivered', { deliveredHow })] },
        ),
      ).replace(/^.*?<ol reversed/s, '');
    for (const how of [null, 'other']) {
      expect(storyOf(how)).toContain('Bezorgd<');
      expect(storyOf(how)).not.toMatch(/bezorgd, bezorgd/i);
    }
    expect(storyOf('mailbox')).toContain('Bezorgd, in de brievenbus<');
  });

  it('has no stem without a fact, and tells no fact of the future', () => {
    const future = sannesParcel({}, { timeline: [fact('13T10:00', 'delivered')] });
    for (const view of [PAGES['fresh']!, PAGES['stamp']!, future]) {
      expect(htmlOf(view)).not.toMatch(/class="stem"|<ol/);
    }
  });

  it('shows three facts and keeps the others behind one press', () => {
    const html = htmlOf(sannesParcel());
    const [front = '', behind = ''] = html.split('<details class="earlier">');
    expect(front.match(/<li[ >]/g)).toHaveLength(3);
    expect(behind.match(/<li[ >]/g)).toHaveLength(ON_ITS_WAY.length - 3);
  });

  it('asks for push only who was never asked, has a parcel to wait for, and is not silent', () => {
    const asks = (view: TrackView) => htmlOf(view).includes('id="h-push"');
    expect(asks(sannesParcel())).toBe(true);
    for (const push of ['on', 'off', 'refused'] as const) {
      expect(asks(sannesParcel({}, { choices: { ...sannesParcel().choices!, push } }))).toBe(false);
    }
    expect(asks(sannesParcel({}, { push: null }))).toBe(false);
    for (const name of ['delivered', 'failed', 'restricted', 'stamp']) {
      expect(asks(PAGES[name]!)).toBe(false);
    }
  });

  it('says nothing of e-mail, consent or choices to who came by code and postcode', () => {
    const html = htmlOf(sannesParcel({}, { choices: null, push: null }));
    expect(html).not.toMatch(/e-mailadres|E-mail|Waarom krijg|<form[^>]*choices/);
    expect(html).toContain('Keuzes? Open de link uit je mail.');
  });

  it('leads to no payment', () => {
    const html = htmlOf(sannesParcel({ status: 'held', reason: 'payment_due' }));
    expect(textOf(html)).toContain(
      'Ga zelf naar de site van PakketPunt. Wij linken nooit naar een betaling.',
    );
  });

  it('escapes whatever others named', () => {
    const evil = '<b onclick="x">\'&';
    const view = sannesParcel(
      { carrier: { id: 'x', name: evil } },
      { webshop: { name: evil }, timeline: [fact('12T09:12', 'in_transit', { place: evil })] },
    );
    const html = htmlOf(view);
    expect(html).not.toContain('<b onclick');
    expect(html).toContain('&lt;b onclick');
  });

  it('has a sentence for each reason, and passes over one it does not know', () => {
    for (const reason of Object.keys(reasons.nl)) {
      expect(textOf(htmlOf(sannesParcel({ status: 'held', reason, eta: null })))).toContain(
        reasons.nl[reason],
      );
    }
    expect(htmlOf(sannesParcel({ status: 'held', reason: 'toString' }))).not.toContain(
      'native code',
    );
    expect(() =>
      htmlOf(sannesParcel({ reason: 'new_one', deliveredHow: 'by_drone' })),
    ).not.toThrow();
  });
});

it('a phrase that names what is not given is refused', () => {
  expect(() => fill(wordsOf('nl').updated, {})).toThrow(UnknownNameError);
});

it('the compiled pages are what the templates say', () => {
  const build = join(projectRoot(), 'apps', 'tracking-web', 'templates', 'build.mjs');
  expect(() => execFileSync(process.execPath, [build, '--check'], { stdio: 'pipe' })).not.toThrow();
});
