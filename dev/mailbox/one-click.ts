import { headerOf, type ReceivedMail } from './received-mail.js';

/** A mail client does not wait for ever for a button. */
const ANSWER_MS_MAX = 10_000;

/** What pressing a mail client's own "unsubscribe" came to. */
export type OneClickResult =
  { kind: 'posted'; url: string; status: number } | { kind: 'impossible'; reason: string };

/**
 * The address a mail client would post to (RFC 8058), or why it would not offer the button.
 * The standard demands https; plain http is let through to this machine only, where development runs.
 */
export function oneClickUrl(mail: ReceivedMail): { url: string } | { reason: string } {
  const post = headerOf(mail, 'List-Unsubscribe-Post');
  if (post?.trim() !== 'List-Unsubscribe=One-Click') {
    return {
      reason: 'The mail has no header "List-Unsubscribe-Post: List-Unsubscribe=One-Click".',
    };
  }
  const links = [...(headerOf(mail, 'List-Unsubscribe') ?? '').matchAll(/<([^<>\s]+)>/g)];
  for (const [, link = ''] of links) {
    const url = URL.canParse(link) ? new URL(link) : undefined;
    if (url === undefined) continue;
    const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
    if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) return { url: url.href };
  }
  return { reason: 'Its header List-Unsubscribe names no https address.' };
}

/** Posts as a mail client does: that body, no cookie, no redirect followed. */
export async function pressOneClick(mail: ReceivedMail): Promise<OneClickResult> {
  const target = oneClickUrl(mail);
  if ('reason' in target) return { kind: 'impossible', reason: target.reason };
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
    await response.arrayBuffer();
    return { kind: 'posted', url: target.url, status: response.status };
  } catch (error) {
    const cause = error instanceof Error ? ((error.cause as Error | undefined) ?? error) : error;
    return { kind: 'impossible', reason: `${target.url} did not answer: ${String(cause)}` };
  }
}
