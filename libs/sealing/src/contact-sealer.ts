import { readFileSync } from 'node:fs';
import { SeintjeError } from '@app/platform';
import type { Personal } from '@app/privacy';
import { readPublicKey } from './public-key-file.js';
import {
  RETURNED_MAIL_INFO,
  RETURNED_SEALED_BYTES_MAX,
  returnedMailAad,
  type ReturnedMailBinding,
} from './returned-mail-format.js';
import {
  keyIdOf,
  PADDED_BYTES,
  PUSH_KEY_INFO,
  pushKeyAad,
  SEALED_BYTES_MAX,
  SEALED_INFO,
  SEALED_VERSION,
  sealedAad,
  sealingSuite,
  SUBSCRIPTION_INFO,
  SUBSCRIPTION_PADDED_BYTES,
  subscriptionAad,
  type PushKeyBinding,
  type SealBinding,
  type SubscriptionBinding,
} from './sealed-format.js';

/** A recipient as the webshop names them. The e-mail address is not normalised here but in the vault. */
export interface SealableContact {
  email: Personal<string>;
  name?: Personal<string>;
}

/** A push subscription as the browser gave it (`PushSubscription.toJSON()`), its keys in base64url. */
export interface SealableSubscription {
  endpoint: Personal<string>;
  p256dh: Personal<string>;
  auth: Personal<string>;
}

/** A contact too long for the intake; the door's own limits should have refused it before. */
export class ContactTooLongError extends SeintjeError {
  constructor() {
    super(
      'contact.too_long',
      `What is sealed is at most ${String(SEALED_BYTES_MAX)} bytes; shorten the name, address or endpoint.`,
    );
  }
}

/**
 * Seals contacts with the vault's public key (HPKE, RFC 9180, base mode). Who seals cannot read back:
 * the ephemeral key is gone when `seal` returns.
 */
export class ContactSealer {
  private readonly suite = sealingSuite();
  private readonly head: Buffer;
  private recipientKey: Promise<CryptoKey> | undefined;

  private constructor(private readonly publicKey: Buffer) {
    this.head = Buffer.concat([Buffer.of(SEALED_VERSION), keyIdOf(publicKey)]);
  }

  /** @param raw the vault's X25519 public key, 32 bytes. @throws PublicKeyError when it is none. */
  static fromPublicKey(raw: Buffer): ContactSealer {
    return new ContactSealer(readPublicKey(raw));
  }

  /** @param file holds the public key in base64, one line. @throws PublicKeyError naming the remedy. */
  static fromPublicKeyFile(file: string): ContactSealer {
    return new ContactSealer(readPublicKey(readFileSync(file, 'utf8')));
  }

  /** The sealed contact; it opens only for this webshop and ContactRef, with the vault's private key. */
  async seal(contact: SealableContact, bound: SealBinding): Promise<Buffer> {
    // The one place outside vault and sending that unwraps: it is the vault's own front half.
    /* eslint-disable no-restricted-syntax */
    const json = JSON.stringify({ email: contact.email.reveal(), name: contact.name?.reveal() });
    /* eslint-enable no-restricted-syntax */
    return this.sealed(padded(json, PADDED_BYTES), SEALED_INFO, sealedAad(bound));
  }

  /** The sealed push subscription; it opens only for this webshop, ContactRef and id, and never as a contact. */
  async sealSubscription(
    { endpoint, p256dh, auth }: SealableSubscription,
    bound: SubscriptionBinding,
  ): Promise<Buffer> {
    /* eslint-disable no-restricted-syntax -- as above: the vault's own front half */
    const json = JSON.stringify({
      endpoint: endpoint.reveal(),
      p256dh: p256dh.reveal(),
      auth: auth.reveal(),
    });
    /* eslint-enable no-restricted-syntax */
    const plaintext = padded(json, SUBSCRIPTION_PADDED_BYTES);
    return this.sealed(plaintext, SUBSCRIPTION_INFO, subscriptionAad(bound));
  }

  /** The sealed private half of a webshop's VAPID key, a raw P-256 scalar. The caller wipes its own copy. */
  async sealPushKey(privateKey: Buffer, bound: PushKeyBinding): Promise<Buffer> {
    return this.sealed(Uint8Array.from(privateKey), PUSH_KEY_INFO, pushKeyAad(bound));
  }

  /** The sealed returned mail; it opens only in this row, with this reference. The caller wipes its own copy. */
  async sealReturnedMail(source: Personal<Buffer>, bound: ReturnedMailBinding): Promise<Buffer> {
    // eslint-disable-next-line no-restricted-syntax -- as above: the vault's own front half
    const plaintext = Uint8Array.from(source.reveal());
    const aad = returnedMailAad(bound);
    return this.sealed(plaintext, RETURNED_MAIL_INFO, aad, RETURNED_SEALED_BYTES_MAX);
  }

  /** Seals and wipes the plaintext. */
  private async sealed(
    plaintext: Uint8Array<ArrayBuffer>,
    info: Buffer,
    aad: Buffer,
    bytesMax = SEALED_BYTES_MAX,
  ): Promise<Buffer> {
    try {
      this.recipientKey ??= this.suite.kem.deserializePublicKey(arrayBuffer(this.publicKey));
      const sender = await this.suite.createSenderContext({
        recipientPublicKey: await this.recipientKey,
        info: arrayBuffer(info),
      });
      const ciphertext = await sender.seal(plaintext.buffer, arrayBuffer(aad));
      const sealed = Buffer.concat([this.head, Buffer.from(sender.enc), Buffer.from(ciphertext)]);
      if (sealed.length > bytesMax) throw new ContactTooLongError();
      return sealed;
    } finally {
      plaintext.fill(0);
    }
  }
}

/** Filled up with spaces, which JSON ignores. A buffer of its own, not of the pool, to be wiped. */
function padded(json: string, multipleOf: number): Uint8Array<ArrayBuffer> {
  const length = Buffer.byteLength(json);
  const plaintext = new Uint8Array(Math.ceil(length / multipleOf) * multipleOf).fill(0x20);
  new TextEncoder().encodeInto(json, plaintext);
  return plaintext;
}

const arrayBuffer = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer;
