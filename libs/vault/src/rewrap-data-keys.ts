import type { Pool } from 'pg';
import { transaction } from '@app/database';
import { failpoint } from '@app/platform';
import { DoesNotOpenError } from './internal/aead.js';
import { DataKeys } from './internal/data-keys.js';
import type { MasterKeys } from './master-keys.js';

/** Rows held by one commit: a few milliseconds, so that nobody who admits or opens waits for it. */
const PERSONS_AT_ONCE = 200;

/** What a re-wrap came to. */
export interface Rewrapped {
  /** Persons whose key is now wrapped by the newest master key. */
  persons: number;
  /** Persons whose key did not open: left as they were, and their master key stays. */
  unopened: number;
  /** Versions by which nothing is wrapped any more; their bytes are gone. */
  retired: number[];
}

interface PersonKeyRow {
  o_webshop_id: string;
  o_person_id: string;
  o_key_version: number;
  o_wrapped_key: Buffer;
}

/**
 * Wraps every person's data key by the newest master key, in small commits beside whatever else goes on, then
 * retires the versions that wrap nothing more. May be stopped at any instant and started anew: how far it came
 * stands in the rows. No contact is opened or even read.
 */
export async function rewrapDataKeys(
  pool: Pool,
  masterKeys: MasterKeys,
  tell: (persons: number) => void = () => undefined,
): Promise<Rewrapped> {
  await masterKeys.load();
  const dataKeys = new DataKeys(masterKeys);
  const done: Rewrapped = { persons: 0, unopened: 0, retired: [] };
  let after: [number, string, string] = [0, NOBODY, NOBODY];
  for (;;) {
    const rows = await nextPersons(pool, after);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = [last.o_key_version, last.o_webshop_id, last.o_person_id];
    const { stored, unopened } = await rewrapped(pool, dataKeys, rows);
    done.persons += stored;
    done.unopened += unopened;
    tell(done.persons);
    failpoint('rewrap.stored');
  }
  done.retired = await retireOlder(pool);
  return done;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

async function nextPersons(pool: Pool, after: [number, string, string]): Promise<PersonKeyRow[]> {
  const { rows } = await pool.query<PersonKeyRow>(
    'select * from vault.persons_to_rewrap($1, $2, $3, $4)',
    [...after, PERSONS_AT_ONCE],
  );
  return rows;
}

async function rewrapped(
  pool: Pool,
  dataKeys: DataKeys,
  rows: PersonKeyRow[],
): Promise<{ stored: number; unopened: number }> {
  const made: { row: PersonKeyRow; version: number; bytes: Buffer }[] = [];
  for (const row of rows) {
    const owner = { webshopId: row.o_webshop_id, personId: row.o_person_id };
    const old = { version: row.o_key_version, bytes: row.o_wrapped_key };
    try {
      made.push({ row, ...(await dataKeys.rewrap(old, owner)) });
    } catch (error) {
      // A damaged row fails alone; a key that is missing or spent would fail for every other, too.
      if (!(error instanceof DoesNotOpenError)) throw error;
    }
  }
  const version = made[0]?.version;
  if (version === undefined) return { stored: 0, unopened: rows.length };
  const stored = await transaction(pool, async (tx) => {
    const answer = await tx.query<{ count: number }>(
      'select vault.store_rewrapped($1, $2, $3, $4, $5) as count',
      [
        version,
        made.map(({ row }) => row.o_webshop_id),
        made.map(({ row }) => row.o_person_id),
        made.map(({ row }) => row.o_wrapped_key),
        made.map(({ bytes }) => bytes),
      ],
    );
    return answer.rows[0]?.count ?? 0;
  });
  return { stored, unopened: rows.length - made.length };
}

async function retireOlder(pool: Pool): Promise<number[]> {
  const { rows } = await pool.query<{ o_version: number }>(
    'select o_version from vault.master_keys() order by o_version',
  );
  const retired: number[] = [];
  for (const { o_version: version } of rows.slice(0, -1)) {
    const { rows: answer } = await pool.query<{ left: string }>(
      'select vault.retire_master_key($1) as left',
      [version],
    );
    if (Number(answer[0]?.left) === 0) retired.push(version);
  }
  return retired;
}
