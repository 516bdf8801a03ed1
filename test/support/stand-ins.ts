/** What is another each time, by its form: ids and tokens, which go on meaning the same, and moments and proofs. */
const FORMS = {
  id: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
  time: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/,
  date: /\d{4}-\d{2}-\d{2}/,
  token: /(?<=^|\/t\/)[\w-]{44,}$/,
  base64: /(?<=^|\s)[A-Za-z0-9+/]{40,}={0,2}/,
} as const;

type Form = keyof typeof FORMS;

const NAMES = Object.keys(FORMS) as Form[];
const ANY = new RegExp(NAMES.map((name) => `(?<${name}>${FORMS[name].source})`).join('|'), 'g');
const MEANS_THE_SAME: ReadonlySet<Form> = new Set(['id', 'token']);

/**
 * Examples hold ids, tokens and moments that stand for real ones. What an answer brings in the place of one
 * is what it stands for from then on.
 */
export class StandIns {
  private readonly real = new Map<string, string>();

  /** From now on this one stands for that. */
  means(standIn: string, real: string): void {
    this.real.set(standIn, real);
  }

  /** An example's value as it is really sent. */
  sent<Value>(value: Value): Value {
    return mapTexts(
      value,
      (text) =>
        this.real.get(text) ?? text.replaceAll(ANY, (standIn) => this.real.get(standIn) ?? standIn),
    );
  }

  /**
   * The example as the real value must be: stand-ins are replaced by what stands there in the real one, if it
   * has their form and means what it meant before. Anything else stays, and will differ.
   */
  expected(example: unknown, real: unknown): unknown {
    if (typeof example === 'string') {
      return typeof real === 'string' ? this.expectedText(example, real) : example;
    }
    if (Array.isArray(example)) {
      const items: unknown[] = Array.isArray(real) ? real : [];
      return example.map((item, at) => this.expected(item, items[at]));
    }
    if (!isObject(example)) return example;
    const members = isObject(real) ? real : {};
    return Object.fromEntries(
      Object.entries(example).map(([name, value]) => [name, this.expected(value, members[name])]),
    );
  }

  private expectedText(example: string, real: string): string {
    const standIns = [...example.matchAll(ANY)];
    const found = formOf(example).exec(real)?.slice(1) ?? [];
    if (found.length !== standIns.length) return example;
    return standIns.reduceRight((text, standIn, at) => {
      const [word] = standIn;
      const meant = this.meant(word, formNamed(standIn.groups), found[at] ?? word);
      return text.slice(0, standIn.index) + meant + text.slice(standIn.index + word.length);
    }, example);
  }

  private meant(standIn: string, form: Form, found: string): string {
    if (!MEANS_THE_SAME.has(form)) return found;
    if (!this.real.has(standIn)) this.real.set(standIn, found);
    return this.real.get(standIn) ?? found;
  }
}

/** A pattern of the whole text in which each stand-in is a group of its form. */
function formOf(example: string): RegExp {
  let source = '';
  let end = 0;
  for (const standIn of example.matchAll(ANY)) {
    source += escaped(example.slice(end, standIn.index));
    source += `(${FORMS[formNamed(standIn.groups)].source})`;
    end = standIn.index + standIn[0].length;
  }
  return new RegExp(`^${source}${escaped(example.slice(end))}$`);
}

const formNamed = (groups: Record<string, string> = {}): Form =>
  NAMES.find((name) => groups[name] !== undefined) ?? 'id';

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(map);
    if (!isObject(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, below]) => [name, map(below)]));
  };
  return map(value) as Value;
}
