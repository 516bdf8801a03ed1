import { oneClickUrl } from './one-click.js';
import type { ReceivedMail } from './received-mail.js';

/** One line of the list, as `GET /api/messages` gives it. */
export function summaryAsJson(mail: ReceivedMail): Record<string, unknown> {
  const { id, receivedAt, envelope, from, to, subject, messageId } = mail;
  return { id, receivedAt, envelope, from, to, subject, messageId };
}

/** The whole mail, as `GET /api/messages/:id` gives it; a missing part is null. */
export function mailAsJson(mail: ReceivedMail): Record<string, unknown> {
  const oneClick = oneClickUrl(mail);
  return {
    ...summaryAsJson(mail),
    headers: mail.headers,
    html: mail.html ?? null,
    text: mail.text ?? null,
    raw: mail.raw,
    oneClickUrl: 'url' in oneClick ? oneClick.url : null,
  };
}
