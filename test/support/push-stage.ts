import { createECDH } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '@app/platform';
import { Personal } from '@app/privacy';
import { PushSender, type OutgoingPush } from '@app/sending';
import {
  startPushService,
  type DevPushService,
} from '../../dev/push-service/start-push-service.js';
import { certificateAuthority } from './certificates.js';

export const clock = new Clock();
export const SUBJECT = 'mailto:beheer@zool.example.nl';
export const STATUS = { title: 'De bezorger is onderweg', tag: 'T'.repeat(32) };

/** A webshop's push key. */
export function newKeys(keyId = 'k1') {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys();
  const secret = pair.getPrivateKey();
  return {
    keyId,
    publicKey,
    privateKey: Buffer.concat([Buffer.alloc(32 - secret.length), secret]),
  };
}
export const vapid = newKeys();

/** What the test started and must end. */
export const closing: (() => Promise<void>)[] = [];

/** Ends what the test started, last first; for afterEach. */
export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0)) await close();
}

/** A push as it should be, to this browser, under `vapid`. */
export function aPush(
  to: { endpoint: string; keys: { p256dh: string; auth: string } },
  changes: Partial<OutgoingPush> = {},
): OutgoingPush {
  return {
    subscriptionId: '0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a81',
    subscription: {
      endpoint: Personal.of(to.endpoint),
      p256dh: Personal.of(to.keys.p256dh),
      auth: Personal.of(to.keys.auth),
    },
    vapid,
    payload: JSON.stringify(STATUS),
    topic: 'T'.repeat(32),
    urgency: 'high',
    ttlSeconds: 14_400,
    beginBeforeMs: clock.monotonicMs() + 5_000,
    ...changes,
  };
}

/** Of a browser that no push service knows. */
export const KEYS_OF_SOMEBODY = new (class {
  readonly pair = createECDH('prime256v1');
  readonly keys = { p256dh: this.pair.generateKeys('base64url'), auth: 'A'.repeat(22) };
})().keys;

/** A signal that stops nothing. */
export const never = () => new AbortController().signal;

/** A push service, and the certificate by which it is known. */
export interface Stage {
  service: DevPushService;
  devCertificate: string | undefined;
}

/** A sender that may reach this push service. */
export function senderFor(
  stage: Stage,
  changes: { timeoutMs?: number; slots?: number } = {},
): PushSender {
  const { service, devCertificate } = stage;
  const sender = new PushSender(
    {
      endpoints: { hosts: [], devOrigin: service.origin },
      slots: 5,
      timeoutMs: 2_000,
      subject: SUBJECT,
      devCertificate,
      ...changes,
    },
    clock,
  );
  closing.unshift(() => sender.close(0));
  return sender;
}

export async function overHttp(): Promise<Stage> {
  const service = await startPushService();
  closing.push(() => service.stop());
  return { service, devCertificate: undefined };
}

export async function overHttps(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'push-tls-'));
  const authority = certificateAuthority(folder);
  const { key, certificate } = authority.leaf('push', ['127.0.0.1']);
  rmSync(folder, { recursive: true });
  const service = await startPushService({ certificate: { key, cert: certificate } });
  closing.push(() => service.stop());
  return { service, devCertificate: authority.certificate };
}

/** The same tests hold over either wire. */
export const WIRES: [string, () => Promise<Stage>][] = [
  ['http', overHttp],
  ['https', overHttps],
];

/** Waits up to five seconds, longer on a busy machine. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !holds(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(holds()).toBe(true);
}
