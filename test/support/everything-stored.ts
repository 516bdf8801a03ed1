import type pg from 'pg';

/** Every value of every table, as text: what a search for a canary looks through. */
export async function everythingStored(admin: pg.Pool): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts = await Promise.all(
    rows.map(({ name }) =>
      admin.query<{ all: string | null }>(`select string_agg(t::text, ' ') as all from ${name} t`),
    ),
  );
  return texts.map(({ rows: [row] }) => row?.all ?? '').join('\n');
}
