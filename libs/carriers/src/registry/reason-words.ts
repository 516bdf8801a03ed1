import { isText, fieldsOf, parsedYaml } from './yaml-fields.js';

/** Why something happened, in our own words. */
export interface ReasonWords {
  /** What aggregated reports may name. */
  readonly family: string;
  readonly nl: string;
  readonly en: string;
  readonly de?: string;
  readonly fr?: string;
}

/** What every reason must have. The one switch: German and French join here once all reasons have them. */
const NEEDED = ['family', 'nl', 'en'] as const;
const OPTIONAL = ['de', 'fr'] as const;

/** Reads reasons.yaml. What is wrong is added to `faults`. */
export function readReasons(text: string, faults: string[]): Map<string, ReasonWords> {
  const reasons = new Map<string, ReasonWords>();
  const listed = fieldsOf(parsedYaml('reasons.yaml', text, faults)['reasons']);
  for (const [reason, given] of Object.entries(listed)) {
    const words = fieldsOf(given);
    const fault = faultOf(words);
    if (fault === undefined) reasons.set(reason, words as unknown as ReasonWords);
    else faults.push(`reasons.yaml ${reason} ${fault}`);
  }
  if (reasons.size === 0) faults.push('reasons.yaml has no reasons');
  return reasons;
}

function faultOf(words: Readonly<Record<string, unknown>>): string | undefined {
  const known: readonly string[] = [...NEEDED, ...OPTIONAL];
  if (!NEEDED.every((field) => isText(words[field]))) {
    return `needs ${NEEDED.slice(0, -1).join(', ')} and ${NEEDED.at(-1) ?? ''}`;
  }
  const other = Object.keys(words).find((field) => !known.includes(field) || !isText(words[field]));
  return other && `has an unknown or empty field ${other}`;
}
