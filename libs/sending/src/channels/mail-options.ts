import { SeintjeError } from '@app/platform';
import type { Personal } from '@app/privacy';
import type { SendMailOptions } from 'nodemailer';
import type { MailLogoFile, OutgoingEmail } from './send-outcome.js';

type Attachment = NonNullable<SendMailOptions['attachments']>[number];

const ID = /^[A-Za-z0-9.-]{1,64}$/;
const DOMAIN = /^[A-Za-z0-9.-]{1,253}$/;

/** A part of a header that must be a plain word is not. Never a value of a person: those are not looked at. */
export class MailHeaderError extends SeintjeError {
  constructor(part: string) {
    super(
      'mail.header_unusable',
      `The ${part} of a mail has characters that its header cannot carry; correct where it comes from.`,
    );
  }
}

function word(value: string, allowed: RegExp, part: string): string {
  if (!allowed.test(value)) throw new MailHeaderError(part);
  return value;
}

// Also what a mail program or server could read as a second address, a name or a route.
const ONE_ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/;

/** Whether the recipient is one plain address; nodemailer and some servers split on commas and spaces. */
export function isOneAddress(recipient: Personal<string>): boolean {
  return ONE_ADDRESS.test(recipient.reveal());
}

/** The domain of our own sending address; ids of mails are made under it. */
function senderDomain(from: OutgoingEmail['from']): string {
  return word(from.address.slice(from.address.lastIndexOf('@') + 1), DOMAIN, 'sender domain');
}

/** `n.{notification}@{domain}`: the same notification has the same Message-ID however often it is sent. */
export function messageIdOf(mail: Pick<OutgoingEmail, 'notificationId' | 'from'>): string {
  return `n.${word(mail.notificationId, ID, 'notification id')}@${senderDomain(mail.from)}`;
}

/** With `cid` it becomes part of the HTML (multipart/related), not a file beside the mail. */
function attached({ contentId, type, bytes }: MailLogoFile): Attachment {
  const filename = type === 'image/png' ? 'logo.png' : 'logo.jpg';
  return {
    filename,
    content: bytes,
    contentType: type,
    contentDisposition: 'inline',
    cid: contentId,
  };
}

/**
 * The mail as nodemailer takes it. This is the hand-off, the one place where the recipient is revealed;
 * what is returned goes straight to the transport.
 */
export function mailOptions(mail: OutgoingEmail, now: Date): SendMailOptions {
  const thread = `<s.${word(mail.threadId, ID, 'thread id')}@${senderDomain(mail.from)}>`;
  const address = mail.recipient.reveal();
  return {
    messageId: `<${messageIdOf(mail)}>`,
    // Each mail answers a first one that nobody sent: mail programs put them together by it.
    inReplyTo: thread,
    references: thread,
    date: now,
    from: mail.from,
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    // As an object, so that the address is not parsed.
    to: { name: '', address },
    envelope: { from: mail.return?.address ?? mail.from.address, to: [address] },
    // RET=HDRS keeps the content out of what comes back; ORCPT would write the address once more.
    dsn: {
      ret: 'HDRS',
      envid: mail.return?.envelopeId ?? mail.notificationId,
      notify: mail.return?.reportsSuccess ? ['SUCCESS', 'FAILURE', 'DELAY'] : ['FAILURE', 'DELAY'],
    },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.logo === undefined ? {} : { attachments: [attached(mail.logo)] }),
    xMailer: false,
    list: {
      id: { url: word(mail.listId, DOMAIN, 'list id'), comment: mail.from.name },
      unsubscribe: { url: mail.withdrawUrl },
    },
    headers: {
      // RFC 8058: a mail program may post to the link above without showing it.
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      // RFC 3834 and its Exchange counterpart: no holiday replies to this.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}
