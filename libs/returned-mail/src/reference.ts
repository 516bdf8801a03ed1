import { TOKEN } from './return-paths.js';

/**
 * What a returned mail says it is about. Our own words only: a token, or the id of our Message-ID and its domain,
 * which is a webshop's. `none`: it bears nothing of ours.
 */
export type Reference =
  | { kind: 'token'; token: string }
  | { kind: 'message-id'; notificationId: string; domain: string }
  | { kind: 'none' };

/** The form in which references are kept beside sealed mails (constraint `returned_mail_reference_is_ours`). */
const KEPT = /^(?:token:([a-z2-7]{56})|message-id:([0-9a-f-]{36})@([a-z0-9.-]{1,253}))$/;

const ENVELOPE_ID = new RegExp(`^original-envelope-id:\\s*(${TOKEN.source})(?![a-z2-7])`, 'im');
const RETURN_PATH = new RegExp(`bounce\\+(${TOKEN.source})@`, 'i');
const MESSAGE_ID =
  /^message-id:\s*<n\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([a-z0-9.-]{1,253})>/im;

/**
 * The reference of a mail for the address `localPart`, as it is kept. The return path outweighs the envelope id, that
 * the Message-ID. Looked for by text, before the mail is sealed: fields and returned headers travel unencoded
 * (RFC 3461, RFC 5965). Whoever opens the mail proves it, and reads nothing if it does not hold.
 */
export function referenceIn(localPart: string, source: Buffer): string {
  const own = new RegExp(`^bounce\\+(${TOKEN.source})$`, 'i').exec(localPart);
  if (own?.[1] !== undefined) return `token:${own[1].toLowerCase()}`;
  const text = source.toString('latin1');
  const token = (RETURN_PATH.exec(text) ?? ENVELOPE_ID.exec(text))?.[1];
  if (token !== undefined) return `token:${token.toLowerCase()}`;
  const id = MESSAGE_ID.exec(text);
  if (id?.[1] === undefined || id[2] === undefined) return 'none';
  return `message-id:${id[1].toLowerCase()}@${id[2].toLowerCase()}`;
}

/** Reads a kept reference. */
export function readReference(kept: string): Reference {
  const [, token, notificationId, domain] = KEPT.exec(kept) ?? [];
  if (token !== undefined) return { kind: 'token', token };
  if (notificationId !== undefined && domain !== undefined) {
    return { kind: 'message-id', notificationId, domain };
  }
  return { kind: 'none' };
}
