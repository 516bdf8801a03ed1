import type { PoolClient } from 'pg';
import type { ChannelCode, ContactRef, PurposeCode, WebshopId } from '@app/privacy';
import type { DecisionSource } from './decision-source.js';

/** Whose consent, for what. */
export interface ConsentWithdrawal {
  webshopId: WebshopId;
  contactRef: ContactRef;
  purpose: PurposeCode;
  channel: ChannelCode;
  how: DecisionSource;
}

/**
 * Withdraws a consent, for the person at that webshop; before admission, for the ContactRef. It holds with
 * this transaction's commit, with its leaf: an open in flight is waited for, a later one sees it.
 * @returns whether anything changed; false also for a ContactRef that nobody knows.
 */
export async function withdraw(tx: PoolClient, withdrawal: ConsentWithdrawal): Promise<boolean> {
  const { webshopId, contactRef, purpose, channel, how } = withdrawal;
  const { rows } = await tx.query<{ changed: boolean }>(
    'select consent.withdraw($1, $2, $3::smallint, $4::smallint, $5) as changed',
    [webshopId, contactRef, purpose, channel, how],
  );
  return rows[0]?.changed === true;
}
