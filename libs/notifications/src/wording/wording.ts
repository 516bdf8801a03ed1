/** What a webshop's own wording may name: nothing of a person, no code, no place. */
export const WORDING_NAMES = ['shop', 'carrier', 'thing', 'day', 'time'] as const;
export type WordingName = (typeof WORDING_NAMES)[number];

/** A wording taken apart once, when it is read: plain text and names. Saying it compiles nothing. */
export type Wording = readonly (string | { readonly name: WordingName })[];

const isName = (text: string): text is WordingName =>
  (WORDING_NAMES as readonly string[]).includes(text);

/**
 * Takes a wording apart: `Bel ons gerust, {carrier} komt {day}.` Undefined where a brace stands that is no
 * placeholder of ours. The text is checked by `wordingFaults` when it is saved.
 */
export function parseWording(text: string): Wording | undefined {
  const parts: (string | { readonly name: WordingName })[] = [];
  for (const [index, part] of text.split(/\{([^{}]*)\}/).entries()) {
    // Every second part was between braces.
    if (index % 2 === 0) {
      if (/[{}]/.test(part)) return undefined;
      if (part !== '') parts.push(part);
    } else {
      if (!isName(part)) return undefined;
      parts.push({ name: part });
    }
  }
  return parts;
}

/** The wording with its names filled in. Plain text: the HTML layout escapes it. */
export function sayWording(wording: Wording, named: Readonly<Record<WordingName, string>>): string {
  return wording.map((part) => (typeof part === 'string' ? part : named[part.name])).join('');
}
