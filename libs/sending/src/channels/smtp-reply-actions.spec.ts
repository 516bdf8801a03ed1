import { SEND_REASONS } from '@app/notifications';
import { actionFor, codeOf, REPLY_ACTIONS, smtpReply } from './smtp-reply-actions.js';

const after = (response: string, command = 'RCPT TO') => {
  const reply = smtpReply(response, command);
  if (reply === undefined) throw new Error('no reply');
  const { kind, reason } = actionFor(reply);
  return `${kind} ${reason}`;
};

describe('what a reply of a mail server means', () => {
  it.each([
    ['550 5.1.1 User unknown', 'RCPT TO', 'refused address_unknown'],
    ['550-5.1.1 The account does\n550 5.1.1 not exist', 'RCPT TO', 'refused address_unknown'],
    ['550 5.1.2 Bad host', 'RCPT TO', 'refused address_unknown'],
    ['501 5.1.3 Bad syntax', 'RCPT TO', 'refused address_unknown'],
    ['551 5.1.6 Moved', 'RCPT TO', 'refused address_unknown'],
    ['556 5.1.10 Null MX', 'RCPT TO', 'refused address_unknown'],
    ['550 5.2.1 Disabled', 'DATA', 'refused address_unknown'],
    ['552 5.2.2 Over quota', 'RCPT TO', 'tryAgain mailbox_full'],
    ['452 4.2.2 Over quota', 'RCPT TO', 'tryAgain mailbox_full'],
    ['550 5.7.1 Blocked', 'RCPT TO', 'refused policy_refused'],
    ['550 5.7.26 Unauthenticated', 'DATA', 'refused policy_refused'],
    ['451 4.7.1 Greylisted', 'RCPT TO', 'tryAgain greylisted'],
    ['550 5.1.8 Bad sender', 'MAIL FROM', 'refused policy_refused'],
    ['552 5.3.4 Too big', 'MAIL FROM', 'refused policy_refused'],
    ['552 5.3.4 Too big', 'DATA', 'refused message_refused'],
    ['554 5.6.0 Bad content', 'DATA', 'refused message_refused'],
    ['552 Too much', 'DATA', 'refused message_refused'],
    ['554 Spam', 'DATA', 'refused message_refused'],
    ['550 No', 'RCPT TO', 'refused recipient_refused'],
    ['503 5.5.1 Sequence', 'DATA', 'tryAgain session_broken'],
    ['421 4.3.2 Closing', 'RCPT TO', 'tryAgain server_busy'],
    ['450 Busy', 'RCPT TO', 'tryAgain server_busy'],
    ['451 4.3.0 Later', 'DATA', 'tryAgain server_busy'],
    ['452 Storage', 'DATA', 'tryAgain server_busy'],
    ['530 5.7.0 Authenticate first', 'MAIL FROM', 'tryAgain transport_broken'],
    ['535 5.7.8 Wrong password', 'AUTH PLAIN', 'tryAgain transport_broken'],
    ['554 No service', 'CONN', 'tryAgain transport_broken'],
    ['421 Too many', 'CONN', 'tryAgain server_unreachable'],
    ['250 Strange', 'DATA', 'tryAgain session_broken'],
  ])('%s to %s: %s', (response, command, expected) => {
    expect(after(response, command)).toBe(expected);
  });

  it('blames an address only for what the recipient’s side says about it', () => {
    const blamed = REPLY_ACTIONS.filter(
      ({ then }) => then.kind === 'refused' && SEND_REASONS[then.reason].fault === 'recipient',
    );
    expect(blamed.length).toBeGreaterThan(0);
    for (const { to } of blamed)
      expect(['sender', 'session'].some((of) => to?.includes(of as 'sender') ?? true)).toBe(false);
  });

  it('keeps the numbers of a reply and nothing else', () => {
    const reply = smtpReply('550 5.1.1 <sanne@example.nl>: unknown', 'RCPT TO');
    expect(reply).toEqual({ code: 550, enhanced: '5.1.1', to: 'recipient' });
    expect(reply && codeOf(reply)).toBe('550 5.1.1');
    expect(smtpReply('sanne@example.nl', 'RCPT TO')).toBeUndefined();
  });
});
