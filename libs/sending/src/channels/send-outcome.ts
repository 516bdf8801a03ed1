import type { Personal } from '@app/privacy';
import type { SendReason } from '@app/notifications';

/** A webshop's logo as an attachment that the HTML part shows (RFC 2392). */
export interface MailLogoFile {
  contentId: string;
  type: string;
  bytes: Buffer;
}

/** One rendered mail with all that its hand-off needs. Only the recipient and the bodies are personal. */
export interface OutgoingEmail {
  /** Becomes the Message-ID, so a mail sent twice is known to be the same; also the envelope id, without `return`. */
  notificationId: string;
  /** What all mails of one shipment have in common; mail programs thread by it. Opaque, never the parcel code. */
  threadId: string;
  recipient: Personal<string>;
  /** "Zool via Seintje" and the address that SPF and DKIM cover. */
  from: { name: string; address: string };
  /** Where it comes back (RFC 3461): the envelope's sender, its id, and whether successes are reported, too. */
  return?: { address: string; envelopeId: string; reportsSuccess: boolean };
  /** The webshop's own address for questions. */
  replyTo?: string | undefined;
  /** Names the stream for mail programs (RFC 2919), such as `parcels.zool.example.nl`. */
  listId: string;
  subject: string;
  html: string;
  text: string;
  /** Shown by the HTML; the mail says everything without. */
  logo?: MailLogoFile | undefined;
  /** The one-click withdrawal link (RFC 8058); also in the body. */
  withdrawUrl: string;
  /**
   * `Clock.monotonicMs()` after which the server may no longer be given this mail. A process that was
   * stopped and continued would otherwise hand off what somebody else has sent since.
   */
  beginBeforeMs: number;
}

/**
 * What a hand-off came to, named for what to do next. `code` is the server's reply reduced to its numbers
 * ("550 5.1.1"): reply texts quote addresses.
 */
export type SendOutcome =
  | { kind: 'sent'; providerId: string }
  /** For good: trying again would be refused again. */
  | { kind: 'refused'; reason: SendReason; code?: string }
  /** Surely not handed off; `afterMs` is the least wait that makes sense. */
  | { kind: 'tryAgain'; reason: SendReason; code?: string; afterMs?: number }
  /** Perhaps handed off: settled by evidence or by rule, never by guessing (DESIGN §5). */
  | { kind: 'uncertain'; reason: SendReason };
