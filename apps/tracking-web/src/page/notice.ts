import { createHash } from 'node:crypto';
import type { Language, Words } from './words.js';

/** What a person read when saying yes on the page, as the API keeps it with the decision (GDPR 7(1)). */
export interface Notice {
  version: string;
  sha256: string;
  language: Language;
}

/**
 * Names the lines that stood at a question, as they were filled in, one a line. Whoever has the version's words
 * and the webshop's name can make the same text, and the same hash, again.
 */
export function noticeOf(lines: readonly string[], words: Words, language: Language): Notice {
  const sha256 = createHash('sha256').update(lines.join('\n')).digest('hex');
  return { version: words.noticeVersion, sha256, language };
}

/** A notice as it stands in a form or comes from the page's script; undefined for what is none. */
export function noticeFrom(value: unknown): Notice | undefined {
  const [version, sha256, language] = String(value).split(' ');
  if (version === undefined || sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) {
    return undefined;
  }
  return language === 'nl' || language === 'en' ? { version, sha256, language } : undefined;
}

/** As one word for a form. */
export const noticeText = ({ version, sha256, language }: Notice): string =>
  `${version} ${sha256} ${language}`;
