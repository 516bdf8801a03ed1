import pg from 'pg';
import { databaseProblem } from '@app/database';

/** What a database has been given so far: migrations by name, files of functions by their hash. */
export type Applied = ReadonlyMap<string, string>;

/** Reads what was applied; nothing, for a database that was never migrated. */
export async function appliedTo(adminUrl: string): Promise<Applied> {
  const client = new pg.Client({ connectionString: adminUrl });
  try {
    await client.connect();
  } catch (error) {
    throw databaseProblem(error);
  }
  try {
    const applied = new Map<string, string>();
    if (await isThere(client, 'public.schema_migration')) {
      const { rows } = await client.query<{ name: string }>(
        'select name from public.schema_migration order by id',
      );
      for (const { name } of rows) applied.set(`migration ${name}`, '');
    }
    if (await isThere(client, 'public.sql_function')) {
      const { rows } = await client.query<{ file: string; hash: string }>(
        "select file, encode(hash, 'hex') as hash from public.sql_function order by file",
      );
      for (const { file, hash } of rows) applied.set(`functions ${file}`, hash);
    }
    return applied;
  } finally {
    await client.end();
  }
}

/** What is new or changed, in the order it was applied. */
export const appliedSince = (before: Applied, after: Applied): string[] =>
  [...after].filter(([what, hash]) => before.get(what) !== hash).map(([what]) => what);

async function isThere(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [table],
  );
  return rows[0]?.there === true;
}
