import { createPrivateKey, randomInt, sign } from 'node:crypto';
import type { Clock } from '@app/platform';

/** A webshop's key pair for push services, as raw bytes. */
export interface VapidKeys {
  keyId: string;
  /** Uncompressed point, 65 bytes. */
  publicKey: Buffer;
  /** 32 bytes. */
  privateKey: Buffer;
}

/** RFC 8292 section 2 allows 24 hours; half of that leaves room for clocks that differ. */
const LIFETIME_MS = 12 * 3_600_000;
/** Half the lifetime, give or take a tenth of it: workers that started together do not sign together. */
const RENEW_MS = LIFETIME_MS / 2;
const JITTER_MS = LIFETIME_MS / 10;
/** Keys times push services in use at once. Each more costs one signature, about 50 µs. */
const HEADERS_MAX = 64;

interface SignedHeader {
  header: string;
  signedAtMs: number;
  renewAtMs: number;
}

/**
 * The Authorization header by which a push service knows the sender (RFC 8292). Signed once for each key
 * and origin and used for hours: signing for each message was half of what a message cost.
 */
export class VapidHeaders {
  // In the order of their last use, so that the first is the one to forget.
  private readonly signed = new Map<string, SignedHeader>();

  constructor(
    private readonly subject: string,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** The header for messages under this key to this origin (scheme, host, port as in the endpoint). */
  headerFor(keys: VapidKeys, origin: string): string {
    const name = `${keys.keyId} ${origin}`;
    const nowMs = this.clock.now().getTime();
    let entry = this.signed.get(name);
    // A clock that was set back would make it look younger than it is to the push service.
    const isUsable = entry !== undefined && nowMs < entry.renewAtMs && nowMs >= entry.signedAtMs;
    if (entry === undefined || !isUsable) entry = this.sign(keys, origin, nowMs);
    this.signed.delete(name);
    this.signed.set(name, entry);
    if (this.signed.size > HEADERS_MAX) {
      const [oldest = ''] = this.signed.keys();
      this.signed.delete(oldest);
    }
    return entry.header;
  }

  /** Forgets the header, so that the next message signs anew: after a push service refused it. */
  forget(keys: Pick<VapidKeys, 'keyId'>, origin: string): void {
    this.signed.delete(`${keys.keyId} ${origin}`);
  }

  private sign(keys: VapidKeys, origin: string, nowMs: number): SignedHeader {
    const claims = {
      aud: origin,
      exp: Math.floor((nowMs + LIFETIME_MS) / 1_000),
      sub: this.subject,
    };
    return {
      header: `vapid t=${signedToken(keys, claims)}, k=${keys.publicKey.toString('base64url')}`,
      signedAtMs: nowMs,
      renewAtMs: nowMs + RENEW_MS + randomInt(-JITTER_MS, JITTER_MS + 1),
    };
  }
}

/** A JWT with ES256 (RFC 7518 section 3.4): the signature is R ‖ S, not DER. */
function signedToken(keys: VapidKeys, claims: object): string {
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: keys.publicKey.subarray(1, 33).toString('base64url'),
      y: keys.publicKey.subarray(33, 65).toString('base64url'),
      d: keys.privateKey.toString('base64url'),
    },
  });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(head), { key, dsaEncoding: 'ieee-p1363' });
  return `${head}.${signature.toString('base64url')}`;
}
