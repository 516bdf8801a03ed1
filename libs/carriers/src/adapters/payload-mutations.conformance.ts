/** Where a value lies: names and places in lists. */
export type Path = readonly (string | number)[];

/** Every place of a payload that holds a text or a number. */
export function leavesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => leavesOf(item, [...path, at]));
  if (isObject(value)) {
    return Object.keys(value).flatMap((name) => leavesOf(value[name], [...path, name]));
  }
  return typeof value === 'string' || typeof value === 'number' ? [path] : [];
}

/** The payload with one value in another's place. */
export function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item, at): unknown => (at === first ? replaced(item, rest, by) : item));
  }
  if (!isObject(value)) return value;
  return { ...value, [first]: replaced(value[first], rest, by) };
}

/** The payload with each of its lists in another order. */
export function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item, at) => shuffled(item, seed + at));
    const key = (at: number): number => Math.sin(seed * 7 + at * 13 + 1);
    return items
      .map((item, at) => ({ item, at }))
      .sort((a, b) => key(a.at) - key(b.at))
      .map(({ item }) => item);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, shuffled(item, seed)]),
  );
}

/** The payload with keys in each object that JavaScript gives a meaning of its own. */
export function withHostileKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withHostileKeys);
  if (!isObject(value)) return value;
  const inner = Object.entries(value).map(([name, item]) => [name, withHostileKeys(item)] as const);
  const hostile = JSON.parse(
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  ) as object;
  for (const [name, item] of inner)
    Object.defineProperty(hostile, name, { value: item, enumerable: true });
  return hostile;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
