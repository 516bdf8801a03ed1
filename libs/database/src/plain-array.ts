/**
 * Values that need no quotes (ids, numbers, times as ISO text) as the array that PostgreSQL reads. pg itself looks
 * at each for characters to escape, which costs more than all the rest of sending them.
 */
export const plainArray = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;
