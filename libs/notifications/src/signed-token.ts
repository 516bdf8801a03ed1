import { createHmac, timingSafeEqual } from 'node:crypto';
import { SeintjeError } from '@app/platform';

/** Raised at start-up, before any link could be made. */
export class LinkSettingsError extends SeintjeError {
  constructor(message: string) {
    super('link.settings', message);
  }
}

/** What tells one kind of token from the others that are made with the same key. */
export interface TokenKind {
  /** Signed before the body, so that no token of one kind reads as one of another. */
  domain: string;
  version: number;
  /** Bytes of what is said after version, webshop and ContactRef. */
  restBytes: number;
  /** Bytes of HMAC-SHA256 kept: at least 16 (RFC 2104 section 5), and so many that the whole is a multiple of 3. */
  macBytes: number;
}

/** What every token says: whose it is. */
export interface TokenHolder {
  /** The webshop, a UUID in lower case: with the ContactRef it is the key of the gate. */
  webshopId: string;
  /** The ContactRef, a UUID in lower case. */
  contactRef: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Version, webshop, ContactRef. */
const HEAD_BYTES = 1 + 16 + 16;
const KEY_BYTES_MIN = 32;

/**
 * Makes and reads tokens that carry their own proof, so that `api` can honour what `vault-worker` wrote in
 * a mail without asking it. The same content always gives the same token, and each has one spelling only.
 */
export class SignedTokens {
  private readonly form: RegExp;

  /** @param key `LINK_MAC_KEY`, at least 32 bytes. @throws LinkSettingsError when it is shorter. */
  constructor(
    private readonly key: Buffer,
    private readonly kind: TokenKind,
  ) {
    if (key.length < KEY_BYTES_MIN) {
      throw new LinkSettingsError(
        'LINK_MAC_KEY is shorter than 32 bytes; make one with a random generator.',
      );
    }
    // Whole groups of 3 bytes are whole groups of 4 characters: no spare bits, so no second spelling.
    const characters = ((HEAD_BYTES + kind.restBytes + kind.macBytes) / 3) * 4;
    this.form = new RegExp(`^[A-Za-z0-9_-]{${String(characters)}}$`);
  }

  /** The token. @throws RangeError when a part does not fit: a bug of the caller. */
  sign({ webshopId, contactRef }: TokenHolder, rest: Uint8Array): string {
    if (!UUID.test(contactRef) || !UUID.test(webshopId)) {
      throw new RangeError('Webshop and ContactRef are UUIDs in lower case.');
    }
    const body = Buffer.alloc(HEAD_BYTES + this.kind.restBytes);
    body.writeUInt8(this.kind.version, 0);
    body.write(webshopId.replaceAll('-', ''), 1, 'hex');
    body.write(contactRef.replaceAll('-', ''), 17, 'hex');
    body.set(rest, HEAD_BYTES);
    return Buffer.concat([body, this.mac(body)]).toString('base64url');
  }

  /** What the token says, or undefined when it is not one of ours. Takes the same time for every forgery. */
  verify(token: string): (TokenHolder & { rest: Buffer }) | undefined {
    if (!this.form.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const body = bytes.subarray(0, HEAD_BYTES + this.kind.restBytes);
    if (!timingSafeEqual(this.mac(body), bytes.subarray(body.length))) return undefined;
    if (body.readUInt8(0) !== this.kind.version) return undefined;
    return {
      webshopId: uuidAt(body, 1),
      contactRef: uuidAt(body, 17),
      rest: body.subarray(HEAD_BYTES),
    };
  }

  private mac(body: Buffer): Buffer {
    const mac = createHmac('sha256', this.key).update(`${this.kind.domain}\0`).update(body);
    return mac.digest().subarray(0, this.kind.macBytes);
  }
}

/**
 * The base of links: where an app is reached from outside, and the path below it.
 * @throws LinkSettingsError naming the setting when it is no http(s) address.
 */
export function linkBase(setting: string, url: string, path: string): string {
  if (!/^https?:\/\/[^\s?#]+$/.test(url)) {
    throw new LinkSettingsError(
      `${setting} is not an http(s) address; set it to where the app is reached from outside.`,
    );
  }
  return `${url.replace(/\/+$/, '')}${path}`;
}

function uuidAt(body: Buffer, start: number): string {
  const hex = body.toString('hex', start, start + 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
