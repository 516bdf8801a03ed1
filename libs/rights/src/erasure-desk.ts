import type { Pool, PoolClient } from 'pg';
import { transaction } from '@app/database';
import { failpoint } from '@app/platform';
import { TombstoneFile, type NumberedTombstone } from './tombstone-file.js';
import { TombstonesError } from './tombstones-error.js';

/** Erasures of one round; the next one begins a second later. */
const ERASURES_MAX = 100;

/** What a round came to. */
export interface ErasureRound {
  erased: number;
  /** Tombstones that this database did not know: it was restored. */
  replayed: number;
  /** Requests that wait for contacts to be read or messages to end. */
  waiting: number;
}

interface DuePerson {
  o_webshop_id: string;
  o_person_id: string | null;
  o_contact_refs: string[];
}

/**
 * Compares the database with the tombstones, replays what it does not know, and erases who asked for it. Until the
 * comparison has ended well since the server's start, the database opens nothing (sending.require_replayed).
 */
export class ErasureDesk {
  constructor(
    private readonly pool: Pool,
    private file: TombstoneFile,
  ) {}

  /** @throws TombstonesError when file and database do not belong together: then nothing opens any more. */
  async round(): Promise<ErasureRound> {
    let replayed: number;
    try {
      // Read anew each time: another upkeep-worker may have written since, and a file that went away must show.
      this.file = await TombstoneFile.open(this.file.path);
      replayed = await this.replay();
    } catch (error) {
      if (error instanceof TombstonesError)
        await this.pool.query('select rights.revoke_replayed()');
      throw error;
    }
    let erased = 0;
    while (erased < ERASURES_MAX && (await this.eraseNext())) erased += 1;
    const { rows } = await this.pool.query<{ waiting: number }>(
      'select o_count::int as waiting from rights.erasures_waiting()',
    );
    return { erased, replayed, waiting: rows[0]?.waiting ?? 0 };
  }

  private async replay(): Promise<number> {
    const { rows } = await this.pool.query<{ o_count: string; o_last_hash: Buffer | null }>(
      'select * from rights.tombstones_applied()',
    );
    const applied = Number(rows[0]?.o_count ?? 0);
    const last = rows[0]?.o_last_hash ?? null;
    const ours = this.file.hashAt(applied);
    if (ours === undefined) throw new TombstonesError('shorter', this.file.path);
    if (last !== null && !last.equals(ours)) throw new TombstonesError('another', this.file.path);
    // A database that never saw a file takes this one for its own, before its first tombstone.
    if (last === null) await this.attest(0);
    const unknown = this.file.after(applied);
    for (const tombstone of unknown) {
      await transaction(this.pool, (tx) => erase(tx, tombstone));
      failpoint('tombstone.replayed');
    }
    await this.attestOnce();
    return unknown.length;
  }

  /** Said anew only after a start of the server, or when it was taken back. */
  private async attestOnce(): Promise<void> {
    const { rows } = await this.pool.query<{ is: boolean }>('select rights.is_replayed() as is');
    if (rows[0]?.is !== true) await this.attest(this.file.count);
  }

  private async attest(count: number): Promise<void> {
    await this.pool.query('select rights.attest_replayed($1, $2)', [
      count,
      this.file.hashAt(count),
    ]);
  }

  /**
   * The tombstone is written within the transaction that holds the person's locks: it must name every ContactRef
   * they have, and nobody may become theirs in between. A crash after it leaves a tombstone that is replayed.
   */
  private eraseNext(): Promise<boolean> {
    let isWritten = false;
    return transaction(this.pool, async (tx) => {
      // Done again after a deadlock, it would be a second tombstone: the next round replays the first.
      if (isWritten) return false;
      const { rows } = await tx.query<DuePerson>('select * from rights.begin_erasure()');
      const due = rows[0];
      if (due === undefined) return false;
      const tombstone = await this.file.append({
        webshopId: due.o_webshop_id,
        personId: due.o_person_id,
        contactRefs: due.o_contact_refs,
      });
      isWritten = true;
      failpoint('tombstone.written');
      await erase(tx, tombstone);
      return true;
    });
  }
}

async function erase(tx: PoolClient, tombstone: NumberedTombstone): Promise<void> {
  await tx.query('select rights.erase($1, $2, $3, $4, $5, $6)', [
    tombstone.number,
    tombstone.hash,
    tombstone.before,
    tombstone.webshopId,
    tombstone.personId,
    tombstone.contactRefs,
  ]);
}
