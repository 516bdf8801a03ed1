import { createPrivateKey, createPublicKey } from 'node:crypto';
import { Personal } from '@app/privacy';
import {
  keyIdOf,
  parseSealed,
  PUSH_KEY_INFO,
  pushKeyAad,
  RETURNED_MAIL_INFO,
  returnedMailAad,
  SEALED_INFO,
  sealedAad,
  sealingSuite,
  SUBSCRIPTION_INFO,
  subscriptionAad,
  type PushKeyBinding,
  type ReturnedMailBinding,
  type SealBinding,
  type SubscriptionBinding,
} from '@app/sealing';
import { normaliseEmailAddress } from './person-index.js';

/** A contact as the webshop sealed it, checked and normalised. */
export interface UnsealedContact {
  /** Normalised: one person, one spelling. */
  email: Personal<string>;
  name: Personal<string> | undefined;
}

/** X25519 private keys in PKCS#8 have this fixed head (RFC 8410 section 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** Opens what `ContactSealer` sealed; only `vault-worker` can build one. */
export class Unsealer {
  private readonly suite = sealingSuite();
  private readonly keyId: Buffer;
  private privateKey: Promise<CryptoKey> | undefined;

  constructor(private readonly rawPrivateKey: Buffer) {
    this.keyId = keyIdOf(publicKeyOf(rawPrivateKey));
  }

  /** The contact, or undefined when it can never be read: other key, other place, damaged, no address. */
  async unseal(sealed: Buffer, bound: SealBinding): Promise<UnsealedContact | undefined> {
    const plain = await this.opened(sealed, SEALED_INFO, sealedAad(bound));
    if (plain === undefined) return undefined;
    try {
      return readContact(plain);
    } finally {
      plain.fill(0);
    }
  }

  /** A push subscription's JSON, or undefined when it can never be read. The caller wipes it. */
  unsealSubscription(sealed: Buffer, bound: SubscriptionBinding): Promise<Buffer | undefined> {
    return this.opened(sealed, SUBSCRIPTION_INFO, subscriptionAad(bound));
  }

  /** The private half of a webshop's VAPID key, or undefined when it was sealed to another key or place. */
  unsealPushKey(sealed: Buffer, bound: PushKeyBinding): Promise<Buffer | undefined> {
    return this.opened(sealed, PUSH_KEY_INFO, pushKeyAad(bound));
  }

  /** A returned mail as it came, or undefined when it can never be read. The caller wipes it. */
  unsealReturnedMail(sealed: Buffer, bound: ReturnedMailBinding): Promise<Buffer | undefined> {
    return this.opened(sealed, RETURNED_MAIL_INFO, returnedMailAad(bound));
  }

  private async opened(sealed: Buffer, info: Buffer, aad: Buffer): Promise<Buffer | undefined> {
    this.privateKey ??= this.suite.kem.deserializePrivateKey(arrayBuffer(this.rawPrivateKey));
    const recipientKey = await this.privateKey;
    try {
      const parts = parseSealed(sealed);
      if (!parts.keyId.equals(this.keyId)) return undefined;
      const recipient = await this.suite.createRecipientContext({
        recipientKey,
        enc: arrayBuffer(parts.enc),
        info: arrayBuffer(info),
      });
      return Buffer.from(await recipient.open(arrayBuffer(parts.ciphertext), arrayBuffer(aad)));
    } catch {
      // Which of the checks failed is of no use to anybody but a forger; the use is closed as unreadable.
      return undefined;
    }
  }
}

function readContact(plain: Buffer): UnsealedContact | undefined {
  let parsed: { email?: unknown; name?: unknown };
  try {
    parsed = JSON.parse(plain.toString('utf8')) as typeof parsed;
  } catch {
    return undefined;
  }
  if (typeof parsed.email !== 'string') return undefined;
  const email = normaliseEmailAddress(parsed.email);
  if (email === undefined) return undefined;
  const name = typeof parsed.name === 'string' ? parsed.name.normalize('NFC').trim() : '';
  return { email: Personal.of(email), name: name === '' ? undefined : Personal.of(name) };
}

function publicKeyOf(rawPrivateKey: Buffer): Buffer {
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, rawPrivateKey]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url');
}

const arrayBuffer = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer;
