import { pushWordsFor, type PushWordsInput } from './push-words.js';
import { LANGUAGES, MILESTONES, SHIPMENT_KINDS, type Language } from './word-catalogue.js';

const SHOP = 'Bloemenhuis';
const NOW = new Date('2026-06-12T08:05:00Z');
const window = {
  from: new Date('2026-06-12T12:10:00Z'),
  to: new Date('2026-06-12T14:10:00Z'),
  precision: 'window',
  source: 'carrier',
} as const;

function aPush(changes: Partial<PushWordsInput> = {}): PushWordsInput {
  return {
    milestone: 'out_for_delivery',
    language: 'nl',
    kind: 'parcel',
    webshopName: SHOP,
    occurredAt: new Date('2026-06-12T08:00:00Z'),
    now: NOW,
    ...changes,
  };
}
const said = (changes: Partial<PushWordsInput> = {}) => {
  const { title, body } = pushWordsFor(aPush(changes));
  return `${title} / ${body}`;
};

/** Every push there is: language × milestone × kind, named and discreet, with and without an expected time. */
const everyPush = LANGUAGES.flatMap((language) =>
  MILESTONES.flatMap((milestone) =>
    SHIPMENT_KINDS.flatMap((kind) =>
      [true, false].flatMap((isDiscreet) =>
        [undefined, window].map((eta) => {
          const input = aPush({ language, milestone, kind, isDiscreet, eta });
          return { input, words: pushWordsFor(input) };
        }),
      ),
    ),
  ),
);

const FOREIGN: Record<Language, RegExp> = {
  nl: /\b(your?|the|from|tap|tippe|von|vous|touchez)\b/i,
  en: /\b(je|het|een|van|tik|tippe|von|vous|touchez)\b/i,
  de: /\b(je|het|een|van|tik|your?|the|from|tap|vous|touchez)\b/i,
  fr: /\b(het|een|van|tik|your?|the|from|tap|tippe|von)\b/i,
};
const OTHER_FORM: Record<Language, RegExp> = {
  nl: /\b[uU]w?\b/,
  en: /\bthou\b/,
  de: /\b(Sie|Ihre?)\b/,
  fr: /\b(tu|toi|ton|tes)\b/i,
};

describe('every push', () => {
  it('says something on two short lines', () => {
    for (const { words } of everyPush) {
      expect(words.title.length).toBeGreaterThan(8);
      expect(words.title.length).toBeLessThanOrEqual(40);
      expect(words.body.length).toBeGreaterThan(5);
      expect(words.body.length).toBeLessThanOrEqual(80);
      expect(words.title + words.body).not.toMatch(/\{\{|\n|undefined/);
    }
  });

  it('is calm: no exclamation mark, no haste, one form of address, at most 15 words a sentence', () => {
    for (const { input, words } of everyPush) {
      const text = `${words.title}. ${words.body}`;
      expect(text).not.toMatch(/!|\burgent|\bdirect\b|laatste kans|last chance/);
      expect(text).not.toMatch(OTHER_FORM[input.language]);
      for (const sentence of text.split(/[.?]/)) {
        expect(sentence.trim().split(/\s+/).length).toBeLessThanOrEqual(15);
      }
      expect(text).not.toMatch(FOREIGN[input.language]);
    }
  });

  it('names the webshop, but for a discreet one', () => {
    for (const { input, words } of everyPush) {
      expect({ input, isNamed: `${words.title} ${words.body}`.includes(SHOP) }).toEqual({
        input,
        isNamed: input.isDiscreet !== true,
      });
    }
  });

  it('names no place, neighbour, safe place or pick-up point, and no reason', () => {
    for (const { words } of everyPush) {
      expect(`${words.title} ${words.body}`).not.toMatch(
        /buren|brievenbus|neighbour|mailbox|letterbox|kluis|locker|receptie|reception|PakketPunt|adres|address|nachbar|briefkasten|schließfach|voisin|boîte|consigne/i,
      );
    }
  });
});

describe('a push', () => {
  it.each([
    [
      said({ eta: window }),
      'De bezorger is onderweg / Van Bloemenhuis. Verwacht tussen 14:10 en 16:10.',
    ],
    [
      said({ eta: window, language: 'en' }),
      'Out for delivery / From Bloemenhuis. Expected between 14:10 and 16:10.',
    ],
    [
      said({ eta: window, isDiscreet: true }),
      'De bezorger is onderweg / Verwacht tussen 14:10 en 16:10.',
    ],
    [said(), 'De bezorger is onderweg / Van Bloemenhuis. Tik voor de verwachte tijd.'],
    [
      said({ milestone: 'delivery_attempted' }),
      'Bezorgen lukte niet / Van Bloemenhuis. Tik om te zien wat je kunt doen.',
    ],
    [
      said({ milestone: 'delivered' }),
      'Je pakket is bezorgd / Van Bloemenhuis, om 10:00. Tik om te zien waar.',
    ],
    [
      said({ milestone: 'delivered', kind: 'return' }),
      'Je retour is aangekomen / Bij Bloemenhuis, om 10:00.',
    ],
    [
      said({ milestone: 'returned', isDiscreet: true }),
      'Je pakket is terug / De afzender heeft het weer.',
    ],
    [
      said({ milestone: 'in_transit', eta: window }),
      'Je pakket is onderweg / Van Bloemenhuis. Verwacht: vrijdag 12 juni.',
    ],
  ])('says: %s', (text, expected) => {
    expect(text).toBe(expected);
  });

  it('says no time that is not of today', () => {
    const tomorrow = new Date('2026-06-12T22:05:00Z');
    expect(said({ milestone: 'delivered', now: tomorrow })).not.toMatch(/\d/);
    expect(said({ eta: window, now: new Date('2026-06-11T20:00:00Z') })).not.toMatch(/\d/);
  });

  it('says no expected time that is over, open, or a whole day', () => {
    expect(said({ eta: window, now: new Date('2026-06-12T14:10:00Z') })).not.toMatch(/\d/);
    expect(said({ eta: { ...window, to: undefined } })).not.toMatch(/\d/);
    expect(said({ eta: { ...window, precision: 'day' } })).not.toMatch(/\d/);
  });

  it('is one line, whatever the webshop is called', () => {
    expect(said({ webshopName: 'Zool\r\n\u202eNep' })).not.toMatch(/[\r\n\u202e]/);
    expect(said({ webshopName: 'x'.repeat(500) }).length).toBeLessThan(90);
  });
});
