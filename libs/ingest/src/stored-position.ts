import type { Pool, PoolClient } from 'pg';
import type { LogPiece } from '@app/kafka';

type Partition = Pick<LogPiece, 'clusterId' | 'topic' | 'partition'>;

/**
 * The position up to which a partition's messages count, locked until the transaction ends: of two workers
 * with the same batch one waits, and then finds nothing left to do. Undefined when none is stored.
 */
export async function lockPosition(tx: PoolClient, of: Partition): Promise<bigint | undefined> {
  const { rows } = await tx.query<{ next: string }>({
    name: 'lock-position',
    text: `select next from ingest.ingest_offset
            where cluster_id = $1 and topic = $2 and partition = $3 for update`,
    values: [of.clusterId, of.topic, of.partition],
  });
  return rows[0] === undefined ? undefined : BigInt(rows[0].next);
}

/** Moves the locked position on. It is written with the work it stands for, never after it. */
export async function movePosition(tx: PoolClient, of: Partition, next: bigint): Promise<void> {
  await tx.query({
    name: 'move-position',
    text: `update ingest.ingest_offset set next = $4, updated_at = clock_timestamp()
            where cluster_id = $1 and topic = $2 and partition = $3`,
    values: [of.clusterId, of.topic, of.partition, String(next)],
  });
}

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
