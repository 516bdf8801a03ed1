import { createECDH } from 'node:crypto';
import type { ContactSealer } from './contact-sealer.js';

/** A webshop's new VAPID key pair (RFC 8292) as it is stored. */
export interface SealedPushKey {
  pushKeyId: string;
  /** A point of P-256, 65 bytes uncompressed: browsers are told it when they subscribe. */
  publicKey: Buffer;
  /** The private half, readable in the vault only. */
  sealed: Buffer;
}

/** Makes a key pair whose private half nobody but the vault can read, who made it included. */
export async function newPushKey(
  sealer: ContactSealer,
  bound: { webshopId: string; pushKeyId: string },
): Promise<SealedPushKey> {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys();
  // A leading zero byte of the scalar is cut off by OpenSSL; the form that is stored always has 32.
  const scalar = pair.getPrivateKey();
  const privateKey = Buffer.concat([Buffer.alloc(32 - scalar.length), scalar]);
  try {
    const sealed = await sealer.sealPushKey(privateKey, bound);
    return { pushKeyId: bound.pushKeyId, publicKey, sealed };
  } finally {
    scalar.fill(0);
    privateKey.fill(0);
  }
}
