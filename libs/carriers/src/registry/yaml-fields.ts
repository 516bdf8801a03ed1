import { parse } from 'yaml';

/** What a mapping of a YAML file holds, not yet looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** YAML itself refuses a code listed twice. What is wrong is added to `faults`. */
export function parsedYaml(file: string, text: string, faults: string[]): Fields {
  try {
    return fieldsOf(parse(text));
  } catch (error) {
    const line = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line;
    faults.push(`${file} is not YAML, or lists a code twice, near line ${String(line ?? '?')}`);
    return {};
  }
}

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

export const isOneOf = <T extends string>(value: unknown, list: readonly T[]): value is T =>
  (list as readonly unknown[]).includes(value);

/** Nothing where there is no mapping: whoever reads it then misses what it needs. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
