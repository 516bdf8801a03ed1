import type { PoolClient } from 'pg';
import type { ContactRef, WebshopId } from '@app/privacy';
import type { Notice } from './register-contact.js';

/** A browser's push subscription on its way into the vault. */
export interface SealedSubscription {
  webshopId: WebshopId;
  contactRef: ContactRef;
  subscriptionId: string;
  /** The webshop's key pair whose public half the browser subscribed with. */
  pushKeyId: string;
  /** From `ContactSealer.sealSubscription`, bound to the three ids above. */
  sealed: Buffer;
  /** What was read when the button was pressed. */
  notice: Notice;
}

/** `too_many`: the ContactRef has its most already. `unknown`: none such, erased, objected, unreadable. */
export type SubscribeOutcome = 'taken' | 'too_many' | 'unknown';

/**
 * Takes a subscription in, within the webshop's own transaction: that is consent for push, for this
 * ContactRef only, with its decision and leaf when it was not given before.
 */
export async function subscribe(
  tx: PoolClient,
  { webshopId, contactRef, subscriptionId, pushKeyId, sealed, notice }: SealedSubscription,
): Promise<SubscribeOutcome> {
  const { rows } = await tx.query<{ outcome: SubscribeOutcome }>(
    'select consent.subscribe($1, $2, $3, $4, $5, $6, $7, $8) as outcome',
    [
      webshopId,
      contactRef,
      subscriptionId,
      pushKeyId,
      sealed,
      notice.version,
      notice.hash,
      notice.language,
    ],
  );
  return rows[0]?.outcome ?? 'unknown';
}
