import type { IncomingMessage } from 'node:http';
import { checkVapid, type VapidClaims } from './check-vapid.js';

/** What every push service must take at least (RFC 8030 section 7.2). */
const BODY_BYTES_MAX = 4_096;
const URGENCIES = ['very-low', 'low', 'normal', 'high'];

/** A push that is as RFC 8030 wants it. */
export interface CheckedPush {
  ttlSeconds: number;
  urgency: string;
  topic: string | undefined;
  vapid: VapidClaims;
  authorization: string;
  body: Buffer;
}

/** What a push service answers to one that is not. */
export interface PushFault {
  status: 400 | 401 | 413;
  text: string;
}

/** Checks senders' tokens for one origin; a token that was found good is not verified again. */
export class PushCheck {
  private readonly known = new Map<string, VapidClaims>();

  constructor(private readonly origin: string) {}

  check(request: IncomingMessage, body: Buffer, now: Date): CheckedPush | PushFault {
    const { ttl, urgency = 'normal', topic, authorization = '' } = request.headers;
    if (body.length > BODY_BYTES_MAX) return { status: 413, text: 'more than 4096 bytes' };
    if (typeof ttl !== 'string' || !/^\d{1,9}$/.test(ttl)) return fault('TTL is missing');
    if (typeof urgency !== 'string' || !URGENCIES.includes(urgency)) return fault('Urgency');
    if (topic !== undefined && !/^[\w-]{1,32}$/.test(String(topic))) return fault('Topic');
    if (request.headers['content-encoding'] !== 'aes128gcm') return fault('Content-Encoding');
    const vapid = this.claims(authorization, now);
    if (typeof vapid === 'string') return { status: 401, text: vapid };
    return {
      ttlSeconds: Number(ttl),
      urgency,
      topic: topic === undefined ? undefined : String(topic),
      vapid,
      authorization,
      body,
    };
  }

  private claims(authorization: string, now: Date): VapidClaims | string {
    const known = this.known.get(authorization);
    if (known !== undefined && known.exp > now.getTime() / 1_000) return known;
    try {
      const claims = checkVapid(authorization, this.origin, now);
      if (typeof claims !== 'string') this.known.set(authorization, claims);
      return claims;
    } catch {
      return 'the token cannot be read';
    }
  }
}

function fault(text: string): PushFault {
  return { status: 400, text };
}
