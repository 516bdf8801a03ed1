import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { parse } from 'yaml';
import { projectRoot } from '@app/platform';
import { layouts } from './compiled-templates.generated.js';
import { render, UnsafeLinkError, type RenderInput } from './render.js';
import { DELIVERED_HOW } from '@app/shipments';
import { LANGUAGES, MILESTONES, SHIPMENT_KINDS, type Language } from './word-catalogue.js';

const WITHDRAW = `https://seintje.example.nl/v1/withdraw/${'A'.repeat(68)}`;

function aMail(changes: Partial<RenderInput> = {}): RenderInput {
  return {
    milestone: 'out_for_delivery',
    language: 'nl',
    kind: 'parcel',
    webshop: { name: 'Zool' },
    carrierName: 'PakketPunt',
    trackingCode: '3SPP0000000097',
    occurredAt: new Date('2026-06-12T08:00:00Z'),
    links: {
      withdraw: WITHDRAW,
      track: 'https://track.example.nl/t/AbC?x=1&y=2',
      notice: 'https://seintje.example.nl/privacy',
    },
    ...changes,
  };
}

const window = {
  from: new Date('2026-06-12T12:10:00Z'),
  to: new Date('2026-06-12T14:10:00Z'),
  precision: 'window',
  source: 'carrier',
} as const;

/** Every mail there is: milestone × language × kind, with and without an expected time. */
const everyMail = LANGUAGES.flatMap((language) =>
  MILESTONES.flatMap((milestone) =>
    SHIPMENT_KINDS.flatMap((kind) =>
      [undefined, window].map((eta) => {
        const input = aMail({ language, milestone, kind, eta });
        return { name: `${language} ${milestone} ${kind}`, input, mail: render(input) };
      }),
    ),
  ),
);

/** What a reader sees of the HTML, without the hidden preheader. */
const seen = (html: string) =>
  html
    .replace(/^.*<body[^>]*>/s, '')
    .replace(/<div style="display:none[^>]*>.*?<\/div>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');

/** The text as it reads, with its lines of 72 columns joined. */
const flowed = (text: string) => text.replaceAll('\n', ' ');

/** Who sends it, on which order, by whose yes, from where the address came, and the right to object. */
const FACTS: Record<Language, string[]> = {
  nl: ['besteld bij Zool', 'zei ja', 'Zool gaf ons', 'bezwaar', 'stuurt dit namens Zool'],
  en: ['ordered at Zool', 'said yes', 'Zool gave us', 'object', 'sends this on behalf of Zool'],
  de: ['bei Zool bestellt', 'Ja gesagt', 'Zool hat uns', 'widersprechen', 'im Auftrag von Zool'],
  fr: ['commandé chez Zool', 'dit oui', 'Zool nous a donné', 'opposer', 'au nom du magasin Zool'],
};
/** Words that only the other languages have; "direct" and the like make haste. */
const FOREIGN: Record<Language, RegExp> = {
  nl: /\b(your|the|from|dein|deine|und|vous|votre|chez)\b/i,
  en: /\b(je|het|een|van|dein|deine|und|vous|votre|chez)\b/i,
  de: /\b(je|het|een|van|your|the|from|vous|votre|chez)\b/i,
  fr: /\b(het|een|van|your|the|from|dein|deine|und)\b/i,
};
const HASTE =
  /!|\burgent|\bdirect\b|\bsofort\b(?=.*\bzahl)|laatste kans|last chance|letzte chance|derni[eè]re chance/i;
/** One form of address, never two: je without u, du without Sie, vous without tu. */
const OTHER_FORM: Record<Language, RegExp> = {
  nl: /\b[uU]w?\b/,
  en: /\bthou\b/,
  de: /\b(Ihr|Ihre|Ihrem|Ihren|Ihnen)\b|(?<![.?:] |^)\bSie\b/m,
  fr: /\b(tu|toi|ton|tes)\b/i,
};

describe('every mail', () => {
  it('says who sends it, why, how to stop and object, and where the notice is, in both parts', () => {
    for (const { input, mail } of everyMail) {
      const facts = FACTS[input.language];
      for (const fact of facts) {
        expect(seen(mail.html)).toContain(fact);
        expect(flowed(mail.text)).toContain(fact);
      }
      for (const link of [WITHDRAW, input.links.notice]) {
        expect(mail.html).toContain(`href="${link}"`);
        expect(mail.text.split('\n')).toContain(link);
      }
    }
  });

  it('keeps its subject within 50 characters and without name, code or place', () => {
    for (const { name, mail } of everyMail) {
      const [status, shop] = mail.subject.split(' · ');
      expect({ name, length: (status ?? '').length <= 30 }).toEqual({ name, length: true });
      expect(shop).toBe('Zool');
      expect(mail.subject).not.toMatch(/PakketPunt|0097/);
    }
  });

  it('is calm: no exclamation mark, no haste, no "u" beside "je", at most 15 words a sentence', () => {
    for (const { input, mail } of everyMail) {
      const words = mail.text.replace(/https?:\S+/g, '');
      expect(words).not.toMatch(HASTE);
      expect(words).not.toMatch(OTHER_FORM[input.language]);
      expect(words).not.toMatch(FOREIGN[input.language]);
      // In the HTML a new line is a new block; in the text it may be the 72nd column.
      const blocks = mail.html.replace(/^.*<body[^>]*>/s, '').replace(/<[^>]+>/g, '\n');
      for (const sentence of blocks.split(/[.?\n]/)) {
        expect(sentence.trim().split(/\s+/).length).toBeLessThanOrEqual(15);
      }
    }
  });

  it('puts a second fact in the preview, 40 to 90 characters, never the subject again', () => {
    for (const { name, mail } of everyMail) {
      const preview = /<div style="display:none[^>]*>(.*?)<\/div>/s.exec(mail.html)?.[1] ?? '';
      expect({ name, fits: preview.length >= 40 && preview.length <= 90, preview }).toMatchObject({
        fits: true,
      });
      expect(preview).not.toBe(mail.subject);
    }
  });

  it('says the same in HTML and in text', () => {
    const words = (text: string): string[] => text.match(/\p{L}+|\d+(:\d+)?/gu) ?? [];
    for (const { name, mail } of everyMail) {
      const inHtml = words(seen(mail.html).replace(/(button|knop|Knopf|bouton)/g, 'link'));
      // The text writes links out, and says "link" where the page says "button".
      const inText = words(
        mail.text
          .replace(/https?:\S+/g, '')
          .replace(/(Deze link|This link)/g, '$1')
          .replace('Dieser Link', 'Dieser link')
          .replace('Ce lien', 'Ce link'),
      );
      const missing = inText.filter((word) => !inHtml.includes(word));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });

  it('loads nothing, measures nothing and runs nothing', () => {
    for (const { mail } of everyMail) {
      expect(mail.html).not.toMatch(
        /<(img|script|link|iframe|form|object|embed)\b|url\(|@import|\son\w+=/i,
      );
      const targets = Array.from(mail.html.matchAll(/(?:href|src)="([^"]*)"/g), ([, to]) => to);
      expect(targets).toHaveLength(3);
    }
  });

  it('is small, names its language, and has buttons and links of at least 44 px', () => {
    for (const { input, mail } of everyMail) {
      expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(12_000);
      expect(mail.html).toContain(`<html lang="${input.language}"`);
      expect(mail.html).toContain('prefers-color-scheme:dark');
      for (const [, style] of mail.html.matchAll(/<a [^>]*style="([^"]*)"/g)) {
        const [, vertical] = /padding:(\d+)px/.exec(style ?? '') ?? [];
        const lineHeight = style?.includes('/24px') === true ? 24 : 23;
        expect(2 * Number(vertical) + lineHeight).toBeGreaterThanOrEqual(44);
      }
    }
  });

  it('breaks its text at 72 columns, but no link', () => {
    for (const { mail } of everyMail) {
      const long = mail.text.split('\n').filter((line) => line.length > 72);
      expect(long.filter((line) => !/^https:\S+$/.test(line))).toEqual([]);
      expect(mail.text).toContain('\n-- \n');
    }
  });

  it('is light first, and each colour of its own has one for the dark', () => {
    for (const { mail } of everyMail) {
      const painted = new Set(
        Array.from(mail.html.matchAll(/class="([^"]+)"/g), ([, names = '']) =>
          names.split(' '),
        ).flat(),
      );
      const dark = /@media\(prefers-color-scheme:dark\)\{(.*?\})\}/s.exec(mail.html)?.[1] ?? '';
      const rules = Array.from(dark.matchAll(/\.(\w+)\{[^}]*!important\}/g), ([, name]) => name);
      const ofWidth = ['p', 'big'];
      expect(
        [...painted].filter((name) => !ofWidth.includes(name) && !rules.includes(name)),
      ).toEqual([]);
    }
  });

  it('shows an expected time only while something is to come, and always names its source', () => {
    for (const { input, mail } of everyMail) {
      const isPromise = mail.text.includes('14:10') && mail.text.includes('16:10');
      const isOver = ['ready_for_pickup', 'delivered', 'returned'].includes(input.milestone);
      expect(isPromise).toBe(input.eta !== undefined && !isOver);
      if (isPromise) {
        expect(flowed(mail.text)).toMatch(
          /(De tijd komt van|The time comes from|Die Zeit kommt von|vient du transporteur) PakketPunt/,
        );
      }
    }
  });
});

describe('a mail', () => {
  it('calls the thing what it is', () => {
    const subjects = SHIPMENT_KINDS.map(
      (kind) => render(aMail({ milestone: 'in_transit', kind })).subject,
    );
    expect(subjects).toEqual(
      ['pakket', 'pakje', 'retour', 'post', 'pallet'].map(
        (thing) => `Je ${thing} is onderweg · Zool`,
      ),
    );
    expect(render(aMail({ milestone: 'delivered', kind: 'return' })).text).toMatch(
      /^Aangekomen bij Zool/,
    );
  });

  it('says how it was delivered, in our own words', () => {
    for (const deliveredHow of DELIVERED_HOW) {
      expect(flowed(render(aMail({ milestone: 'delivered', deliveredHow })).text)).toMatch(
        /PakketPunt meldt: [a-z ]+, vrijdag 12 juni om 10:00\./,
      );
    }
    expect(render(aMail({ milestone: 'delivered', deliveredHow: 'neighbour' })).text).toContain(
      'bij de buren',
    );
  });

  it.each([
    [{ ...window }, 'Vandaag, vrijdag 12 juni tussen 14:10 en 16:10'],
    [
      { ...window, from: new Date('2026-06-13T12:10:00Z'), to: new Date('2026-06-13T13:00:00Z') },
      'Zaterdag 13 juni tussen 14:10 en 15:00',
    ],
    [{ ...window, to: undefined, precision: 'moment' }, 'Vandaag, vrijdag 12 juni rond 14:10'],
    [{ ...window, to: undefined, precision: 'day' }, 'Verwacht vrijdag 12 juni'],
    [
      { ...window, to: new Date('2026-06-15T08:00:00Z'), precision: 'day' },
      'Tussen vrijdag 12 juni en maandag 15 juni',
    ],
  ] as const)('says when it is expected: %#', (eta, expected) => {
    expect(render(aMail({ milestone: 'in_transit', eta })).text.split('\n')[1]).toBe(expected);
  });

  it('promises "today" by the day of reading, in the zone of the delivery address', () => {
    const late = {
      ...window,
      from: new Date('2026-06-12T22:10:00Z'),
      to: new Date('2026-06-12T23:10:00Z'),
    };
    const now = (time: string) => render(aMail({ eta: late, now: new Date(time) })).subject;
    expect(now('2026-06-12T21:59:00Z')).toBe('De bezorger is onderweg · Zool');
    expect(now('2026-06-12T22:01:00Z')).toBe('Verwacht vandaag 00:10-01:10 · Zool');
  });

  it('greets nobody: the name stays closed', () => {
    const { html, text } = render(aMail());
    expect(html + text).not.toMatch(/\b(Dag|Hallo|Beste|Hello|Dear)\b/);
  });

  it('leads to the page, and prints where that is', () => {
    const { html, text } = render(aMail());
    expect(html).toContain('href="https://track.example.nl/t/AbC?x&#x3D;1&amp;y&#x3D;2"');
    expect(text.split('\n')).toContain('https://track.example.nl/t/AbC?x=1&y=2');
    expect(text.replaceAll('\n', ' ')).toContain('Deze link gaat naar track.example.nl.');
  });

  it('shows four characters of the parcel code', () => {
    const { html, text } = render(aMail());
    expect(text).toContain('eindigt op 0097');
    expect(html + text).not.toContain('3SPP');
  });

  it('has no button where there is no page', () => {
    const { html, text } = render(
      aMail({ links: { withdraw: WITHDRAW, notice: 'https://x.example.nl' } }),
    );
    expect(html + text).not.toMatch(/Bekijk|knop/);
    expect(text).toContain('We vragen je nooit om geld');
  });

  it('escapes in HTML, and nowhere else', () => {
    const shop = `d'Artagnan & <b onclick="x">Zn`;
    const { subject, html, text } = render(
      aMail({ webshop: { name: shop, senderName: `d'A & <b>` } }),
    );
    expect(html).not.toContain('<b onclick');
    expect(html).toContain('d&#x27;Artagnan &amp; &lt;b onclick&#x3D;&quot;x&quot;&gt;Zn');
    expect(text).toContain(shop);
    expect(subject).toBe(`De bezorger is onderweg · d'A & <b>`);
  });

  it('is one line in its subject whatever the webshop is called', () => {
    const { subject, text } = render(
      aMail({ webshop: { name: 'Zool\r\nBcc: x@example.invalid\u202e' } }),
    );
    expect(subject).toBe('De bezorger is onderweg · Zool Bcc: x@exam…');
    expect(text).not.toMatch(/^Bcc/m);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//x.example',
    'https://x.example/" onclick="x',
    'https://x.example/a b',
    '',
  ])('is not made with the link %s', (link) => {
    for (const which of ['withdraw', 'notice', 'track'] as const) {
      // An empty track link is no page at all.
      if (which === 'track' && link === '') continue;
      expect(() => render(aMail({ links: { ...aMail().links, [which]: link } }))).toThrow(
        UnsafeLinkError,
      );
    }
  });

  it('is not made when a template names something that is not there', () => {
    for (const layout of [layouts.html, layouts.text, layouts.subject]) {
      expect(() => layout({ lang: 'nl' })).toThrow(/not defined/);
    }
  });
});

describe('compiled templates', () => {
  it('are what the templates say', () => {
    const build = join(projectRoot(), 'libs', 'notifications', 'templates', 'build.mjs');
    expect(() =>
      execFileSync(process.execPath, [build, '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('render where code from strings is forbidden, without the compiler', () => {
    mkdirSync(join(projectRoot(), '.cache'), { recursive: true });
    const folder = mkdtempSync(join(projectRoot(), '.cache', 'render-'));
    try {
      const source = join(projectRoot(), 'libs', 'notifications', 'src');
      const names = [
        'render.ts',
        'eta-words.ts',
        'one-line.ts',
        'wording/wording.ts',
        'status-words.ts',
        'template-parts.ts',
        'word-catalogue.ts',
        'milestones.ts',
        'compiled-templates.generated.ts',
      ];
      expect(readdirSync(source, { recursive: true })).toEqual(expect.arrayContaining(names));
      mkdirSync(join(folder, 'wording'));
      for (const name of names) {
        const { code } = transformSync(readFileSync(join(source, name), 'utf8'), {
          swcrc: false,
          jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
          module: { type: 'es6' },
        });
        // The one door it needs at run time: the base class of errors.
        const alone = code.replace(
          /import \{ SeintjeError \} from '@app\/platform';/,
          'class SeintjeError extends Error {}',
        );
        writeFileSync(join(folder, name.replace(/\.ts$/, '.js')), alone);
      }
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      writeFileSync(
        join(folder, 'main.js'),
        `import { createRequire } from 'node:module';
        import { render } from './render.js';
        let forbidden = false;
        try { new Function('return 1')(); } catch { forbidden = true; }
        const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => /handlebars.*(compiler|parser)/.test(file));
        const input = JSON.parse(process.argv[2], (key, value) => key === 'occurredAt' ? new Date(value) : value);
        console.log(JSON.stringify({ forbidden, loaded, subject: render(input).subject }));`,
      );
      const said = execFileSync(
        process.execPath,
        [
          '--disallow-code-generation-from-strings',
          join(folder, 'main.js'),
          JSON.stringify(aMail()),
        ],
        { encoding: 'utf8' },
      );
      expect(JSON.parse(said)).toEqual({
        forbidden: true,
        loaded: [],
        subject: render(aMail()).subject,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the colours', () => {
  const tokens = parse(
    readFileSync(join(projectRoot(), 'config', 'design-tokens.yaml'), 'utf8'),
  ) as Record<string, [string, string]>;
  const linear = (part: string) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = (hex.match(/[0-9a-f]{2}/g) ?? []).map(linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** WCAG 2.2 contrast ratio. */
  const contrast = (one: string, other: string) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  it.each([
    ['ink', 'surface', 4.5],
    ['ink', 'bg', 4.5],
    ['ink2', 'surface', 4.5],
    ['ink2', 'bg', 4.5],
    ['link', 'surface', 4.5],
    ['link', 'bg', 4.5],
    ['onhero', 'hero', 4.5],
    ['onhero2', 'hero', 4.5],
    ['lampink', 'lamp', 4.5],
    ['stop', 'surface', 4.5],
    ['lamp', 'hero', 3],
    ['heroedge', 'hero', 3],
    ['herostem', 'hero', 3],
    ['focus', 'surface', 3],
    ['focus', 'bg', 3],
    ['edge', 'surface', 3],
    ['stem', 'surface', 3],
    ['stem', 'bg', 3],
  ])('%s on %s has a contrast of at least %d, light and dark', (text, ground, least) => {
    for (const mode of [0, 1] as const) {
      expect(
        contrast(tokens[text]?.[mode] ?? '', tokens[ground]?.[mode] ?? ''),
      ).toBeGreaterThanOrEqual(least);
    }
  });
});
