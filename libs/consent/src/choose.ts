import type { PoolClient } from 'pg';
import { CHANNEL, PURPOSE, type ContactRef, type WebshopId } from '@app/privacy';
import type { Notice } from './register-contact.js';

/** What a recipient may choose on the page beside withdrawing: mails again, or no push. */
export type PageChoice =
  | { readonly channel: 'email'; readonly state: 'given' }
  | { readonly channel: 'push'; readonly state: 'refused' };

/** `objected`: the objection wins until the person lifts it. `unknown`: no such ContactRef, or erased. */
export type ChoiceOutcome = 'taken' | 'objected' | 'unknown';

/**
 * Stores what was chosen on the tracking page for status messages, for this ContactRef only, within the
 * webshop's own transaction, with its leaf. Mails again outweigh an earlier withdrawal here and nowhere
 * else. A yes needs the notice that was read. Asked again it changes nothing.
 */
export async function choose(
  tx: PoolClient,
  webshopId: WebshopId,
  contactRef: ContactRef,
  { channel, state }: PageChoice,
  notice: Notice | undefined,
): Promise<ChoiceOutcome> {
  const { rows } = await tx.query<{ outcome: ChoiceOutcome }>(
    "select consent.choose($1, $2, $3::smallint, $4::smallint, $5, 'page', $6, $7, $8) as outcome",
    [
      webshopId,
      contactRef,
      PURPOSE.status_update,
      CHANNEL[channel],
      state,
      notice?.version,
      notice?.hash,
      notice?.language,
    ],
  );
  return rows[0]?.outcome ?? 'unknown';
}
