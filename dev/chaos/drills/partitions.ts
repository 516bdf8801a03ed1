import { PARTITIONS, type Stage } from '../ground/stage.js';
import { until } from '../ground/until.js';

const READ_WITHIN_MS = 60_000;

/** Waits until every partition has moved on since this instant: somebody reads each of them. */
export async function untilAllAreRead(stage: Stage, since: number): Promise<void> {
  await until('every partition is read', READ_WITHIN_MS, async () => {
    const { rows } = await stage.admin.query<{ moved: number }>(
      'select count(*)::int as moved from ingest.ingest_offset where updated_at > to_timestamp($1)',
      [since / 1_000],
    );
    return rows[0]?.moved === PARTITIONS;
  });
}
