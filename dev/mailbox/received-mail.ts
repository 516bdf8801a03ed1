import PostalMime, { type Address, type Email } from 'postal-mime';

/** One header line of a mail, in the order and case it was sent. */
export interface MailHeader {
  name: string;
  value: string;
}

/** A mail as the mailbox received it. */
export interface ReceivedMail {
  /** Counts up from 1 in order of arrival. */
  id: number;
  /** ISO 8601, UTC. */
  receivedAt: string;
  /** The SMTP envelope, which decides who gets a mail; headers only claim it. */
  envelope: { from: string; to: string[] };
  subject: string;
  /** From header, as a person reads it. */
  from: string;
  to: string[];
  messageId: string;
  headers: MailHeader[];
  /** Undefined when the mail has no such part. */
  html: string | undefined;
  text: string | undefined;
  /** The whole mail as it came over the wire, without dot-stuffing. */
  raw: string;
}

/** Reads a mail. One that cannot be read (absurdly nested) is kept too, with nothing but its source. */
export async function readMail(
  id: number,
  receivedAt: Date,
  envelope: ReceivedMail['envelope'],
  source: Buffer,
): Promise<ReceivedMail> {
  const mail: Email = await PostalMime.parse(source).catch(() => ({
    headers: [],
    headerLines: [],
    attachments: [],
  }));
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    envelope,
    subject: mail.subject ?? '',
    from: mail.from === undefined ? '' : inWords(mail.from),
    to: (mail.to ?? []).map(inWords),
    messageId: mail.messageId ?? '',
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    html: mail.html,
    text: mail.text,
    raw: source.toString('utf8'),
  };
}

/** Case-insensitive; the first of that name. */
export function headerOf(mail: ReceivedMail, name: string): string | undefined {
  return mail.headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

const inWords = (address: Address): string =>
  address.name === '' ? (address.address ?? '') : `${address.name} <${address.address ?? ''}>`;
