import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import { decodeBase32, encodeBase32 } from './base32.js';

/** The notification whose mail came back, and the last four bytes of its webshop's id, by which it is found. */
export interface MailedNotification {
  webshopTail: Buffer;
  notificationId: string;
}

/** Signed before the body, so that no other mark under this key reads as a return path. */
const DOMAIN = 'seintje return path v1|';
const TAIL_BYTES = 4;
const ID_BYTES = 16;
/** With these the token is 35 bytes, 56 characters: `bounce+` and it fill 63 of a local part's 64 (RFC 5321). */
const MAC_BYTES = 15;
const BODY_BYTES = TAIL_BYTES + ID_BYTES;

/** A token as it stands in addresses and envelope ids; not yet known to be one of ours. */
export const TOKEN = /[a-z2-7]{56}/;

/** The address to which the mail of this token comes back. */
export const returnAddress = (token: string, domain: string): string => `bounce+${token}@${domain}`;

/**
 * Makes and reads the tokens of return paths (VERP). Who holds the key is `vault-worker` alone: whoever receives
 * returned mail can neither make a token nor tell a forged one.
 */
export class ReturnPaths {
  constructor(private readonly key: KeyObject) {}

  /** The same notification always has the same token: a mail sent twice is the same mail. */
  sign(webshopId: string, notificationId: string): string {
    const webshop = uuidBytes(webshopId);
    const body = Buffer.concat([webshop.subarray(-TAIL_BYTES), uuidBytes(notificationId)]);
    return encodeBase32(Buffer.concat([body, this.mac(body)]));
  }

  /** Whose mail it is, or undefined when the token is not one of ours. Takes the same time for every forgery. */
  verify(token: string): MailedNotification | undefined {
    const bytes = decodeBase32(token);
    if (bytes?.length !== BODY_BYTES + MAC_BYTES) return undefined;
    const body = bytes.subarray(0, BODY_BYTES);
    if (!timingSafeEqual(bytes.subarray(BODY_BYTES), this.mac(body))) return undefined;
    return {
      webshopTail: body.subarray(0, TAIL_BYTES),
      notificationId: uuidText(body.subarray(TAIL_BYTES)),
    };
  }

  private mac(body: Buffer): Buffer {
    return createHmac('sha256', this.key)
      .update(DOMAIN)
      .update(body)
      .digest()
      .subarray(0, MAC_BYTES);
  }
}

function uuidBytes(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== ID_BYTES) throw new RangeError('A return path is made of UUIDs.');
  return bytes;
}

const uuidText = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
