import { createECDH, randomBytes } from 'node:crypto';
import ece from 'http_ece';

/** The keys of a made-up browser (RFC 8291): it alone can read what is sent to it. */
export class SubscriberKeys {
  readonly p256dh: string;
  readonly auth: string;
  private readonly pair = createECDH('prime256v1');

  /** @param given keys from elsewhere, base64url; new ones without. */
  constructor(given?: { privateKey: string; auth: string }) {
    if (given === undefined) this.pair.generateKeys();
    else this.pair.setPrivateKey(given.privateKey, 'base64url');
    this.p256dh = this.pair.getPublicKey('base64url');
    this.auth = given?.auth ?? randomBytes(16).toString('base64url');
  }

  /** @throws {Error} when it was encrypted for somebody else, or changed on its way. */
  decrypt(body: Buffer): string {
    return ece
      .decrypt(body, { version: 'aes128gcm', privateKey: this.pair, authSecret: this.auth })
      .toString('utf8');
  }
}
