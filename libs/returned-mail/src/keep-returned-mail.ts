import type { Pool } from 'pg';
import type { Ids } from '@app/platform';
import { Personal } from '@app/privacy';
import type { ContactSealer } from '@app/sealing';
import { referenceIn } from './reference.js';

/** What became of it: `full` means that so many wait that the mail system should come again. */
export type Keeping = 'kept' | 'full';

/**
 * Seals a returned mail for the vault and keeps it, with its reference. When this resolves it is committed; the
 * plaintext is wiped either way.
 */
export async function keepReturnedMail(
  { pool, sealer, ids }: { pool: Pool; sealer: ContactSealer; ids: Ids },
  localPart: string,
  source: Buffer,
): Promise<Keeping> {
  const returnedId = ids.uuidV7();
  try {
    const reference = referenceIn(localPart, source);
    const sealed = await sealer.sealReturnedMail(Personal.of(source), { returnedId, reference });
    const { rows } = await pool.query<{ kept: boolean }>(
      'select vault.take_in_returned($1, $2, $3) as kept',
      [returnedId, reference, sealed],
    );
    return rows[0]?.kept === true ? 'kept' : 'full';
  } finally {
    source.fill(0);
  }
}
