const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * How deep brackets go, counted before anything is parsed; 0 when there are not more than `max` at all.
 * Brackets within texts do not count.
 */
export function nestingOf(json: Buffer, max: number): number {
  // A usual event has three brackets: it is not walked through byte by byte.
  if (openings(json, max) <= max) return 0;
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (isInText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isInText = false;
    } else if (byte === QUOTE) isInText = true;
    else if (byte === BRACE || byte === BRACKET) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === BRACE_END || byte === BRACKET_END) depth -= 1;
  }
  return deepest;
}

/** Opening brackets of both kinds, at most one more than may be nested. */
function openings(json: Buffer, max: number): number {
  let count = 0;
  for (const opening of [BRACE, BRACKET]) {
    let at = json.indexOf(opening);
    while (at !== -1 && count <= max) {
      count += 1;
      at = json.indexOf(opening, at + 1);
    }
  }
  return count;
}
