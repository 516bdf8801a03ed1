/** Longer than any code, place or time; a longer text is something else. */
const TEXT_MAX = 200;

/** No carrier nests lists in lists at all. */
const LISTS_IN_LISTS_MAX = 3;

/**
 * A place in a payload, by which an adapter takes what it names and nothing else. It remembers what was
 * taken, so that the rest can be told by its names. Never throws: what is not there is not there.
 */
export class Field {
  private constructor(
    private readonly value: unknown,
    private readonly path: string,
    private readonly taken: Set<string>,
  ) {}

  static of(payload: unknown): Field {
    return new Field(payload, '', new Set());
  }

  /** What is at a path such as `status.code`. */
  at(path: string): Field {
    let value = this.value;
    let at = this.path;
    for (const name of path.split('.')) {
      value = ownValue(value, name);
      at = at === '' ? name : `${at}.${name}`;
    }
    return new Field(value, at, this.taken);
  }

  /** All that is at a path, through every list on the way; a single thing is a list of one. */
  list(path = ''): Field[] {
    let found = this.unfold();
    if (path === '') return found;
    for (const name of path.split('.')) found = found.flatMap((field) => field.at(name).unfold());
    return found;
  }

  /** The name and place of each field of an object, where names are codes. */
  entries(): [string, Field][] {
    return isObject(this.value)
      ? Object.keys(this.value).map((name) => [
          name,
          // Told of as one: the names are values here.
          new Field(ownValue(this.value, name), joined(this.path, '*'), this.taken),
        ])
      : [];
  }

  /** The first of these paths that holds a short text or a number, as text. */
  text(...paths: string[]): string | undefined {
    let found: string | undefined;
    for (const path of paths) {
      const field = path === '' ? this : this.at(path);
      const text = field.own();
      if (text === undefined) continue;
      // The others say the same in another way: they were looked at, too.
      field.taken.add(field.path);
      found ??= text;
    }
    return found;
  }

  /** As `text`, but a number stays one: times are counted in them. */
  counted(...paths: string[]): string | number | undefined {
    const text = this.text(...paths);
    const isNumber = paths.some((path) => typeof this.at(path).value === 'number');
    return isNumber && text !== undefined ? Number(text) : text;
  }

  /** The names of all fields that hold something and were not taken, each once. */
  untaken(): string[] {
    const names = new Set<string>();
    const left: [unknown, string][] = [[this.value, this.path]];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const [value, path] = next;
      if (Array.isArray(value)) for (const item of value) left.push([item, path]);
      else if (isObject(value)) {
        for (const name of Object.keys(value))
          left.push([ownValue(value, name), joined(path, name)]);
      } else if (value !== null && value !== '' && !this.isTaken(path)) names.add(path);
    }
    return [...names].sort();
  }

  /** Lists in lists as one. A loop of its own: a list may be nested as deep as a payload may. */
  private unfold(): Field[] {
    if (this.value === undefined || this.value === null) return [];
    if (!Array.isArray(this.value)) return [this];
    return this.value
      .flat(LISTS_IN_LISTS_MAX)
      .filter((item) => item !== undefined && item !== null)
      .map((item) => new Field(item, this.path, this.taken));
  }

  private isTaken(path: string): boolean {
    return this.taken.has(path) || this.taken.has(path.replace(/[^.]+(\.[^.]+)$/, '*$1'));
  }

  private own(): string | undefined {
    const { value } = this;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value !== 'string' || value.length > TEXT_MAX) return undefined;
    const text = value.replaceAll(/\s+/g, ' ').trim();
    return text === '' ? undefined : text;
  }
}

/** A name of a payload that is no name: it may hold anything, so it is not repeated. */
const NAME = /^[@#]?[A-Za-z][A-Za-z0-9_-]{0,49}$/;

function joined(path: string, name: string): string {
  const said = NAME.test(name) ? name : '*';
  return path === '' ? said : `${path}.${said}`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ownValue = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
