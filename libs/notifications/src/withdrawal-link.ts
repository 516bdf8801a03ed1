import { linkBase, SignedTokens, type TokenHolder } from './signed-token.js';

/** What a withdrawal link says: whose consent, for which purpose, on which channel. */
export interface Withdrawal extends TokenHolder {
  /** The code of the purpose (`PURPOSE` in libs/privacy), 0-255. */
  purpose: number;
  /** The code of the channel (`CHANNEL` in libs/privacy), 0-255. */
  channel: number;
}

/** 35 bytes of content and 16 of proof: 68 characters. */
const KIND = { domain: 'seintje withdrawal link', version: 1, restBytes: 2, macBytes: 16 };

/**
 * Makes and reads the one-click withdrawal links of mails (RFC 8058). They have no expiry, because stopping
 * must always work; and the same consent always gives the same link, so that a mail sent twice is the same mail.
 */
export class WithdrawalLinks {
  private readonly base: string;
  private readonly tokens: SignedTokens;

  /**
   * @param publicUrl where `api` is reached from outside, such as `https://seintje.example.nl`
   * @param key `LINK_MAC_KEY`, at least 32 bytes, shared by `api` and `vault-worker`
   * @throws LinkSettingsError when either cannot be used
   */
  constructor(publicUrl: string, key: Buffer) {
    this.base = linkBase('PUBLIC_URL', publicUrl, '/v1/withdraw/');
    this.tokens = new SignedTokens(key, KIND);
  }

  /** The address that withdraws this consent in one click. */
  url(withdrawal: Withdrawal): string {
    return this.base + this.sign(withdrawal);
  }

  /** The token of the link. @throws RangeError when a part does not fit: a bug of the caller. */
  sign({ purpose, channel, ...holder }: Withdrawal): string {
    const rest = Buffer.alloc(KIND.restBytes);
    rest.writeUInt8(purpose, 0);
    rest.writeUInt8(channel, 1);
    return this.tokens.sign(holder, rest);
  }

  /** What the token says, or undefined when it is not one of ours. Takes the same time for every forgery. */
  verify(token: string): Withdrawal | undefined {
    const said = this.tokens.verify(token);
    if (said === undefined) return undefined;
    const { webshopId, contactRef, rest } = said;
    return { webshopId, contactRef, purpose: rest.readUInt8(0), channel: rest.readUInt8(1) };
  }
}
