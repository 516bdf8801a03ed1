import { createECDH } from 'node:crypto';
import { VapidHeaders } from './vapid-headers.js';

const HOUR_MS = 3_600_000;
const SUBJECT = 'mailto:beheer@zool.example.nl';
const FCM = 'https://fcm.googleapis.com';

function keys(keyId = 'k1') {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys();
  const secret = pair.getPrivateKey();
  return {
    keyId,
    publicKey,
    privateKey: Buffer.concat([Buffer.alloc(32 - secret.length), secret]),
  };
}

function at(start: string) {
  const clock = { ms: Date.parse(start), now: () => new Date(clock.ms) };
  return clock;
}

const claims = (header: string) =>
  JSON.parse(
    Buffer.from(/t=[^.]+\.([^.]+)\./.exec(header)?.[1] ?? '', 'base64url').toString(),
  ) as Record<string, unknown>;

describe('the header by which a push service knows the sender', () => {
  it('names the service, its end within 24 hours, and who runs this', () => {
    const clock = at('2026-06-12T08:00:00Z');
    const header = new VapidHeaders(SUBJECT, clock).headerFor(keys(), FCM);
    expect(claims(header)).toEqual({ aud: FCM, exp: clock.ms / 1_000 + 12 * 3_600, sub: SUBJECT });
  });

  it('is signed once, and anew at about half its life', () => {
    const clock = at('2026-06-12T08:00:00Z');
    const headers = new VapidHeaders(SUBJECT, clock);
    const pair = keys();
    const first = headers.headerFor(pair, FCM);
    clock.ms += 4.7 * HOUR_MS;
    expect(headers.headerFor(pair, FCM)).toBe(first);
    clock.ms += 2.6 * HOUR_MS;
    expect(headers.headerFor(pair, FCM)).not.toBe(first);
  });

  it('is one of its own for each key and each service', () => {
    const headers = new VapidHeaders(SUBJECT, at('2026-06-12T08:00:00Z'));
    const [one, other] = [keys('k1'), keys('k2')];
    const made = [
      headers.headerFor(one, FCM),
      headers.headerFor(other, FCM),
      headers.headerFor(one, 'https://web.push.apple.com'),
    ];
    expect(new Set(made).size).toBe(3);
    expect(headers.headerFor(one, FCM)).toBe(made[0]);
  });

  it('is signed anew when the clock was set back, and after a service refused it', () => {
    const clock = at('2026-06-12T08:00:00Z');
    const headers = new VapidHeaders(SUBJECT, clock);
    const pair = keys();
    const first = headers.headerFor(pair, FCM);
    clock.ms -= 24 * HOUR_MS;
    const second = headers.headerFor(pair, FCM);
    expect(second).not.toBe(first);
    headers.forget(pair, FCM);
    expect(headers.headerFor(pair, FCM)).not.toBe(second);
  });

  it('forgets the one that was not used for longest, beyond 64', () => {
    const headers = new VapidHeaders(SUBJECT, at('2026-06-12T08:00:00Z'));
    const pair = keys();
    const origin = (n: number) => `https://push-${String(n)}.example.net`;
    const [first, second] = [
      headers.headerFor(pair, origin(0)),
      headers.headerFor(pair, origin(1)),
    ];
    for (let n = 2; n < 64; n += 1) headers.headerFor(pair, origin(n));
    expect(headers.headerFor(pair, origin(0))).toBe(first);
    headers.headerFor(pair, origin(64));
    expect(headers.headerFor(pair, origin(0))).toBe(first);
    expect(headers.headerFor(pair, origin(1))).not.toBe(second);
  });
});
