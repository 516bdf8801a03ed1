import type pg from 'pg';
import { CATALOGUE_SECTIONS } from './catalogue-queries.js';

/** One schema a room; a new one is dumped as soon as it is named here, and a test sees that none is missing. */
export const OUR_SCHEMAS = [
  'consent',
  'ingest',
  'ledger',
  'merchants',
  'notifications',
  'rights',
  'sending',
  'shipments',
  'vault',
] as const;

/** Where the dump lies, from the project's root. */
export const SCHEMA_FILE = 'docs/reference/schema.txt';

/** What to run when it is out of date. */
export const SCHEMA_COMMAND =
  'node --import ./test/support/typescript.mjs dev/schema/write-schema.ts';

/**
 * The whole schema as text that is the same for equal schemas: tables, columns, constraints, indexes,
 * triggers, policies, functions by the hash of their text, and everybody's rights.
 */
export async function dumpSchema(admin: pg.Client): Promise<string> {
  // With an empty path every name is printed with its schema.
  await admin.query("select set_config('search_path', '', false)");
  const parts = [
    '# The schema, from the catalogue of a migrated database. A test compares both; write it anew with',
    `# ${SCHEMA_COMMAND}`,
  ];
  for (const { title, query } of CATALOGUE_SECTIONS) {
    const { rows } = await admin.query<{ line: string }>(query, [OUR_SCHEMAS]);
    parts.push('', `## ${title}`, ...rows.map(({ line }) => line));
  }
  return `${parts.join('\n')}\n`;
}
