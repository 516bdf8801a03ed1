import { SeintjeError } from '@app/platform';
import { reasons, words } from '../compiled-pages.generated.js';
import type { Status, TrackedShipment } from '../track-api/track-view.js';

export const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a phrase's names stand for. */
export type Named = Readonly<Record<string, string>>;

/** What is said of one status. Without `lead` and `big`, the expected time is its largest line. */
export interface StatusWords {
  title: string;
  says: string;
  lead?: string;
  big?: string;
}

type Spelt = (typeof words)['nl'];

/** All that the page can say in one language. */
export interface Words extends Omit<Spelt, 'status' | 'returns' | 'story' | 'how' | 'things'> {
  things: Record<TrackedShipment['kind'], Spelt['things']['parcel']>;
  status: Record<Status, StatusWords>;
  returns: Partial<Record<Status, Partial<StatusWords>>>;
  how: Partial<Record<string, string>> & { other: string };
  story: Omit<Spelt['story'], 'status' | 'returns'> & {
    status: Record<Status, string>;
    returns: Partial<Record<Status, string>>;
  };
}

/** A phrase names something that it is not given: a fault of ours, found by the page's tests. */
export class UnknownNameError extends SeintjeError {
  constructor(name: string) {
    super('page.unknown_name', `A phrase of the tracking page names {${name}}; it is not given.`);
  }
}

export const wordsOf = (language: Language): Words => words[language];

/** Why a parcel is where it is, as a sentence of ours; undefined for what is not in the catalogue. */
export const reasonOf = (language: Language, reason: string | null): string | undefined =>
  reason !== null && Object.hasOwn(reasons[language], reason)
    ? reasons[language][reason]
    : undefined;

/** A phrase with its names filled in. Plain text: the templates escape it. */
export function fill(phrase: string, named: Named): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = named[name];
    if (value === undefined) throw new UnknownNameError(name);
    return value;
  });
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function languageOf(text: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}
