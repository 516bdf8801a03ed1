import type { PoolClient } from 'pg';

/** A code without a meaning in config/carriers. */
export interface UnmappedCode {
  readonly carrier: string;
  readonly namespace: string;
  readonly code: string;
}

/** How often a code without a meaning was seen. */
export interface UnmappedCodeCount extends UnmappedCode {
  readonly seen: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** One screen; whoever has more unmapped codes starts with these. */
const LISTED_MAX = 200;

const COUNT = `
insert into ingest.unmapped_code (carrier, namespace, code, seen)
select carrier, namespace, code, count(*)
  from unnest($1::text[], $2::text[], $3::text[]) c(carrier, namespace, code)
 group by carrier, namespace, code
 order by carrier, namespace, code
    on conflict on constraint unmapped_code_key do update
   set seen = unmapped_code.seen + excluded.seen, last_at = clock_timestamp()`;

/** Counts codes we have no meaning for; they change nothing else. */
export async function countUnmappedCodes(
  tx: PoolClient,
  codes: readonly UnmappedCode[],
): Promise<void> {
  if (codes.length === 0) return;
  await tx.query({
    name: 'count-unmapped-codes',
    text: COUNT,
    values: [
      codes.map(({ carrier }) => carrier),
      codes.map(({ namespace }) => namespace),
      codes.map(({ code }) => code),
    ],
  });
}

/** The codes that most need a meaning, the most frequent first. */
export async function listUnmappedCodes(tx: PoolClient): Promise<UnmappedCodeCount[]> {
  const { rows } = await tx.query<UnmappedCodeCount & { seen: string }>(
    `select carrier, namespace, code, seen, first_at as "firstAt", last_at as "lastAt"
       from ingest.unmapped_code order by seen desc, carrier, namespace, code limit $1`,
    [LISTED_MAX],
  );
  return rows.map((row) => ({ ...row, seen: Number(row.seen) }));
}
