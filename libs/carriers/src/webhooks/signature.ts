import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** How a sender proves that a message is its own. */
interface Scheme {
  /** The first of these headers that is there. */
  readonly headers: readonly string[];
  /** What that header must say. */
  readonly proofOf: (secret: Buffer, body: Buffer) => string;
  /** What may stand before it. */
  readonly prefix?: RegExp;
}

const hmac = (encoding: 'hex' | 'base64') => (secret: Buffer, body: Buffer) =>
  createHmac('sha256', secret).update(body).digest(encoding);

const SCHEMES: Readonly<Record<string, Scheme>> = {
  sendcloud: { headers: ['sendcloud-signature'], proofOf: hmac('hex') },
  aftership: {
    headers: ['aftership-hmac-sha256', 'as-signature-hmac-sha256'],
    proofOf: hmac('base64'),
  },
  // MyParcel signs nothing: it sends the webshop's API key in base64, which proves no more than a password.
  myparcel: {
    headers: ['authorization', 'x-myparcel-authorization'],
    proofOf: (secret) => secret.toString('base64'),
    prefix: /^(?:basic|bearer) +/i,
  },
};

/** For who forwards a carrier's payloads that come unsigned: our own scheme. */
const OURS: Scheme = {
  headers: ['x-seintje-signature'],
  proofOf: hmac('hex'),
  prefix: /^sha256=/,
};

/** Whether these raw bytes come from who has the secret; compared in a time that does not depend on the guess. */
export function isSignedBy(
  carrier: string,
  secret: Buffer,
  body: Buffer,
  header: (name: string) => string | undefined,
): boolean {
  const { headers, proofOf, prefix } = Object.hasOwn(SCHEMES, carrier)
    ? (SCHEMES[carrier] ?? OURS)
    : OURS;
  const given = headers.map(header).find((text) => text !== undefined) ?? '';
  const proof = proofOf(secret, body);
  return timingSafeEqual(digest(prefix ? given.replace(prefix, '') : given), digest(proof));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
