import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly fields: Record<string, unknown>;
  text: string;
}

/** The text of an element that has attributes or elements beside it. */
const TEXT = '#text';

/**
 * XML as plain values: an element without attributes and elements is its text, else an object; elements of the
 * same name are a list. Prefixes are dropped. A DOCTYPE is refused, so nothing is ever expanded or fetched.
 */
export function parseXml(
  text: string,
  levelsMax: number,
): Record<string, unknown> | 'payload.malformed' | 'payload.too_deep' {
  const root: Element = newElement('');
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new BadXml('payload.malformed');
  });
  parser.on('doctype', () => {
    throw new BadXml('payload.malformed');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > levelsMax) throw new BadXml('payload.too_deep');
    const element = newElement(localName(name));
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!/^xmlns(?::|$)/.test(attribute)) element.fields[`@${localName(attribute)}`] = value;
    }
    open.push(element);
  });
  const addText = (added: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += added;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element !== undefined && parent !== undefined) put(parent.fields, element);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof BadXml) return error.reason;
    throw error;
  }
  return root.fields;
}

class BadXml extends Error {
  constructor(readonly reason: 'payload.malformed' | 'payload.too_deep') {
    super(reason);
  }
}

const newElement = (name: string): Element => ({
  name,
  // Without a prototype: an element may be named anything.
  fields: Object.create(null) as Record<string, unknown>,
  text: '',
});

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function put(fields: Record<string, unknown>, { name, text, fields: own }: Element): void {
  const trimmed = text.trim();
  const isBare = Object.keys(own).length === 0;
  if (!isBare && trimmed !== '') own[TEXT] = trimmed;
  const value = isBare ? trimmed : own;
  const before = fields[name];
  if (before === undefined) fields[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else fields[name] = [before, value];
}
