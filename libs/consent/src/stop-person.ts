import type { PoolClient } from 'pg';
import { BLOCKED_BY, type ContactRef, type WebshopId } from '@app/privacy';

/** What a person may ask through the webshop: to be stored and nothing else, or to be left alone. */
export type PersonStop = 'restricted' | 'objected';

/**
 * Restricts (GDPR 18) or records the objection (GDPR 21) of the person behind a ContactRef, within the
 * webshop's own transaction, with its leaf. An objection also drops their contacts.
 * @returns whether anything changed; false also for a ContactRef that nobody knows.
 */
export async function stopPerson(
  tx: PoolClient,
  webshopId: WebshopId,
  contactRef: ContactRef,
  stop: PersonStop,
): Promise<boolean> {
  const { rows } = await tx.query<{ changed: boolean }>(
    'select consent.stop_person($1, $2, $3::smallint) as changed',
    [webshopId, contactRef, BLOCKED_BY[stop]],
  );
  return rows[0]?.changed === true;
}
