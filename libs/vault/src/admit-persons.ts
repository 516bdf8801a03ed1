import type { Pool } from 'pg';
import { SeintjeError, type Ids } from '@app/platform';
import { encryptField } from './internal/contact-fields.js';
import type { DataKeys, WrappedKey } from './internal/data-keys.js';
import type { IntakeBatch, KnownPerson } from './internal/intake.js';
import type { UnsealedContact } from './internal/unseal.js';

/** A person made by somebody else between look-up and admission is looked up again; twice is already rare. */
const ENCRYPT_ROUNDS_MAX = 5;

/** An unsealed contact and the marks by which its person is found. */
export interface ContactToAdmit {
  i: number;
  webshopId: string;
  contactRef: string;
  contact: UnsealedContact;
  index: Buffer;
  mark: Buffer;
}

interface PersonKey {
  personId: string;
  plain: Buffer;
  /** For a person made now. */
  newKey?: WrappedKey;
}

interface EncryptedAdmission {
  admission: ContactToAdmit;
  personId: string;
  newKey: WrappedKey | undefined;
  email: Buffer;
  name: Buffer | null;
}

/** An intake that must wait until somebody has looked after the keys, and why. */
export interface LockedOut {
  i: number;
  code: string;
}

/** A damaged row, a key that is missing, a budget that is spent. */
export const lockedOutCode = (error: unknown): string =>
  error instanceof SeintjeError ? error.code : 'vault.unexpected';

/** Resolves the persons of unsealed contacts and stores these under the persons' own data keys. */
export class PersonAdmission {
  constructor(
    private readonly pool: Pool,
    private readonly dataKeys: DataKeys,
    private readonly ids: Ids,
  ) {}

  /** @returns those whose person's key does not open or cannot be wrapped: the caller sets them aside. */
  async admitAll(batch: IntakeBatch, contacts: ContactToAdmit[]): Promise<LockedOut[]> {
    const lockedOut: LockedOut[] = [];
    let left = contacts;
    for (let round = 0; left.length > 0; round += 1) {
      if (round === ENCRYPT_ROUNDS_MAX)
        throw new Error('A person kept changing while being admitted.');
      // Perhaps not the person changed, but the master key: the old one wraps nobody new.
      if (round > 0) await this.dataKeys.refresh();
      const known = await this.findPersons(batch, left);
      const { rows, locked } = await this.encryptAll(left, known);
      lockedOut.push(...locked);
      const again = await this.store(batch, rows);
      left = left.filter((contact) => again.has(contact.i));
    }
    return lockedOut;
  }

  private async findPersons(
    { workerId, batchId }: IntakeBatch,
    admissions: ContactToAdmit[],
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
    { workerId, batchId }: IntakeBatch,
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

  private async encryptAll(
    admissions: ContactToAdmit[],
    known: Map<number, KnownPerson>,
  ): Promise<{ rows: EncryptedAdmission[]; locked: LockedOut[] }> {
    // Two parcels of one new person in one batch share the person made for the first.
    const keys = new Map<string, PersonKey>();
    const rows: EncryptedAdmission[] = [];
    const locked: LockedOut[] = [];
    try {
      for (const admission of admissions) {
        const sameAs = `${admission.webshopId}|${admission.index.toString('hex')}`;
        try {
          const had = keys.get(sameAs);
          const key = had ?? (await this.keyOf(admission, known.get(admission.i)));
          keys.set(sameAs, key);
          rows.push(encryptedUnder(key, had === undefined ? key.newKey : undefined, admission));
        } catch (error) {
          locked.push({ i: admission.i, code: lockedOutCode(error) });
        }
      }
      return { rows, locked };
    } finally {
      for (const key of keys.values()) key.plain.fill(0);
    }
  }

  /** The data key of the person known, or of one made now. @throws when it does not open. */
  private async keyOf(
    { webshopId }: ContactToAdmit,
    known: KnownPerson | undefined,
  ): Promise<PersonKey> {
    if (known !== undefined) {
      const { personId, wrapped } = known;
      return { personId, plain: await this.dataKeys.unwrap(wrapped, { webshopId, personId }) };
    }
    const personId = this.ids.uuidV7();
    const { plain, wrapped } = await this.dataKeys.make({ webshopId, personId });
    return { personId, plain, newKey: wrapped };
  }
}

function encryptedUnder(
  { personId, plain }: PersonKey,
  newKey: WrappedKey | undefined,
  admission: ContactToAdmit,
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
