import PostalMime, { type Attachment } from 'postal-mime';
import type { Personal } from '@app/privacy';
import { classOfRecipient, type ReportClass } from './report-class.js';
import { reportBlocks } from './report-fields.js';

/** What a returned mail is, and all that is kept of it. Why the others teach nothing is counted. */
export type ReturnedMailReading =
  | { kind: 'report'; class: ReportClass; status: string | null }
  | { kind: 'auto_reply' | 'no_report' | 'bomb' };

/**
 * Reading costs by the line (measured: 40,000 lines of 10 bytes took 8 s), so their number is what bounds it. A
 * report on one of ours has some hundred lines, with the mail itself some thousand.
 */
const LINES_MAX = 5_000;
/** A report has three parts, and the returned mail's own boundaries count, too. */
const BOUNDARIES_MAX = 300;
const DEPTH_MAX = 8;
const HEADERS_BYTES_MAX = 64 * 1024;
/** A mail that went round this often is in a loop (RFC 5321 section 6.3). */
const HOPS_MAX = 100;
/** The whole of a report's fields; the largest seen has 2 kB. */
const FIELDS_CHARS_MAX = 32 * 1024;

/** "This is spam" and its kin; `not-spam` (RFC 6430) and the others withdraw nothing. */
const COMPLAINTS: ReadonlySet<string> = new Set(['abuse', 'fraud', 'opt-out']);

/**
 * Reads a returned mail: a delivery status (RFC 3464) or feedback report (RFC 5965) by its fields, never by its
 * words; automatic replies (RFC 3834) are known by their header. Never throws, whatever the mail is.
 */
export async function readReturnedMail(source: Personal<Buffer>): Promise<ReturnedMailReading> {
  const bytes = source.reveal();
  const text = bytes.toString('latin1');
  if (isBomb(text)) return { kind: 'bomb' };
  const headers = topHeaders(text);
  const kind = reportKind(headers);
  if (kind === undefined) return { kind: isAutoReply(headers) ? 'auto_reply' : 'no_report' };
  const parts = await partsOf(bytes);
  if (parts === undefined) return { kind: 'bomb' };
  return kind === 'feedback-report' ? complaintIn(parts) : deliveryStatusIn(parts);
}

function isBomb(text: string): boolean {
  return (
    count(text, /\n/g, LINES_MAX) >= LINES_MAX ||
    count(text, /^--/gm, BOUNDARIES_MAX) >= BOUNDARIES_MAX ||
    count(text, /^received:/gim, HOPS_MAX) >= HOPS_MAX
  );
}

function count(text: string, what: RegExp, max: number): number {
  let found = 0;
  while (found < max && what.exec(text) !== null) found += 1;
  return found;
}

/** The headers of the mail itself, unfolded. */
function topHeaders(text: string): string {
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return text.slice(0, Math.min(end, HEADERS_BYTES_MAX)).replace(/\r?\n[ \t]+/g, ' ');
}

function reportKind(headers: string): string | undefined {
  const type = /^content-type:(.*)$/im.exec(headers)?.[1] ?? '';
  if (!/^\s*multipart\/report\b/i.test(type)) return undefined;
  const said = /;\s*report-type\s*=\s*"?([a-z-]+)/i.exec(type)?.[1]?.toLowerCase();
  return said === 'delivery-status' || said === 'feedback-report' ? said : undefined;
}

const isAutoReply = (headers: string): boolean =>
  /^auto-submitted:\s*auto-(?:replied|generated|notified)/im.test(headers);

/** Undefined when the mail is too deep or its headers too long. A returned mail inside is not looked into. */
async function partsOf(bytes: Buffer): Promise<Attachment[] | undefined> {
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'utf8',
      maxNestingDepth: DEPTH_MAX,
      maxHeadersSize: HEADERS_BYTES_MAX,
    });
    return mail.attachments;
  } catch {
    return undefined;
  }
}

function deliveryStatusIn(parts: Attachment[]): ReturnedMailReading {
  const [, ...recipients] = reportBlocks(fieldsPart(parts, 'delivery-status'));
  const found = recipients.map(classOfRecipient).filter((one) => one !== undefined);
  // One recipient a mail; where an alias made several of it, an address that anybody took is not dead.
  const worst =
    found.find((one) => one.class === 'soft') ??
    found.find((one) => one.class === 'policy') ??
    found.find((one) => one.class !== 'hard') ??
    found[0];
  return worst === undefined ? { kind: 'no_report' } : { kind: 'report', ...worst };
}

function complaintIn(parts: Attachment[]): ReturnedMailReading {
  const [fields] = reportBlocks(fieldsPart(parts, 'feedback-report'));
  const type = fields?.get('feedback-type')?.toLowerCase() ?? '';
  if (!COMPLAINTS.has(type)) return { kind: 'no_report' };
  return { kind: 'report', class: 'complaint', status: null };
}

function fieldsPart(parts: Attachment[], name: string): string {
  const part = parts.find(({ mimeType }) =>
    [`message/${name}`, `message/global-${name}`].includes(mimeType),
  );
  return typeof part?.content === 'string' ? part.content.slice(0, FIELDS_CHARS_MAX) : '';
}
