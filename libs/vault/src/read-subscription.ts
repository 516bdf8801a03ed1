import { ECDH } from 'node:crypto';
import { Personal } from '@app/privacy';

/** A push subscription in clear, as the sender takes it: the keys in base64url. */
export interface PushSubscriptionKeys {
  endpoint: Personal<string>;
  p256dh: Personal<string>;
  auth: Personal<string>;
}

/** Real endpoints have 200 to 700 characters; what a URL may have is no rule for what is kept. */
const ENDPOINT_CHARACTERS_MAX = 2_048;
/** An uncompressed point of P-256, and the authentication secret of RFC 8291 section 3.2. */
const POINT_BYTES = 65;
const AUTH_BYTES = 16;
const BASE64URL = /^[A-Za-z0-9_-]{1,128}={0,2}$/;

/**
 * Reads what a browser gave, and checks what can be checked without a network: who sealed it may have sealed
 * anything. Which push services are taken is the sender's matter, at each hand-off.
 * @param devOrigin the push service of development, which may be reached by http; `''` for none.
 * @returns undefined when it is no subscription.
 */
export function readSubscription(
  plain: Buffer,
  devOrigin: string,
): PushSubscriptionKeys | undefined {
  let parsed: Partial<Record<'endpoint' | 'p256dh' | 'auth', unknown>> | null;
  try {
    parsed = JSON.parse(plain.toString('utf8')) as typeof parsed;
  } catch {
    return undefined;
  } finally {
    plain.fill(0);
  }
  const { endpoint, p256dh, auth } = parsed ?? {};
  if (typeof endpoint !== 'string' || !isEndpoint(endpoint, devOrigin)) return undefined;
  if (typeof p256dh !== 'string' || typeof auth !== 'string') return undefined;
  const point = bytesOf(p256dh, POINT_BYTES);
  const secret = bytesOf(auth, AUTH_BYTES);
  if (point === undefined || secret === undefined || !isOnCurve(point)) return undefined;
  return {
    endpoint: Personal.of(endpoint),
    p256dh: Personal.of(point.toString('base64url')),
    auth: Personal.of(secret.toString('base64url')),
  };
}

function isEndpoint(endpoint: string, devOrigin: string): boolean {
  if (endpoint.length > ENDPOINT_CHARACTERS_MAX || !URL.canParse(endpoint)) return false;
  const { protocol, origin } = new URL(endpoint);
  return protocol === 'https:' || (devOrigin !== '' && origin === devOrigin);
}

function bytesOf(base64url: string, length: number): Buffer | undefined {
  if (!BASE64URL.test(base64url)) return undefined;
  const bytes = Buffer.from(base64url, 'base64url');
  return bytes.length === length ? bytes : undefined;
}

/** A point beside the curve would let whoever chose it learn the private key it is used with. */
function isOnCurve(point: Buffer): boolean {
  try {
    ECDH.convertKey(point, 'prime256v1');
    return point[0] === 4;
  } catch {
    return false;
  }
}
