import { isPromotion } from './promotion.js';
import { parseWording } from './wording.js';

/** Two sentences and a half: a wording is a word beside ours, not a letter. */
export const WORDING_CHARACTERS_MAX = 240;

/** Each rule that a webshop's own wording is held to, by the name that the API answers with. */
const RULES = {
  /** Something to say, and no more than fits. */
  length: (text: string) => text.trim() !== '' && Array.from(text).length <= WORDING_CHARACTERS_MAX,
  /** One line; nothing that cannot be seen, and no letters of a script that ours are taken for. */
  plainText: (text: string) =>
    !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text) && !/(?!\p{Script=Latin})\p{L}/u.test(text),
  /** Braces hold a name of ours. */
  knownPlaceholder: (text: string) => parseWording(text) !== undefined,
  noHtml: (text: string) => !/[<>]|&#?\w+;/u.test(text),
  /** Also what mail programs turn into a link by themselves. */
  noLink: (text: string) =>
    !/\b[a-z][a-z0-9+.-]*:\/\/|\b(?:mailto|tel|data|cid|javascript):|\bwww\.|@|[\p{L}\d-]\.\p{L}{2,}/iu.test(
      text,
    ),
  /** Letters and figures only: a picture says what no list of words finds. */
  noPicture: (text: string) => !/\p{Emoji_Presentation}|\ufe0f/u.test(text),
  /** One exclamation mark at most, and no two words in capitals after each other. */
  calm: (text: string) =>
    !/!.*!|\?!|!\?/su.test(text) && !/\p{Lu}{4,}[^\p{L}]+\p{Lu}{4,}/u.test(text),
  noPromotion: (text: string) => !isPromotion(text),
} as const satisfies Record<string, (text: string) => boolean>;

export type WordingRule = keyof typeof RULES;
export const WORDING_RULES = Object.keys(RULES) as readonly WordingRule[];

/** The rules that a webshop's own wording breaks; none when it may be said. */
export function wordingFaults(text: string): WordingRule[] {
  return WORDING_RULES.filter((rule) => !RULES[rule](text));
}
