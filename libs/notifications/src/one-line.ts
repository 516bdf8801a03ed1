/** Line ends, other control characters, and the marks that turn the reading direction around. */
const NOT_IN_A_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** The text as one line: nothing in it can start a header, a new line of a mail, or turn a name around. */
export function oneLine(text: string): string {
  return text.replace(NOT_IN_A_LINE, ' ').trim();
}

/** What fits beside a status of 30 characters in a subject of 50. */
export const SHOP_SHORT_NAME_MAX = 17;

/** A webshop's name for the subject, cut on whole characters. */
export function shopShortName(name: string): string {
  const characters = Array.from(oneLine(name));
  if (characters.length <= SHOP_SHORT_NAME_MAX) return characters.join('');
  return `${characters
    .slice(0, SHOP_SHORT_NAME_MAX - 1)
    .join('')
    .trimEnd()}…`;
}

/** The text with lines of at most `columns`, broken between words. A longer word, such as a link, stays whole. */
export function inColumns(text: string, columns: number): string {
  let broken = '';
  let from = 0;
  while (from < text.length) {
    const found = text.indexOf('\n', from);
    const to = found === -1 ? text.length : found;
    broken += lineInColumns(text.slice(from, to), columns);
    if (found !== -1) broken += '\n';
    from = to + 1;
  }
  return broken;
}

function lineInColumns(line: string, columns: number): string {
  let lines = '';
  let rest = line;
  while (rest.length > columns) {
    const fits = rest.lastIndexOf(' ', columns);
    const at = fits > 0 ? fits : rest.indexOf(' ', 1);
    if (at === -1) break;
    lines += `${rest.slice(0, at)}\n`;
    rest = rest.slice(at + 1);
  }
  return lines + rest;
}
