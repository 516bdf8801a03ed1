import type { NodemailerError } from 'nodemailer';
import type { HandOff } from './hand-off.js';
import type { SendOutcome } from './send-outcome.js';
import { actionFor, codeOf, smtpReply } from './smtp-reply-actions.js';

const BROKEN: SendOutcome = { kind: 'tryAgain', reason: 'transport_broken', afterMs: 60_000 };

/** Node's codes for a certificate that does not hold; nodemailer calls them ESOCKET, like a broken wire. */
const CERTIFICATE = /CERT|SELF_SIGNED|ISSUER|LEAF_SIGNATURE|^ERR_(TLS|SSL)/;

/** What nodemailer's own codes mean where the server said nothing and the message was never released. */
const WITHOUT_REPLY: Record<string, SendOutcome> = {
  ECONNECTION: { kind: 'tryAgain', reason: 'server_unreachable', afterMs: 30_000 },
  ESOCKET: { kind: 'tryAgain', reason: 'server_unreachable', afterMs: 30_000 },
  ETIMEDOUT: { kind: 'tryAgain', reason: 'server_unreachable', afterMs: 30_000 },
  EDNS: { kind: 'tryAgain', reason: 'server_unreachable', afterMs: 60_000 },
  ETLS: BROKEN,
  EAUTH: BROKEN,
  ENOAUTH: BROKEN,
  ECONFIG: BROKEN,
  EPROTOCOL: { kind: 'tryAgain', reason: 'session_broken', afterMs: 30_000 },
  EABORT: { kind: 'tryAgain', reason: 'stopped' },
  // Refused before a word was sent: no recipient, or characters no address has.
  EENVELOPE: { kind: 'refused', reason: 'contact_unusable' },
  EMAXRECIPIENTS: { kind: 'refused', reason: 'contact_unusable' },
  // Larger than the server says it takes.
  EMESSAGE: { kind: 'refused', reason: 'message_refused' },
};

/**
 * Reads a failed hand-off. Only the numbers of a reply are kept: the error itself holds the recipient in
 * `rejected`, `recipient`, `message` and `response`, and is dropped here.
 */
export function failedHandOff(error: NodemailerError, handOff: HandOff): SendOutcome {
  const reply = smtpReply(error.response ?? '', error.command);
  // The answer to the final dot decides, whatever became of the connection; without it nobody knows.
  const isLastWord = error.code === 'EMESSAGE' && reply !== undefined;
  if (handOff.wasReleased && !isLastWord) return { kind: 'uncertain', reason: 'no_answer' };
  if (handOff.wasTooLate) return { kind: 'tryAgain', reason: 'not_begun' };
  if (reply !== undefined) return { ...actionFor(reply), code: codeOf(reply) };
  if (CERTIFICATE.test(error.originalCode ?? '')) return BROKEN;
  return (
    WITHOUT_REPLY[error.code ?? ''] ?? { kind: 'tryAgain', reason: 'unexpected', afterMs: 60_000 }
  );
}
