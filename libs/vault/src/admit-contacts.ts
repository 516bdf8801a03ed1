import type { Pool } from 'pg';
import type { Ids } from '@app/platform';
import { failpoint } from '@app/platform';
import { PersonAdmission, type ContactToAdmit } from './admit-persons.js';
import { SubscriptionAdmission } from './admit-subscriptions.js';
import { DataKeys } from './internal/data-keys.js';
import { INTAKE_KIND, type IntakeBatch, type OpenedIntake } from './internal/intake.js';
import { blindIndex, objectionMark } from './internal/person-index.js';
import { Unsealer } from './internal/unseal.js';
import type { VaultKeys } from './vault-keys.js';

/** Intakes taken in hand at once. Unsealing costs about 0.3 ms each, so a claim is done within 0.1 s. */
const INTAKE_ROWS_MAX = 200;

export interface AdmissionResult {
  /** Sealed contacts and subscriptions taken in hand; 0 when there were none, -1 when another worker is at it. */
  taken: number;
  admitted: number;
  unreadable: number;
}

/**
 * Admits what was sealed, contacts and push subscriptions: appends the use `admit` to the ledger, opens what
 * an earlier transaction committed, unseals, resolves the person, re-encrypts under that person's data key,
 * drops the intake copy. Each step is one call and one commit, so that it may end at any instant and be done again.
 */
export class ContactAdmission {
  private readonly unsealer: Unsealer;
  private readonly persons: PersonAdmission;
  private readonly subscriptions: SubscriptionAdmission;

  constructor(
    private readonly pool: Pool,
    private readonly keys: VaultKeys,
    ids: Ids,
    /** How long after the append an intake may still be opened, in milliseconds. */
    private readonly openWithinMs: number,
    /** Told how many intakes were put back because of the keys, and why: somebody must look. */
    private readonly tellSetAside: (count: number, code: string) => void,
    /** The push service of development; its endpoints need not be https. */
    pushDevOrigin = '',
  ) {
    const dataKeys = new DataKeys(keys.masterKeys);
    this.unsealer = new Unsealer(keys.sealingPrivateKey);
    this.persons = new PersonAdmission(pool, dataKeys, ids);
    this.subscriptions = new SubscriptionAdmission(
      pool,
      this.unsealer,
      dataKeys,
      keys.blindIndexKey,
      pushDevOrigin,
    );
  }

  /** Admits what waits in one tree. Errors leave the rows in the worker's hands: the caller resigns. */
  async admitNext(workerId: string, tree: number): Promise<AdmissionResult> {
    const { batchId, taken, allowed } = await this.claim(workerId, tree);
    if (batchId === undefined || allowed === 0) return { taken, admitted: 0, unreadable: 0 };
    failpoint('admit.appended');
    const opened = await this.pool.query<OpenedIntake>({
      name: 'open-intake',
      text: 'select * from vault.open_intake($1, $2, 0, make_interval(secs => $3))',
      values: [workerId, batchId, this.openWithinMs / 1000],
    });
    failpoint('admit.opened');
    const { admitted, unreadable } = await this.admitAll({ workerId, batchId }, opened.rows);
    failpoint('admit.committed');
    return { taken, admitted, unreadable };
  }

  private async claim(
    workerId: string,
    tree: number,
  ): Promise<{ batchId?: string; taken: number; allowed: number }> {
    const claimed = await this.pool.query<{
      o_batch_id: string | null;
      o_taken: number;
      o_allowed: number;
    }>({
      name: 'claim-intake',
      text: 'select * from vault.claim_intake($1, $2, $3, $4)',
      values: [workerId, tree, INTAKE_ROWS_MAX, INTAKE_ROWS_MAX],
    });
    const row = claimed.rows[0];
    if (row === undefined) return { taken: 0, allowed: 0 };
    if (row.o_batch_id === null) return { taken: row.o_taken, allowed: 0 };
    return { batchId: row.o_batch_id, taken: row.o_taken, allowed: row.o_allowed };
  }

  private async admitAll(
    batch: IntakeBatch,
    rows: OpenedIntake[],
  ): Promise<{ admitted: number; unreadable: number }> {
    const contacts: ContactToAdmit[] = [];
    const unreadable: number[] = [];
    for (const row of rows) {
      if (row.o_kind !== INTAKE_KIND.contact) continue;
      const contact = await this.readContact(row);
      if (contact === undefined) unreadable.push(row.o_i);
      else contacts.push(contact);
    }
    const read = await this.subscriptions.readAll(
      rows.filter((row) => row.o_kind === INTAKE_KIND.subscription),
    );
    unreadable.push(...read.unreadable);
    if (unreadable.length > 0) await this.end('vault.refuse_intake', batch, unreadable);
    const locked = await this.persons.admitAll(batch, contacts);
    locked.push(...read.locked);
    // One person's key that does not open must not keep everybody else out.
    if (locked.length > 0) {
      await this.end(
        'vault.set_aside_intake',
        batch,
        locked.map(({ i }) => i),
      );
      this.tellSetAside(locked.length, locked[0]?.code ?? '');
    }
    await this.subscriptions.store(batch, read.readable);
    return {
      admitted: contacts.length + read.readable.length,
      unreadable: unreadable.length,
    };
  }

  private async readContact(row: OpenedIntake): Promise<ContactToAdmit | undefined> {
    const place = { webshopId: row.o_webshop_id, contactRef: row.o_contact_ref };
    const contact =
      row.o_sealed === null ? undefined : await this.unsealer.unseal(row.o_sealed, place);
    if (contact === undefined) return undefined;
    const index = blindIndex(this.keys.blindIndexKey, place.webshopId, contact.email);
    const mark = objectionMark(this.keys.objectionKey, place.webshopId, contact.email);
    return { i: row.o_i, ...place, contact, index, mark };
  }

  private async end(
    how: 'vault.refuse_intake' | 'vault.set_aside_intake',
    { workerId, batchId }: IntakeBatch,
    is: number[],
  ): Promise<void> {
    await this.pool.query(`select ${how}($1, $2, $3)`, [workerId, batchId, is]);
  }
}
