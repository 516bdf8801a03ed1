import { createHmac, timingSafeEqual } from 'node:crypto';
import { SeintjeError } from '@app/platform';

/** What a withdrawal link says: whose consent, for which purpose, on which channel. */
export interface Withdrawal {
  /** The webshop, a UUID in lower case: with the ContactRef it is the key of the gate. */
  webshopId: string;
  /** The ContactRef, a UUID in lower case. */
  contactRef: string;
  /** The code of the purpose (`PURPOSE` in libs/privacy), 0-255. */
  purpose: number;
  /** The code of the channel (`CHANNEL` in libs/privacy), 0-255. */
  channel: number;
}

/** Raised at start-up, before any link could be made. */
export class WithdrawalLinkSettingsError extends SeintjeError {
  constructor(message: string) {
    super('withdrawal_link.settings', message);
  }
}

const VERSION = 1;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Version, webshop, ContactRef, purpose, channel. */
const BODY_BYTES = 1 + 16 + 16 + 1 + 1;
/** HMAC-SHA256 cut to 128 bits (RFC 2104 section 5): a guesser needs 2^127 tries, and the link stays short. */
const MAC_BYTES = 16;
/** 51 bytes in base64url without padding: every spelling is one of ours, as 68 characters are 51 bytes exactly. */
const TOKEN = /^[A-Za-z0-9_-]{68}$/;
const KEY_BYTES_MIN = 32;

/**
 * Makes and reads the one-click withdrawal links of mails (RFC 8058). A link carries its own proof, so that
 * `api` can honour it without asking `vault-worker`; it has no expiry, because stopping must always work; and
 * the same consent always gives the same link, so that a mail sent twice is the same mail.
 */
export class WithdrawalLinks {
  private readonly base: string;

  /**
   * @param publicUrl where `api` is reached from outside, such as `https://seintje.example.nl`
   * @param key `LINK_MAC_KEY`, at least 32 bytes, shared by `api` and `vault-worker`
   * @throws WithdrawalLinkSettingsError when either cannot be used
   */
  constructor(
    publicUrl: string,
    private readonly key: Buffer,
  ) {
    if (!/^https?:\/\/[^\s?#]+$/.test(publicUrl)) {
      throw new WithdrawalLinkSettingsError(
        'The public URL is not an http(s) address; set it to where the API is reached.',
      );
    }
    if (key.length < KEY_BYTES_MIN) {
      throw new WithdrawalLinkSettingsError(
        'LINK_MAC_KEY is shorter than 32 bytes; make one with a random generator.',
      );
    }
    this.base = `${publicUrl.replace(/\/+$/, '')}/v1/withdraw/`;
  }

  /** The address that withdraws this consent in one click. */
  url(withdrawal: Withdrawal): string {
    return this.base + this.sign(withdrawal);
  }

  /** The token of the link. @throws RangeError when a part does not fit: a bug of the caller. */
  sign({ webshopId, contactRef, purpose, channel }: Withdrawal): string {
    if (!UUID.test(contactRef) || !UUID.test(webshopId)) {
      throw new RangeError('Webshop and ContactRef are UUIDs in lower case.');
    }
    const body = Buffer.alloc(BODY_BYTES);
    body.writeUInt8(VERSION, 0);
    body.write(webshopId.replaceAll('-', ''), 1, 'hex');
    body.write(contactRef.replaceAll('-', ''), 17, 'hex');
    body.writeUInt8(purpose, 33);
    body.writeUInt8(channel, 34);
    return Buffer.concat([body, this.mac(body)]).toString('base64url');
  }

  /** What the token says, or undefined when it is not one of ours. Takes the same time for every forgery. */
  verify(token: string): Withdrawal | undefined {
    if (!TOKEN.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const body = bytes.subarray(0, BODY_BYTES);
    if (!timingSafeEqual(this.mac(body), bytes.subarray(BODY_BYTES))) return undefined;
    if (body.readUInt8(0) !== VERSION) return undefined;
    return {
      webshopId: uuidAt(body, 1),
      contactRef: uuidAt(body, 17),
      purpose: body.readUInt8(33),
      channel: body.readUInt8(34),
    };
  }

  private mac(body: Buffer): Buffer {
    const mac = createHmac('sha256', this.key).update('seintje withdrawal link\0').update(body);
    return mac.digest().subarray(0, MAC_BYTES);
  }
}

function uuidAt(body: Buffer, start: number): string {
  const hex = body.toString('hex', start, start + 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
