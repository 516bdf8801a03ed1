import type { Pool } from 'pg';
import type { Ids } from '@app/platform';
import { failpoint } from '@app/platform';
import { encryptField } from './internal/contact-fields.js';
import { DataKeys, type WrappedKey } from './internal/data-keys.js';
import { blindIndex, objectionMark } from './internal/person-index.js';
import { Unsealer, type UnsealedContact } from './internal/unseal.js';
import type { VaultKeys } from './vault-keys.js';

/** Sealed contacts taken in hand at once. Unsealing costs about 0.3 ms each, so a claim is done within 0.1 s. */
const INTAKE_ROWS_MAX = 200;

/** A person made by somebody else between look-up and admission is looked up again; twice is already rare. */
const ENCRYPT_ROUNDS_MAX = 5;

interface OpenedIntake {
  o_i: number;
  o_webshop_id: string;
  o_contact_ref: string;
  o_sealed: Buffer;
}

interface Admission {
  i: number;
  webshopId: string;
  contactRef: string;
  contact: UnsealedContact;
  index: Buffer;
  mark: Buffer;
}

interface KnownPerson {
  personId: string;
  wrapped: WrappedKey;
}

interface PersonKey {
  personId: string;
  plain: Buffer;
  /** For a person made now. */
  newKey?: WrappedKey;
}

interface EncryptedAdmission {
  admission: Admission;
  personId: string;
  newKey: WrappedKey | undefined;
  email: Buffer;
  name: Buffer | null;
}

export interface AdmissionResult {
  /** Sealed contacts taken in hand; 0 when there were none, -1 when another worker is at this tree. */
  taken: number;
  admitted: number;
  unreadable: number;
}

/**
 * Admits contacts: appends the use `admit` to the ledger, opens what an earlier transaction committed,
 * unseals, resolves the person, re-encrypts under that person's data key, drops the intake copy.
 * Each step is one call and one commit, so that it may end at any instant and be done again.
 */
export class ContactAdmission {
  private readonly unsealer: Unsealer;
  private readonly dataKeys: DataKeys;

  constructor(
    private readonly pool: Pool,
    private readonly keys: VaultKeys,
    private readonly ids: Ids,
    /** How long after the append an intake may still be opened, in milliseconds. */
    private readonly openWithinMs: number,
    /** Told how many intakes were put back because their person's key does not open: somebody must look. */
    private readonly tellSetAside: (count: number) => void,
  ) {
    this.unsealer = new Unsealer(keys.sealingPrivateKey);
    this.dataKeys = new DataKeys(keys);
  }

  /** Admits what waits in one tree. Errors leave the rows in the worker's hands: the caller resigns. */
  async admitNext(workerId: string, tree: number): Promise<AdmissionResult> {
    const claim = await this.claim(workerId, tree);
    if (claim.batchId === undefined || claim.allowed === 0) {
      return { taken: claim.taken, admitted: 0, unreadable: 0 };
    }
    failpoint('admit.appended');
    const opened = await this.pool.query<OpenedIntake>({
      name: 'open-intake',
      text: 'select * from vault.open_intake($1, $2, 0, make_interval(secs => $3))',
      values: [workerId, claim.batchId, this.openWithinMs / 1000],
    });
    failpoint('admit.opened');
    const { readable, unreadable } = await this.unsealAll(opened.rows);
    if (unreadable.length > 0) {
      await this.pool.query('select vault.refuse_intake($1, $2, $3)', [
        workerId,
        claim.batchId,
        unreadable,
      ]);
    }
    await this.admitAll(workerId, claim.batchId, readable);
    failpoint('admit.committed');
    return { taken: claim.taken, admitted: readable.length, unreadable: unreadable.length };
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

  private async unsealAll(
    rows: OpenedIntake[],
  ): Promise<{ readable: Admission[]; unreadable: number[] }> {
    const readable: Admission[] = [];
    const unreadable: number[] = [];
    for (const row of rows) {
      const place = { webshopId: row.o_webshop_id, contactRef: row.o_contact_ref };
      const contact = await this.unsealer.unseal(row.o_sealed, place);
      if (contact === undefined) {
        unreadable.push(row.o_i);
      } else {
        const index = blindIndex(this.keys.blindIndexKey, place.webshopId, contact.email);
        const mark = objectionMark(this.keys.objectionKey, place.webshopId, contact.email);
        readable.push({ i: row.o_i, ...place, contact, index, mark });
      }
    }
    return { readable, unreadable };
  }

  private async admitAll(
    workerId: string,
    batchId: string,
    admissions: Admission[],
  ): Promise<void> {
    let left = admissions;
    for (let round = 0; left.length > 0; round += 1) {
      if (round === ENCRYPT_ROUNDS_MAX)
        throw new Error('A person kept changing while being admitted.');
      const known = await this.findPersons(workerId, batchId, left);
      const { rows, locked } = this.encryptAll(left, known);
      if (locked.length > 0) await this.setAside(workerId, batchId, locked);
      const again = await this.store(workerId, batchId, rows);
      left = left.filter((admission) => again.has(admission.i));
    }
  }

  /** One person's key that does not open must not keep everybody else out. */
  private async setAside(workerId: string, batchId: string, is: number[]): Promise<void> {
    await this.pool.query('select vault.set_aside_intake($1, $2, $3)', [workerId, batchId, is]);
    this.tellSetAside(is.length);
  }

  private async findPersons(
    workerId: string,
    batchId: string,
    admissions: Admission[],
  ): Promise<Map<number, KnownPerson>> {
    const found = await this.pool.query<{
      o_i: number;
      o_person_id: string;
      o_key_version: number;
      o_wrapped_key: Buffer;
    }>('select * from vault.find_persons($1, $2, $3, $4)', [
      workerId,
      batchId,
      admissions.map((admission) => admission.i),
      admissions.map((admission) => admission.index),
    ]);
    return new Map(
      found.rows.map((row) => [
        row.o_i,
        {
          personId: row.o_person_id,
          wrapped: { version: row.o_key_version, bytes: row.o_wrapped_key },
        },
      ]),
    );
  }

  /** Stores; returns the positions whose person changed meanwhile, to be done again. */
  private async store(
    workerId: string,
    batchId: string,
    rows: EncryptedAdmission[],
  ): Promise<Set<number>> {
    if (rows.length === 0) return new Set();
    const again = await this.pool.query<{ o_i: number }>(
      'select * from vault.admit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [
        workerId,
        batchId,
        rows.map((row) => row.admission.i),
        rows.map((row) => row.admission.index),
        rows.map((row) => row.admission.mark),
        rows.map((row) => row.personId),
        rows.map((row) => row.newKey?.version ?? null),
        rows.map((row) => row.newKey?.bytes ?? null),
        rows.map((row) => row.email),
        rows.map((row) => row.name),
      ],
    );
    return new Set(again.rows.map((row) => row.o_i));
  }

  /** Encrypts what can be; `locked` are those whose person's key does not open. */
  private encryptAll(
    admissions: Admission[],
    known: Map<number, KnownPerson>,
  ): { rows: EncryptedAdmission[]; locked: number[] } {
    // Two parcels of one new person in one batch share the person made for the first.
    const keys = new Map<string, PersonKey>();
    const rows: EncryptedAdmission[] = [];
    const locked: number[] = [];
    try {
      for (const admission of admissions) {
        const sameAs = `${admission.webshopId}|${admission.index.toString('hex')}`;
        try {
          const had = keys.get(sameAs);
          const key = had ?? this.keyOf(admission, known.get(admission.i));
          keys.set(sameAs, key);
          rows.push(encryptedUnder(key, had === undefined ? key.newKey : undefined, admission));
        } catch {
          locked.push(admission.i);
        }
      }
      return { rows, locked };
    } finally {
      for (const key of keys.values()) key.plain.fill(0);
    }
  }

  /** The data key of the person known, or of one made now. @throws when it does not open. */
  private keyOf({ webshopId }: Admission, known: KnownPerson | undefined): PersonKey {
    if (known !== undefined) {
      const { personId, wrapped } = known;
      return { personId, plain: this.dataKeys.unwrap(wrapped, { webshopId, personId }) };
    }
    const personId = this.ids.uuidV7();
    const { plain, wrapped } = this.dataKeys.make({ webshopId, personId });
    return { personId, plain, newKey: wrapped };
  }
}

function encryptedUnder(
  { personId, plain }: PersonKey,
  newKey: WrappedKey | undefined,
  admission: Admission,
): EncryptedAdmission {
  const { webshopId, contactRef, contact } = admission;
  const place = { webshopId, personId, contactRef, version: 1 };
  return {
    admission,
    personId,
    newKey,
    email: encryptField(plain, 'email', place, contact.email),
    name: contact.name === undefined ? null : encryptField(plain, 'name', place, contact.name),
  };
}
