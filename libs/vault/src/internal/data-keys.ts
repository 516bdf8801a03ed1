import { randomBytes } from 'node:crypto';
import { SeintjeError } from '@app/platform';
import type { MasterKey, VaultKeys } from '../vault-keys.js';
import { decrypt, encrypt } from './aead.js';

/** Whose key it is: a wrapped key moved to another person's row does not unwrap. */
export interface KeyOwner {
  webshopId: string;
  personId: string;
}

export interface WrappedKey {
  version: number;
  bytes: Buffer;
}

/** Something was wrapped by a master key that this process does not hold. */
export class MasterKeyMissingError extends SeintjeError {
  constructor(version: number) {
    super(
      'vault.master_key_missing',
      `A data key is wrapped by master key version ${String(version)}, which the keys file lacks; add that version again.`,
    );
  }
}

const DATA_KEY_BYTES = 32;

/** The data keys of persons: made, wrapped by the newest master key, unwrapped by the one that wrapped them. */
export class DataKeys {
  private readonly byVersion: ReadonlyMap<number, MasterKey>;
  private readonly newest: MasterKey;

  constructor(keys: VaultKeys) {
    this.byVersion = new Map(keys.masterKeys.map((key) => [key.version, key]));
    const newest = keys.masterKeys.at(-1);
    if (newest === undefined) throw new MasterKeyMissingError(1);
    this.newest = newest;
  }

  /** A fresh key for a person, in clear for use at once and wrapped for keeping. */
  make(owner: KeyOwner): { plain: Buffer; wrapped: WrappedKey } {
    const plain = randomBytes(DATA_KEY_BYTES);
    const { version, key } = this.newest;
    return { plain, wrapped: { version, bytes: encrypt(key, plain, boundTo(owner, version)) } };
  }

  /** @throws MasterKeyMissingError, or a cipher error when it is not this person's key. */
  unwrap(wrapped: WrappedKey, owner: KeyOwner): Buffer {
    const master = this.byVersion.get(wrapped.version);
    if (master === undefined) throw new MasterKeyMissingError(wrapped.version);
    return decrypt(master.key, wrapped.bytes, boundTo(owner, wrapped.version));
  }
}

const boundTo = ({ webshopId, personId }: KeyOwner, version: number): Buffer =>
  Buffer.from(`data key|${webshopId}|${personId}|${String(version)}`, 'latin1');
