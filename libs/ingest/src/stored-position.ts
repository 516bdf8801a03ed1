import type { Pool } from 'pg';
import type { LogPiece } from '@app/kafka';

type Partition = Pick<LogPiece, 'clusterId' | 'topic' | 'partition'>;

/** Stores where an unseen partition begins; a position that is stored by now stays. */
export async function beginPosition(pool: Pool, of: Partition, next: bigint): Promise<void> {
  await pool.query({
    name: 'begin-position',
    text: `insert into ingest.ingest_offset (cluster_id, topic, partition, next) values ($1, $2, $3, $4)
           on conflict on constraint ingest_offset_key do nothing`,
    values: [of.clusterId, of.topic, of.partition, String(next)],
  });
}

/** How far a partition was read, as stored. */
export interface StoredPosition {
  readonly topic: string;
  readonly partition: number;
  readonly next: bigint;
}

/** Every stored position of a cluster, for those who tell how far behind we are. */
export async function storedPositions(pool: Pool, clusterId: string): Promise<StoredPosition[]> {
  const { rows } = await pool.query<{ topic: string; partition: number; next: string }>({
    name: 'stored-positions',
    text: 'select topic, partition, next from ingest.ingest_offset where cluster_id = $1',
    values: [clusterId],
  });
  return rows.map(({ next, ...where }) => ({ ...where, next: BigInt(next) }));
}
