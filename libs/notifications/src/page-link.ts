import { linkBase, SignedTokens, type TokenHolder } from './signed-token.js';

/** What a page link says: whose page it opens. */
export type PageHolder = TokenHolder;

/** 33 bytes of content and 18 of proof: 68 characters, as long as a withdrawal link's. */
const KIND = { domain: 'seintje page link', version: 1, restBytes: 0, macBytes: 18 };
const NOTHING_MORE = Buffer.alloc(0);

/**
 * Makes and reads the links that open the tracking page of one recipient's parcel, with their choices. A link
 * has no expiry of its own: it ends with the person's data. It opens no address, name or postcode (ADR 9).
 */
export class PageLinks {
  private readonly base: string;
  private readonly tokens: SignedTokens;

  /**
   * @param trackingUrl `TRACKING_URL`, where `tracking-web` is reached from outside
   * @param key `LINK_MAC_KEY`, at least 32 bytes, shared by `api` and `vault-worker`
   * @throws LinkSettingsError when either cannot be used
   */
  constructor(trackingUrl: string, key: Buffer) {
    this.base = linkBase('TRACKING_URL', trackingUrl, '/t/');
    this.tokens = new SignedTokens(key, KIND);
  }

  /** The address of this recipient's tracking page. */
  url(holder: PageHolder): string {
    return this.base + this.sign(holder);
  }

  /** The token of the link. @throws RangeError when a part is no UUID: a bug of the caller. */
  sign(holder: PageHolder): string {
    return this.tokens.sign(holder, NOTHING_MORE);
  }

  /** Whose page it opens, or undefined when it is not one of ours. Takes the same time for every forgery. */
  verify(token: string): PageHolder | undefined {
    const said = this.tokens.verify(token);
    return said && { webshopId: said.webshopId, contactRef: said.contactRef };
  }
}
