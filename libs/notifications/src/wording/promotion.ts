import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '@app/platform';

/** A price, a percentage, a sum of money. */
const MONEY = /[€$£%]|\d\s*,-|\b(?:euro?s?|eur|usd|chf)\b/iu;

let listed: readonly RegExp[] | undefined;

/**
 * Whether the text sells something: words of `config/promotion-words.yaml`, of all four languages whatever the
 * text's own, or a price. It sees words, not what they mean.
 */
export function isPromotion(text: string): boolean {
  const plain = plainly(text);
  listed ??= readList();
  return MONEY.test(text) || listed.some((word) => word.test(plain));
}

/** Small letters without accents, one space between words: what is compared. */
const plainly = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\u00ad/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\s\u2019'’-]+/gu, ' ');

/** Read once, by who checks a wording; who only sends never reads it. */
function readList(): readonly RegExp[] {
  const file = join(projectRoot(), 'config/promotion-words.yaml');
  const { words } = parse(readFileSync(file, 'utf8')) as { words: Record<string, string[]> };
  return Object.values(words)
    .flat()
    .map((entry) => {
      const isWhole = entry.endsWith('.');
      const word = plainly(isWhole ? entry.slice(0, -1) : entry);
      return new RegExp(`(?<!\\p{L})${word}${isWhole ? '(?!\\p{L})' : ''}`, 'u');
    });
}
