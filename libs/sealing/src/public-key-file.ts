import { SeintjeError } from '@app/platform';
import { PUBLIC_KEY_BYTES } from './sealed-format.js';

/** The vault's public key cannot be used. */
export class PublicKeyError extends SeintjeError {
  constructor() {
    super(
      'sealing.public_key',
      "The vault's public key is not 32 bytes of X25519 in base64; copy the file that vault-worker wrote.",
    );
  }
}

/** What a public key file holds: the key in base64, one line. */
export const publicKeyText = (raw: Buffer): string => `${raw.toString('base64')}\n`;

/** The key itself, from raw bytes or from a file's text. @throws PublicKeyError when it is none. */
export function readPublicKey(given: Buffer | string): Buffer {
  const raw = typeof given === 'string' ? Buffer.from(given.trim(), 'base64') : given;
  // Zeros are a point of low order: every sender would agree on the same secret.
  if (raw.length !== PUBLIC_KEY_BYTES || raw.every((byte) => byte === 0))
    throw new PublicKeyError();
  return raw;
}
