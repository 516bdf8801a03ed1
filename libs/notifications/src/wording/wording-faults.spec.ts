import { parseWording, sayWording } from './wording.js';
import { WORDING_CHARACTERS_MAX, wordingFaults, type WordingRule } from './wording-faults.js';

describe("a webshop's own wording", () => {
  it.each([
    'Kijk je schoenen na bij aankomst, en bewaar de doos voor een ruil.',
    '{carrier} belt twee keer aan. Vragen? Bel ons op 020 123 45 67.',
    'Open the box with care: {thing} holds glass.',
    'Bitte prüfe die Ware am {day}, bevor du unterschreibst.',
    'Vérifiez le contenu à l’arrivée, s’il vous plaît.',
    'Fijn dat je bij {shop} bestelde!',
    'Les {thing} zwaar: til met twee.',
  ])('may be: %s', (text) => {
    expect(wordingFaults(text)).toEqual([]);
  });

  it.each<[string, WordingRule]>([
    ['', 'length'],
    ['   ', 'length'],
    ['x'.repeat(WORDING_CHARACTERS_MAX + 1), 'length'],
    ['Eerste regel.\nTweede regel.', 'plainText'],
    ['Koop\u200bje niets.', 'plainText'],
    ['ja\u202enee', 'plainText'],
    ['Kоrting', 'plainText'],
    ['Dag {name}', 'knownPlaceholder'],
    ['Dag {shop', 'knownPlaceholder'],
    ['Dag shop}', 'knownPlaceholder'],
    ['Dag {{shop}}', 'knownPlaceholder'],
    ['Dag {}', 'knownPlaceholder'],
    ['Dag {constructor}', 'knownPlaceholder'],
    ['<b>Dag</b>', 'noHtml'],
    ['Dag &lt;b', 'noHtml'],
    ['Zie https://zool.example.nl', 'noLink'],
    ['Zie www.zool', 'noLink'],
    ['Zie zool.example.nl', 'noLink'],
    ['Zie ZOOL.NL', 'noLink'],
    ['Mail naar hallo@zool', 'noLink'],
    ['javascript:alert(1)', 'noLink'],
    ['Dank je 🎉', 'noPicture'],
    ['Let op ⚠️', 'noPicture'],
    ['Let op! Vandaag!', 'calm'],
    ['Echt waar?!', 'calm'],
    ['LAAT DEZE staan, OPEN VOORZICHTIG', 'calm'],
    ['Nu 10 % op alles', 'noPromotion'],
    ['Vanaf €5', 'noPromotion'],
    ['Voor 5 euro', 'noPromotion'],
    ['Voor 5,-', 'noPromotion'],
    ['Met kortingscode ZOOL', 'noPromotion'],
    ['met KÓRTING', 'noPromotion'],
    ['kor\u00adting', 'plainText'],
    ['Bestel nu ook de veters', 'noPromotion'],
    ['Use the discount', 'noPromotion'],
    ['Our sale starts', 'noPromotion'],
    ['Jetzt mit Rabatt', 'noPromotion'],
    ['Günstig für dich', 'noPromotion'],
    ['Profitez-en', 'noPromotion'],
    ['Une réduction pour vous', 'noPromotion'],
    // The list is of all four languages, whatever the mail's own.
    ['Rabatt für dich', 'noPromotion'],
  ])('may not be: %j (%s)', (text, rule) => {
    expect(wordingFaults(text)).toContain(rule);
  });

  it('finds words whole where the list says so: salesman is no sale, winkel is no win', () => {
    expect(wordingFaults('Onze winkel is open, vraag de salesmanager.')).toEqual([]);
  });

  it('is said with the names of this shipment, as plain text', () => {
    const wording = parseWording('Dank je, {shop}: {carrier} komt {day}.')!;

    expect(
      sayWording(wording, {
        shop: '<Zool>',
        carrier: 'PakketPunt',
        thing: '',
        day: 'vrijdag',
        time: '',
      }),
    ).toBe('Dank je, <Zool>: PakketPunt komt vrijdag.');
  });
});
