import { createHash } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { SeintjeError } from '@app/platform';

/** First byte of a sealed contact; another value is another format. */
export const SEALED_VERSION = 1;
/** The first bytes of sha256(public key): which private key opens it. */
export const KEY_ID_BYTES = 8;
/** An encapsulated X25519 public key (RFC 9180 section 7.1). */
export const ENC_BYTES = 32;
/** A raw X25519 public key. */
export const PUBLIC_KEY_BYTES = 32;
/** Every sealed contact is padded to a multiple of this, so that its length says nothing of the address. */
export const PADDED_BYTES = 512;
/** The same for a push subscription, whose endpoint is longer: its length would tell the browser's maker. */
export const SUBSCRIPTION_PADDED_BYTES = 1024;
/** What the vault's intake accepts (constraint intake_sealed_size). */
export const SEALED_BYTES_MAX = 4096;
/** HPKE's `info`: binds a sealed contact to this use, should the key ever get another. */
export const SEALED_INFO = Buffer.from('seintje contact v1');
/** HPKE's `info` of a sealed push subscription: it does not open as a contact. */
export const SUBSCRIPTION_INFO = Buffer.from('seintje push subscription v1');
/** HPKE's `info` of the private half of a webshop's VAPID key. */
export const PUSH_KEY_INFO = Buffer.from('seintje push key v1');

const HEADER_BYTES = 1 + KEY_ID_BYTES + ENC_BYTES;
/** AES-GCM's tag; a ciphertext is longer than this. */
const TAG_BYTES = 16;

/** Where a sealed contact belongs; it opens nowhere else. */
export interface SealBinding {
  /** The webshop, a UUID. */
  webshopId: string;
  /** The recipient slot, a UUID. */
  contactRef: string;
}

/** Where a sealed push subscription belongs; it opens nowhere else. */
export interface SubscriptionBinding extends SealBinding {
  /** A UUID. */
  subscriptionId: string;
}

/** Whose VAPID key it is. */
export interface PushKeyBinding {
  /** The webshop, a UUID. */
  webshopId: string;
  /** A UUID. */
  pushKeyId: string;
}

/** The parts of a sealed contact. */
export interface SealedParts {
  keyId: Buffer;
  enc: Buffer;
  ciphertext: Buffer;
}

/** The bytes are no sealed contact of this version; whoever handed them in made them otherwise. */
export class NotSealedError extends SeintjeError {
  constructor() {
    super(
      'sealed.malformed',
      'These bytes are no sealed contact of version 1; seal contacts with libs/sealing.',
    );
  }
}

/**
 * The HPKE suite of both halves: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, base mode. Curve and
 * ciphers are Node's own (OpenSSL); X25519 in plain JavaScript was two to three times slower.
 */
export function sealingSuite(): CipherSuite {
  return new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
}

/** The 8 bytes by which a sealed contact names the key that opens it. */
export const keyIdOf = (publicKey: Buffer): Buffer =>
  createHash('sha256').update(publicKey).digest().subarray(0, KEY_ID_BYTES);

/** The associated data: webshop ‖ contact ref, 16 bytes each, so that a swapped row does not open. */
export function sealedAad({ webshopId, contactRef }: SealBinding): Buffer {
  return Buffer.concat([uuidBytes(webshopId), uuidBytes(contactRef)]);
}

/** The associated data of a subscription: webshop ‖ contact ref ‖ subscription id. */
export function subscriptionAad(bound: SubscriptionBinding): Buffer {
  return Buffer.concat([sealedAad(bound), uuidBytes(bound.subscriptionId)]);
}

/** The associated data of a VAPID private key: webshop ‖ push key id. */
export function pushKeyAad({ webshopId, pushKeyId }: PushKeyBinding): Buffer {
  return Buffer.concat([uuidBytes(webshopId), uuidBytes(pushKeyId)]);
}

/** Takes a sealed contact apart. @throws NotSealedError for any other bytes. */
export function parseSealed(bytes: Buffer): SealedParts {
  if (bytes.length <= HEADER_BYTES + TAG_BYTES || bytes[0] !== SEALED_VERSION) {
    throw new NotSealedError();
  }
  return {
    keyId: bytes.subarray(1, 1 + KEY_ID_BYTES),
    enc: bytes.subarray(1 + KEY_ID_BYTES, HEADER_BYTES),
    ciphertext: bytes.subarray(HEADER_BYTES),
  };
}

function uuidBytes(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new RangeError('What is sealed is bound to UUIDs.');
  return bytes;
}
