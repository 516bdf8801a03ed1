import type { PoolClient } from 'pg';
import type { LogPiece } from '@app/kafka';
import type { Refusal } from '@app/carriers';

/** Where an unusable message lies, and why it is unusable. */
export interface DeadLetter {
  readonly offset: bigint;
  readonly reason: Refusal;
}

/** Keeps references to what cannot be used, never what it held. */
export async function buryDeadLetters(
  tx: PoolClient,
  piece: LogPiece,
  letters: readonly DeadLetter[],
): Promise<void> {
  if (letters.length === 0) return;
  await tx.query({
    name: 'bury-dead-letters',
    text: `insert into ingest.dead_letter (cluster_id, topic, partition, log_offset, reason)
           select $1, $2, $3, log_offset, reason from unnest($4::bigint[], $5::text[]) l(log_offset, reason)
           on conflict on constraint dead_letter_once do nothing`,
    values: [
      piece.clusterId,
      piece.topic,
      piece.partition,
      letters.map(({ offset }) => String(offset)),
      letters.map(({ reason }) => reason),
    ],
  });
}
