import type { MailBrand } from './mail-brand.js';
import { MAIL_HTML_BYTES_MAX, missingDuties } from './mail-duties.js';
import { previewInput, previewMessages } from './preview-messages.js';
import { render } from './render.js';
import { isPromotion } from './wording/promotion.js';
import { parseWording } from './wording/wording.js';
import { WORDING_CHARACTERS_MAX } from './wording/wording-faults.js';
import { LANGUAGES, MILESTONES, SHIPMENT_KINDS } from './word-catalogue.js';

const WEBSHOP = { name: 'Zool', noticeUrl: 'https://zool.example.nl/privacy?lang=nl&v=2' };
/** As long and as odd as a brand may be. */
const BRAND: MailBrand = {
  look: { fill: '#ffe600', onFill: '#0e2730', edge: '#6b828b' },
  logo: { contentId: 'logo-0123456789abcdef@seintje', width: 160, height: 40 },
  shortName: 'Zool',
  wordings: Object.fromEntries(
    MILESTONES.map((milestone) => [
      milestone,
      Object.fromEntries(
        LANGUAGES.map((language) => [
          language,
          parseWording(`{shop} en {carrier}: ${'é'.repeat(WORDING_CHARACTERS_MAX - 30)} {thing}`)!,
        ]),
      ),
    ]),
  ),
};

/** The whole product: milestone × language × kind, with and without an expected time, with and without a brand. */
const everyMessage = MILESTONES.flatMap((milestone) =>
  LANGUAGES.flatMap((language) =>
    SHIPMENT_KINDS.flatMap((kind) =>
      [true, false].flatMap((isExpected) =>
        [{}, BRAND, { ...BRAND, isDiscreet: true }].map((brand) => {
          const asked = { milestone, language, kind, webshop: WEBSHOP, brand, isExpected };
          const name = `${milestone} ${language} ${kind}`;
          return { name, asked, input: previewInput(asked), ...previewMessages(asked) };
        }),
      ),
    ),
  ),
);

describe('every message there is', () => {
  it('is 8 milestones × 4 languages × 5 kinds, each by mail and by push', () => {
    expect(new Set(everyMessage.map(({ name }) => name)).size).toBe(8 * 4 * 5);
  });

  it('leaves no placeholder unfilled and no phrase out', () => {
    for (const { name, email, push } of everyMessage) {
      const said = [email.subject, email.text, email.html, push.payload.title, push.payload.body];
      for (const text of said) {
        const body = text.replace(/<style>.*?<\/style>/s, '');
        expect([name, /[{}]|undefined|\[object|\bnull\b|NaN/.exec(body)?.[0]]).toEqual([
          name,
          undefined,
        ]);
        expect([name, text.trim() === '']).toEqual([name, false]);
      }
      expect([name, /[\p{L}\d]  +[\p{L}\d]|[ .]\. |: *\n*$/u.exec(email.text)?.[0]]).toEqual([
        name,
        undefined,
      ]);
    }
  });

  it('says the source, the notice and the right to object, apart, with working links, whatever the brand', () => {
    for (const { name, input, email } of everyMessage) {
      expect([name, missingDuties(input, email)]).toEqual([name, []]);
    }
  });

  it('fits: mails within what Gmail shows, subjects within 50 characters, pushes within 1,024 bytes and 32 of topic', () => {
    for (const { name, email, push } of everyMessage) {
      expect([name, Buffer.byteLength(email.html) <= 16_000]).toEqual([name, true]);
      expect([name, email.subject.length <= 50]).toEqual([name, true]);
      expect([name, Buffer.byteLength(JSON.stringify(push.payload)) <= 600]).toEqual([name, true]);
      expect(push.topic).toMatch(/^[A-Za-z0-9_-]{32}$/);
    }
  });

  it('sells nothing: our own words pass the lint that webshops are held to', () => {
    for (const { name, asked, email, push } of everyMessage) {
      if (asked.brand === BRAND) continue;
      for (const text of [email.subject, email.text, push.payload.title, push.payload.body]) {
        expect([name, isPromotion(text)]).toEqual([name, false]);
      }
    }
  });

  it('says what the webshop says as the webshop, in both parts, and only in mails', () => {
    const says = { nl: 'Zool zegt:', en: 'Zool says:', de: 'Zool sagt:', fr: 'Zool dit\u00a0:' };
    for (const { name, asked, email, push } of everyMessage) {
      const isOwn = asked.brand.wordings !== undefined;
      expect([
        name,
        email.html.includes(`<b>${says[asked.language]}</b> Zool en PakketPunt: éé`),
      ]).toEqual([name, isOwn]);
      expect([
        name,
        email.text.includes(`\n\n${says[asked.language]} Zool en PakketPunt:`),
      ]).toEqual([name, isOwn]);
      expect(JSON.stringify(push.payload)).not.toContain('éé');
    }
  });

  it('does not name a discreet webshop on a lock screen', () => {
    for (const { name, asked, email, push } of everyMessage) {
      const shown = `${email.subject} ${push.payload.title} ${push.payload.body}`;
      expect([name, shown.includes('Zool')]).toEqual([name, asked.brand.isDiscreet !== true]);
    }
  });
});

describe('the duties of a mail', () => {
  const asked = {
    milestone: 'announced',
    language: 'nl',
    kind: 'parcel',
    webshop: WEBSHOP,
    brand: {},
    isExpected: false,
  } as const;
  const input = previewInput(asked);
  const mail = render(input);
  const without = (part: RegExp): typeof mail => ({
    ...mail,
    html: mail.html.replace(part, ''),
    text: mail.text.replace(part, ''),
  });

  it.each([
    ['source', without(/Zool\s+gaf\s+ons/g)],
    ['notice', without(/https:\/\/zool\.example\.nl\/privacy[^\s"]*/g)],
    ['objection', without(/https:\/\/seintje\.example\.nl\/v1\/withdraw\/preview/g)],
    ['objection', without(/of bezwaar maken/g)],
    ['objection', { ...mail, text: mail.text.replace(/\n\n(Liever)/, '\n$1') }],
    ['objection', { ...mail, html: mail.html.replaceAll('border-top', 'border-left') }],
    ['size', { ...mail, html: mail.html + ' '.repeat(MAIL_HTML_BYTES_MAX) }],
  ])('are missed: %s', (duty, changed) => {
    expect(missingDuties(input, changed)).toContain(duty);
  });
});
