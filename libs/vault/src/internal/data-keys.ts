import { randomBytes } from 'node:crypto';
import type { MasterKeys } from '../master-keys.js';
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

const DATA_KEY_BYTES = 32;

/** The data keys of persons: made, wrapped by the newest master key, unwrapped by the one that wrapped them. */
export class DataKeys {
  constructor(private readonly masterKeys: MasterKeys) {}

  /** A fresh key for a person, in clear for use at once and wrapped for keeping. */
  async make(owner: KeyOwner): Promise<{ plain: Buffer; wrapped: WrappedKey }> {
    const plain = randomBytes(DATA_KEY_BYTES);
    return { plain, wrapped: await this.wrap(plain, owner) };
  }

  /** @throws MasterKeyMissingError, or a cipher error when it is not this person's key. */
  async unwrap({ version, bytes }: WrappedKey, owner: KeyOwner): Promise<Buffer> {
    const master = await this.masterKeys.get(version);
    return decrypt(master, bytes, boundTo(owner, version));
  }

  /** The same data key, wrapped by the newest master key. @throws as unwrap does. */
  async rewrap(wrapped: WrappedKey, owner: KeyOwner): Promise<WrappedKey> {
    const plain = await this.unwrap(wrapped, owner);
    try {
      return await this.wrap(plain, owner);
    } finally {
      plain.fill(0);
    }
  }

  /** Learns of a master key that was made meanwhile. */
  refresh(): Promise<void> {
    return this.masterKeys.load();
  }

  private async wrap(plain: Buffer, owner: KeyOwner): Promise<WrappedKey> {
    const { version, key } = await this.masterKeys.toWrap();
    return { version, bytes: encrypt(key, plain, boundTo(owner, version)) };
  }
}

const boundTo = ({ webshopId, personId }: KeyOwner, version: number): Buffer =>
  Buffer.from(`data key|${webshopId}|${personId}|${String(version)}`, 'latin1');
