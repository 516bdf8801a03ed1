import type { Pool } from 'pg';
import type { ChannelCode } from '@app/privacy';

/** A committed batch of the ledger: what was claimed, decided and appended together. */
export interface ClaimedBatch {
  batchId: string;
  /** Notifications taken from the queue, whatever became of them. */
  taken: number;
  /** Uses allowed, at positions 0 up to this number; the others are denied or superseded already. */
  allowed: number;
  groupSize: number;
}

/** Nothing was due, or another worker is claiming from this tree at this instant. */
export type Claim = { kind: 'batch'; batch: ClaimedBatch } | { kind: 'empty' } | { kind: 'busy' };

/**
 * Takes due notifications of one tree and channel in hand (`sql/sending.claim.sql`): one call, one commit. After it the
 * uses stand in the ledger, denials included, and the allowed ones may be opened.
 */
export async function claimNotifications(
  pool: Pool,
  workerId: string,
  tree: number,
  limits: { channel: ChannelCode; rowsMax: number; groupSize: number },
): Promise<Claim> {
  const answer = await pool.query<{
    o_batch_id: string | null;
    o_taken: number;
    o_allowed: number;
  }>({
    name: 'claim',
    text: 'select * from sending.claim($1, $2, $3, $4, $5)',
    values: [workerId, tree, limits.rowsMax, limits.groupSize, limits.channel],
  });
  const row = answer.rows[0];
  if (row === undefined) return { kind: 'empty' };
  if (row.o_taken < 0 || row.o_batch_id === null) return { kind: 'busy' };
  return {
    kind: 'batch',
    batch: {
      batchId: row.o_batch_id,
      taken: row.o_taken,
      allowed: row.o_allowed,
      groupSize: limits.groupSize,
    },
  };
}
