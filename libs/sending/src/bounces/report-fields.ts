/** Fields of one block, names in lower case; of a name that comes twice the first counts. */
export type ReportFields = ReadonlyMap<string, string>;

/** One recipient a mail; more blocks than this are a bomb. */
const BLOCKS_MAX = 50;

/**
 * The blocks of a delivery status (RFC 3464 section 2.1: blocks of fields, an empty line between them) or feedback
 * report (RFC 5965 section 3.1). Folded lines are joined; what is no field is passed over.
 */
export function reportBlocks(text: string): ReportFields[] {
  const blocks: ReportFields[] = [];
  for (const block of text.split(/\r?\n[ \t]*\r?\n/)) {
    const fields = fieldsOf(block);
    if (fields.size > 0) blocks.push(fields);
    if (blocks.length > BLOCKS_MAX) break;
  }
  return blocks;
}

function fieldsOf(block: string): ReportFields {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of block.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) {
      if (name !== '') fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    const said = colon < 1 ? '' : line.slice(0, colon).trim().toLowerCase();
    // A second field of the same name, and its folded lines, say nothing.
    name = said === '' || fields.has(said) ? '' : said;
    if (name !== '') fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
