import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { failpoint } from '@app/platform';
import { lockedOutCode, type LockedOut } from './admit-persons.js';
import type { DataKeys } from './internal/data-keys.js';
import type { IntakeBatch, OpenedIntake } from './internal/intake.js';
import { endpointMark } from './internal/person-index.js';
import { encryptSubscription } from './internal/subscription-field.js';
import type { Unsealer } from './internal/unseal.js';
import { readSubscription } from './read-subscription.js';

/** A subscription under its person's data key, ready to be stored. */
interface EncryptedSubscription {
  i: number;
  personId: string;
  endpointMark: Buffer;
  ciphertext: Buffer;
}

/** What became of a group's sealed subscriptions when they were read. */
export interface ReadSubscriptions {
  readable: EncryptedSubscription[];
  /** Positions of those that can never be read, or were dropped meanwhile. */
  unreadable: number[];
  /** Those whose person's key does not open. */
  locked: LockedOut[];
}

/** Every subscription that is stored is at its first version; a correction would count on. */
const FIRST_VERSION = 1;

/** Unseals push subscriptions, checks their shape and stores them under their person's data key. */
export class SubscriptionAdmission {
  constructor(
    private readonly pool: Pool,
    private readonly unsealer: Unsealer,
    private readonly dataKeys: DataKeys,
    private readonly markKey: KeyObject,
    private readonly devOrigin: string,
  ) {}

  async readAll(rows: OpenedIntake[]): Promise<ReadSubscriptions> {
    const read: ReadSubscriptions = { readable: [], unreadable: [], locked: [] };
    for (const row of rows) {
      const encrypted = await this.readOne(row);
      if (encrypted === 'unreadable') read.unreadable.push(row.o_i);
      else if ('code' in encrypted) read.locked.push(encrypted);
      else read.readable.push(encrypted);
    }
    return read;
  }

  /** One call, one commit: rows stored, intake copies dropped, uses closed. */
  async store(
    { workerId, batchId }: IntakeBatch,
    subscriptions: EncryptedSubscription[],
  ): Promise<void> {
    if (subscriptions.length === 0) return;
    // The contacts of the same group are stored by now, in a commit of their own.
    failpoint('subscriptions.opened');
    await this.pool.query('select vault.admit_subscriptions($1, $2, $3, $4, $5, $6)', [
      workerId,
      batchId,
      subscriptions.map((one) => one.i),
      subscriptions.map((one) => one.personId),
      subscriptions.map((one) => one.endpointMark),
      subscriptions.map((one) => one.ciphertext),
    ]);
    failpoint('subscriptions.stored');
  }

  private async readOne(
    row: OpenedIntake,
  ): Promise<EncryptedSubscription | 'unreadable' | LockedOut> {
    const bound = {
      webshopId: row.o_webshop_id,
      contactRef: row.o_contact_ref,
      subscriptionId: row.o_intake_id,
    };
    const { o_sealed: sealed, o_person_id: personId } = row;
    const { o_key_version: version, o_wrapped_key: bytes } = row;
    if (sealed === null) return 'unreadable';
    const plain = await this.unsealer.unsealSubscription(sealed, bound);
    const subscription = plain && readSubscription(plain, this.devOrigin);
    if (subscription === undefined) return 'unreadable';
    if (personId === null || version === null || bytes === null) {
      return { i: row.o_i, code: 'vault.person_unknown' };
    }
    let key: Buffer;
    try {
      key = await this.dataKeys.unwrap(
        { version, bytes },
        { webshopId: bound.webshopId, personId },
      );
    } catch (error) {
      return { i: row.o_i, code: lockedOutCode(error) };
    }
    try {
      const place = { ...bound, personId, version: FIRST_VERSION };
      return {
        i: row.o_i,
        personId,
        endpointMark: endpointMark(this.markKey, bound, subscription.endpoint),
        ciphertext: encryptSubscription(key, place, subscription),
      };
    } finally {
      key.fill(0);
    }
  }
}
