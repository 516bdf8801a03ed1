import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const VERSION = 1;
const [NONCE_BYTES, TAG_BYTES] = [12, 16];
const INFO = 'seintje source secret v1';

/** Which source a secret is of: it opens for no other. */
export interface SecretBinding {
  readonly webshopId: string;
  readonly sourceId: string;
}

/**
 * Secrets by which carriers sign what they send. They must be read again for each message, so they are
 * encrypted and not hashed, under a key of the API's own: the database and its backups hold none of them.
 */
export class SourceSecrets {
  private readonly key: Buffer;

  /** @param secret API_KEY_PEPPER; the key is derived from it, for this use only. */
  constructor(secret: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), INFO, 32));
  }

  /** version ‖ nonce ‖ ciphertext ‖ tag */
  seal(secret: Buffer, bound: SecretBinding): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(aadOf(bound));
    const parts = [cipher.update(secret), cipher.final()];
    return Buffer.concat([Buffer.of(VERSION), nonce, ...parts, cipher.getAuthTag()]);
  }

  /** Undefined when it is none of ours, of another source, or changed. */
  open(sealed: Buffer, bound: SecretBinding): Buffer | undefined {
    if (sealed[0] !== VERSION || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) return undefined;
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, this.key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(aadOf(bound))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      const opened = decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([opened, decipher.final()]);
    } catch {
      return undefined;
    }
  }
}

const aadOf = ({ webshopId, sourceId }: SecretBinding): Buffer =>
  Buffer.from(`${INFO}|${webshopId}|${sourceId}`);
