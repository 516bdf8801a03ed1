import type { SendReason } from '@app/notifications';

/** A server's reply without its text. Reply texts quote addresses, so they end here. */
export interface SmtpReply {
  /** RFC 5321 reply code. */
  code: number;
  /** RFC 3463 enhanced status code, where the server gives one. */
  enhanced?: string;
  /** The command that was answered. */
  to: 'session' | 'sender' | 'recipient' | 'message';
}

/** What a reply means for the mail. `afterMs` is the least that makes sense; the schedule may say later. */
export type ReplyAction =
  | { kind: 'refused'; reason: SendReason }
  | { kind: 'tryAgain'; reason: SendReason; afterMs: number };

interface Row {
  to?: readonly SmtpReply['to'][];
  code?: RegExp;
  enhanced?: RegExp;
  then: ReplyAction;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const refused = (reason: SendReason): ReplyAction => ({ kind: 'refused', reason });
const tryAgain = (reason: SendReason, afterMs: number): ReplyAction => ({
  kind: 'tryAgain',
  reason,
  afterMs,
});

/**
 * Reply → action, first match wins; codes from RFC 3463 and its registry. An enhanced code says more than
 * the three digits, so its rows come first. What is our fault never counts against an address.
 */
export const REPLY_ACTIONS: readonly Row[] = [
  // Before any mail: log-in, TLS, greeting. The same holds for every mail, so none is to blame.
  { code: /^(530|534|535|538)$/, then: tryAgain('transport_broken', MINUTE) },
  { to: ['session'], code: /^5/, then: tryAgain('transport_broken', MINUTE) },
  { to: ['session'], then: tryAgain('server_unreachable', 30 * SECOND) },
  // The address: no such mailbox, host, syntax, moved, null MX; mailbox disabled.
  {
    to: ['recipient', 'message'],
    enhanced: /^5\.(1\.(1|2|3|6|10)|2\.1)$/,
    then: refused('address_unknown'),
  },
  // Full comes and goes, also where a server calls it permanent.
  { enhanced: /^[45]\.2\.2$/, then: tryAgain('mailbox_full', 60 * MINUTE) },
  // Trust in the sender (SPF, DKIM, DMARC, block lists). Ours to repair: the address is fine.
  { enhanced: /^5\.7\./, then: refused('policy_refused') },
  { enhanced: /^4\.7\./, then: tryAgain('greylisted', 5 * MINUTE) },
  { to: ['sender'], code: /^5/, enhanced: /^5\.[^5]/, then: refused('policy_refused') },
  // The message: too big, its form, its content.
  { enhanced: /^5\.(3\.4|6\.\d+)$/, then: refused('message_refused') },
  // The state of the session was wrong, not the mail: another connection can carry it.
  { code: /^503$/, then: tryAgain('session_broken', SECOND) },
  { enhanced: /^[45]\.5\./, then: tryAgain('session_broken', SECOND) },
  // No telling enhanced code from here on.
  { code: /^421$/, then: tryAgain('server_busy', MINUTE) },
  { code: /^4/, then: tryAgain('server_busy', 5 * MINUTE) },
  { to: ['sender'], code: /^5/, then: refused('policy_refused') },
  { code: /^552$/, then: refused('message_refused') },
  { to: ['recipient'], code: /^5/, then: refused('recipient_refused') },
  { to: ['message'], code: /^5/, then: refused('message_refused') },
];

/** A reply that is neither 4yz nor 5yz where an error was reported: the session is out of step. */
const OUT_OF_STEP = tryAgain('session_broken', SECOND);

/** What to do after this reply. */
export function actionFor(reply: SmtpReply): ReplyAction {
  const row = REPLY_ACTIONS.find(
    ({ to, code, enhanced }) =>
      (to?.includes(reply.to) ?? true) &&
      (code?.test(String(reply.code)) ?? true) &&
      (enhanced === undefined || (reply.enhanced !== undefined && enhanced.test(reply.enhanced))),
  );
  return row?.then ?? OUT_OF_STEP;
}

const ANSWERED: Record<string, SmtpReply['to']> = {
  'MAIL FROM': 'sender',
  'RCPT TO': 'recipient',
  DATA: 'message',
};

/** Keeps the numbers of a reply and drops its text. Undefined when it is no SMTP reply. */
export function smtpReply(response: string, command: string | undefined): SmtpReply | undefined {
  const found = /^([2-5]\d{2})(?:[ -]([245]\.\d{1,3}\.\d{1,3})(?!\d))?/.exec(response);
  if (found === null) return undefined;
  const reply: SmtpReply = { code: Number(found[1]), to: ANSWERED[command ?? ''] ?? 'session' };
  if (found[2] !== undefined) reply.enhanced = found[2];
  return reply;
}

/** "550 5.1.1": what may be stored and logged of a reply. */
export function codeOf(reply: SmtpReply): string {
  return reply.enhanced === undefined
    ? String(reply.code)
    : `${String(reply.code)} ${reply.enhanced}`;
}
