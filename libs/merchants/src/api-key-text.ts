import { createHmac, timingSafeEqual } from 'node:crypto';

/** 256 bits: nobody guesses it, so a fast keyed hash is enough and a slow one would only help an attacker. */
export const SECRET_BYTES = 32;

const KEY_ID_BYTES = 16;
/** `sj_`, 16 bytes, `_`, 32 bytes; fixed widths, as `_` is also a letter of base64url. */
const API_KEY = /^sj_([A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{43})$/;

/** An API key taken apart. */
export interface ApiKeyParts {
  /** A UUID; may be shown and logged. */
  keyId: string;
  /** Never stored, never logged. */
  secret: Buffer;
}

/** The key as the webshop keeps it: `sj_<key id>_<secret>`, both base64url. */
export function apiKeyText({ keyId, secret }: ApiKeyParts): string {
  const id = Buffer.from(keyId.replaceAll('-', ''), 'hex');
  return `sj_${id.toString('base64url')}_${secret.toString('base64url')}`;
}

/** The parts of a key, or undefined when the text is none. */
export function parseApiKey(text: string): ApiKeyParts | undefined {
  const [, id = '', secret = ''] = API_KEY.exec(text) ?? [];
  const bytes = Buffer.from(id, 'base64url');
  if (bytes.length !== KEY_ID_BYTES) return undefined;
  const keyId = bytes
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { keyId, secret: Buffer.from(secret, 'base64url') };
}

/** What is stored of a secret: HMAC-SHA256 under API_KEY_PEPPER, so that a stolen table opens nothing. */
export const secretHash = (pepper: Buffer, secret: Buffer): Buffer =>
  createHmac('sha256', pepper).update(secret).digest();

/** Whether the secret is the stored one; takes the same time wherever they differ. */
export function isSecret(pepper: Buffer, secret: Buffer, stored: Buffer): boolean {
  const given = secretHash(pepper, secret);
  return stored.length === given.length && timingSafeEqual(given, stored);
}
