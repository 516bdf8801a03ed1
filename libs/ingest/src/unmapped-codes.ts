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

/** The codes that most need a meaning, the most frequent first. */
export async function listUnmappedCodes(tx: PoolClient): Promise<UnmappedCodeCount[]> {
  const { rows } = await tx.query<UnmappedCodeCount & { seen: string }>(
    `select carrier, namespace, code, seen, first_at as "firstAt", last_at as "lastAt"
       from ingest.unmapped_code order by seen desc, carrier, namespace, code limit $1`,
    [LISTED_MAX],
  );
  return rows.map((row) => ({ ...row, seen: Number(row.seen) }));
}
