import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { SeintjeError } from '@app/platform';

/** A ciphertext is not what was stored in this place under this key: damaged, swapped, or of another key. */
export class DoesNotOpenError extends SeintjeError {
  constructor(cause: unknown) {
    super(
      'vault.does_not_open',
      'A ciphertext of the vault does not open where it lies: it is damaged or of another place.',
      { cause },
    );
  }
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a random 96-bit nonce before and the tag behind the ciphertext. One key encrypts far
 * fewer than 2^32 messages (SP 800-38D §8.3): a data key three a parcel of its person, a root key one a master
 * key; a master key wraps one a person and re-wrap, which are counted (vault.reserve_wraps).
 */
export function encrypt(key: KeyObject | Buffer, plain: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The reverse. @throws DoesNotOpenError when the key, the bound data or a single bit is another. */
export function decrypt(key: KeyObject | Buffer, sealed: Buffer, bound: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(bound);
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
    decipher.final();
    return plain;
  } catch (error) {
    throw new DoesNotOpenError(error);
  }
}
