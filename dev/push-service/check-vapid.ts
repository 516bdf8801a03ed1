import { createPublicKey, verify } from 'node:crypto';

/** What a sender says of itself in its Authorization header (RFC 8292). */
export interface VapidClaims {
  aud: string;
  /** Seconds since 1970. */
  exp: number;
  sub: string;
  /** The sender's public key, base64url of 65 bytes. */
  key: string;
}

/** RFC 8292 section 2. */
const LIFETIME_SECONDS_MAX = 24 * 3_600;

/**
 * Reads and verifies the header, by this code alone: it shares nothing with the one that signs.
 * @returns the claims, or the fault as a push service would name it.
 */
export function checkVapid(
  authorization: string | undefined,
  origin: string,
  now: Date,
): VapidClaims | string {
  const [, token = '', key = ''] =
    /^vapid t=([\w-]+\.[\w-]+\.[\w-]+), ?k=([\w-]{87})$/.exec(authorization ?? '') ?? [];
  if (token === '') return 'Authorization is not of the form: vapid t=…, k=…';
  const [header = '', body = '', signature = ''] = token.split('.');
  const { alg } = json(header);
  if (alg !== 'ES256') return 'the token is not signed by ES256';
  const isSigned = verify(
    'sha256',
    Buffer.from(`${header}.${body}`),
    { key: publicKey(key), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) return 'the token is not signed by the key';
  const { aud, exp, sub = '' } = json(body);
  if (aud !== origin) return 'aud is not this origin';
  const nowSeconds = now.getTime() / 1_000;
  if (exp === undefined || exp <= nowSeconds) return 'exp is over';
  if (exp > nowSeconds + LIFETIME_SECONDS_MAX) return 'exp is more than 24 hours away';
  if (!/^(mailto:[^\s<>]+@[^\s<>]+|https:\/\/\S+)$/.test(sub)) {
    return 'sub is neither mailto: nor https:';
  }
  const claims: VapidClaims = { aud: origin, exp, sub, key };
  return claims;
}

/** The names that are looked at; a token of our own sender has them in these types. */
interface TokenPart {
  alg?: string;
  aud?: string;
  exp?: number;
  sub?: string;
}

function json(part: string): TokenPart {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as TokenPart;
}

function publicKey(key: string) {
  const point = Buffer.from(key, 'base64url');
  return createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
}
