import type { PoolClient } from 'pg';
import type { ContactRef, WebshopId } from '@app/privacy';

/** How far it is: asked for, with the data used for nothing any more; or done. */
export type ErasureState = 'erasing' | 'erased';

/**
 * Takes in that the person behind a ContactRef is to be erased (GDPR 17), within the webshop's own transaction.
 * With its commit they are restricted; upkeep-worker erases. @returns undefined for a ContactRef that nobody knows.
 */
export async function requestErasure(
  tx: PoolClient,
  webshopId: WebshopId,
  contactRef: ContactRef,
): Promise<ErasureState | undefined> {
  const { rows } = await tx.query<{ state: ErasureState | 'unknown' }>(
    'select rights.request_erasure($1, $2) as state',
    [webshopId, contactRef],
  );
  const state = rows[0]?.state;
  return state === 'unknown' ? undefined : state;
}
