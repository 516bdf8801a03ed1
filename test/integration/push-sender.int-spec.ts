import { createECDH } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '@app/platform';
import { Personal } from '@app/privacy';
import { PushSender, type OutgoingPush } from '@app/sending';
import type { ScriptedAnswer } from '../../dev/push-service/scripted-answer.js';
import {
  startPushService,
  type DevPushService,
} from '../../dev/push-service/start-push-service.js';
import { certificateAuthority } from '../support/certificates.js';

const clock = new Clock();
const SUBJECT = 'mailto:beheer@zool.example.nl';
const STATUS = { title: 'De bezorger is onderweg', tag: 'T'.repeat(32) };

function newKeys(keyId = 'k1') {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys();
  const secret = pair.getPrivateKey();
  return {
    keyId,
    publicKey,
    privateKey: Buffer.concat([Buffer.alloc(32 - secret.length), secret]),
  };
}
const vapid = newKeys();

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function aPush(
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

const KEYS_OF_SOMEBODY = new (class {
  readonly pair = createECDH('prime256v1');
  readonly keys = { p256dh: this.pair.generateKeys('base64url'), auth: 'A'.repeat(22) };
})().keys;

const never = () => new AbortController().signal;

interface Stage {
  service: DevPushService;
  devCertificate: string | undefined;
}

function senderFor(stage: Stage, changes: { timeoutMs?: number; slots?: number } = {}): PushSender {
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

async function overHttp(): Promise<Stage> {
  const service = await startPushService();
  closing.push(() => service.close());
  return { service, devCertificate: undefined };
}

async function overHttps(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'push-tls-'));
  const authority = certificateAuthority(folder);
  const { key, certificate } = authority.leaf('push', ['127.0.0.1']);
  rmSync(folder, { recursive: true });
  const service = await startPushService({ certificate: { key, cert: certificate } });
  closing.push(() => service.close());
  return { service, devCertificate: authority.certificate };
}

describe.each([
  ['http', overHttp],
  ['https', overHttps],
])('pushes over %s', (_, stageOf) => {
  it('arrive whole and can be read by the browser alone', async () => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber(vapid.publicKey);
    const outcome = await senderFor(stage).send(aPush(sanne.subscription), never());
    expect(outcome).toEqual({
      kind: 'sent',
      providerId: expect.stringMatching(/^[\w-]{22}$/) as string,
    });
    const [text = ''] = sanne.messages();
    expect(JSON.parse(text)).toEqual(STATUS);
    expect(stage.service.received()[0]).toMatchObject({
      ttlSeconds: 14_400,
      urgency: 'high',
      topic: 'T'.repeat(32),
      vapid: {
        aud: stage.service.origin,
        sub: SUBJECT,
        key: vapid.publicKey.toString('base64url'),
      },
    });
    expect(stage.service.faults()).toEqual([]);
  });

  it('have one size whatever they say', async () => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber();
    const sender = senderFor(stage);
    for (const payload of ['{}', JSON.stringify(STATUS), `"${'é'.repeat(511)}"`]) {
      expect(await sender.send(aPush(sanne.subscription, { payload }), never())).toMatchObject({
        kind: 'sent',
      });
    }
    expect(new Set(stage.service.received().map(({ body }) => body.length))).toEqual(
      new Set([1_127]),
    );
    const tooLong = { payload: `"${'é'.repeat(512)}"` };
    expect(await sender.send(aPush(sanne.subscription, tooLong), never())).toEqual({
      kind: 'refused',
      reason: 'push_too_large',
    });
  });

  it('are many on few connections, with one signature', async () => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber();
    const sender = senderFor(stage, { slots: 5 });
    const many = Array.from({ length: 60 }, () => sender.send(aPush(sanne.subscription), never()));
    const outcomes = await Promise.all(many);
    expect(outcomes.filter(({ kind }) => kind !== 'sent')).toEqual([]);
    expect(stage.service.received()).toHaveLength(60);
    expect(new Set(stage.service.received().map((push) => push.authorization)).size).toBe(1);
    expect(stage.service.connections()).toBeLessThanOrEqual(5);
  });

  it('take the place of an older one that the browser has not seen', async () => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber();
    const sender = senderFor(stage);
    sanne.goOffline();
    for (const payload of ['"onderweg"', '"bezorgd"']) {
      await sender.send(aPush(sanne.subscription, { payload }), never());
    }
    await sender.send(aPush(sanne.subscription, { topic: 'U'.repeat(32) }), never());
    sanne.comeOnline();
    expect(sanne.messages().map((text) => text.trim())).toEqual([
      '"bezorgd"',
      JSON.stringify(STATUS),
    ]);
  });

  const status = (
    code: number,
    headers?: Record<string, string>,
    text?: string,
  ): ScriptedAnswer => ({
    kind: 'status',
    status: code,
    ...(headers === undefined ? {} : { headers }),
    ...(text === undefined ? {} : { text }),
  });
  const inAnHour = () => new Date(Date.now() + 3_600_000).toUTCString();

  it.each<[string, () => ScriptedAnswer, object]>([
    ['404', () => status(404), { kind: 'refused', reason: 'subscription_gone', code: '404' }],
    ['410', () => status(410), { kind: 'refused', reason: 'subscription_gone', code: '410' }],
    ['413', () => status(413), { kind: 'refused', reason: 'push_too_large' }],
    ['401', () => status(401), { kind: 'tryAgain', reason: 'push_key_refused' }],
    [
      '429 with seconds',
      () => status(429, { 'retry-after': '17' }),
      { kind: 'tryAgain', afterMs: 17_000 },
    ],
    ['503', () => status(503), { kind: 'tryAgain', reason: 'push_service_busy' }],
    [
      'a text that goes beyond 4 KiB',
      () => status(400, {}, `${'x'.repeat(5_000)}VapidPkHashMismatch`),
      { kind: 'refused', reason: 'push_refused' },
    ],
    [
      'a redirect for good',
      () => status(301, { location: 'https://127.0.0.1/' }),
      { kind: 'refused', reason: 'subscription_gone' },
    ],
    [
      'a redirect',
      () => status(302, { location: 'https://127.0.0.1/' }),
      { kind: 'refused', reason: 'push_refused' },
    ],
    ['an endless answer', () => ({ kind: 'endless', status: 201 }), { kind: 'sent' }],
    [
      'an endless refusal',
      () => ({ kind: 'endless', status: 410 }),
      { kind: 'refused', reason: 'subscription_gone' },
    ],
    ['a slow answer', () => ({ kind: 'slow', afterMs: 200 }), { kind: 'sent' }],
    ['a cut connection', () => ({ kind: 'cut' }), { kind: 'uncertain', reason: 'push_no_answer' }],
  ])('come to an outcome by %s, and the next one goes as ever', async (_name, answer, expected) => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber();
    const sender = senderFor(stage);
    sanne.answersNext(answer());
    const outcome = await sender.send(aPush(sanne.subscription), never());
    expect(outcome).toMatchObject(expected);
    expect(JSON.stringify(outcome)).not.toMatch(/127\.0\.0\.1|wpush/);
    expect(await sender.send(aPush(sanne.subscription), never())).toMatchObject({ kind: 'sent' });
    expect(stage.service.received()).toHaveLength(2);
  });

  it('wait until the date that a busy service names', async () => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber();
    sanne.answersNext(status(429, { 'retry-after': inAnHour() }));
    const outcome = await senderFor(stage).send(aPush(sanne.subscription), never());
    const { afterMs = 0 } = outcome as { afterMs?: number };
    expect(afterMs).toBeGreaterThan(3_590_000);
    expect(afterMs).toBeLessThanOrEqual(3_600_000);
  });

  it('are uncertain when the service says nothing in time, and when we stop after writing', async () => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber();
    const sender = senderFor(stage, { timeoutMs: 300 });
    sanne.answersNext({ kind: 'hang' }, { kind: 'hang' });
    const uncertain = { kind: 'uncertain', reason: 'push_no_answer' };
    expect(await sender.send(aPush(sanne.subscription), never())).toEqual(uncertain);
    const stopping = new AbortController();
    const sending = sender.send(aPush(sanne.subscription), stopping.signal);
    await until(() => stage.service.received().length === 2);
    stopping.abort();
    expect(await sending).toEqual(uncertain);
  });

  it('end with a subscription that the browser ended or made for another key', async () => {
    const stage = await stageOf();
    const [sanne, joost] = [
      stage.service.subscriber(),
      stage.service.subscriber(newKeys().publicKey),
    ];
    const sender = senderFor(stage);
    stage.service.drop(sanne.id);
    for (const who of [sanne, joost]) {
      expect(await sender.send(aPush(who.subscription), never())).toMatchObject({
        kind: 'refused',
        reason: 'subscription_gone',
      });
    }
    expect(stage.service.received()).toEqual([]);
  });

  it('are not written after their time, nor when we have stopped before', async () => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber();
    const sender = senderFor(stage);
    // Once on a new connection, once on one that is kept.
    for (let n = 0; n < 2; n += 1) {
      const late = aPush(sanne.subscription, { beginBeforeMs: clock.monotonicMs() - 1 });
      expect(await sender.send(late, never())).toEqual({ kind: 'tryAgain', reason: 'not_begun' });
      expect(await sender.send(aPush(sanne.subscription), AbortSignal.abort())).toEqual({
        kind: 'tryAgain',
        reason: 'stopped',
      });
      expect(stage.service.received()).toHaveLength(n);
      await sender.send(aPush(sanne.subscription), never());
    }
  });

  it('let those under way finish at the close, and take no more', async () => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber();
    const sender = senderFor(stage, { slots: 1 });
    sanne.answersNext({ kind: 'slow', afterMs: 200 });
    const sending = sender.send(aPush(sanne.subscription), never());
    await until(() => stage.service.received().length === 1);
    const closed = sender.close();
    expect(await sender.send(aPush(sanne.subscription), never())).toMatchObject({
      reason: 'stopped',
    });
    expect(await sending).toMatchObject({ kind: 'sent' });
    await closed;
  });

  it('are cut at the close when they do not finish, also those that wait for a slot', async () => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber();
    const sender = senderFor(stage, { slots: 1, timeoutMs: 30_000 });
    sanne.answersNext({ kind: 'hang' });
    const two = [1, 2].map(() => sender.send(aPush(sanne.subscription), never()));
    await until(() => stage.service.received().length === 1);
    await sender.close(50);
    expect(await Promise.all(two)).toEqual([
      { kind: 'uncertain', reason: 'push_no_answer' },
      { kind: 'tryAgain', reason: 'stopped' },
    ]);
  });
});

describe('a push', () => {
  it('is tried again when the service cannot be reached', async () => {
    const stage = await overHttp();
    const sanne = stage.service.subscriber();
    const sender = senderFor(stage);
    await stage.service.close();
    closing.length = 0;
    expect(await sender.send(aPush(sanne.subscription), never())).toMatchObject({
      kind: 'tryAgain',
      reason: 'push_service_unreachable',
    });
  });

  it('is tried again when the service does not prove who it is', async () => {
    const stage = await overHttps();
    const sanne = stage.service.subscriber();
    const sender = senderFor({ ...stage, devCertificate: undefined });
    expect(await sender.send(aPush(sanne.subscription), never())).toMatchObject({
      kind: 'tryAgain',
      reason: 'push_service_unreachable',
    });
    expect(stage.service.received()).toEqual([]);
  });

  it.each([
    [
      'no point of the curve',
      { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: 'A'.repeat(22) },
    ],
    ['too short a secret', { ...KEYS_OF_SOMEBODY, auth: 'AAAA' }],
  ])('is refused for keys that are none: %s', async (_, keys) => {
    const stage = await overHttp();
    const { endpoint } = stage.service.subscriber().subscription;
    expect(await senderFor(stage).send(aPush({ endpoint, keys }), never())).toEqual({
      kind: 'refused',
      reason: 'contact_unusable',
    });
  });
});

describe('a browser that names a place of its choice', () => {
  /** Somebody within our network; what connects to it was let through. */
  async function neighbour() {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(
      () =>
        new Promise((resolve) =>
          server.close(() => {
            resolve();
          }),
        ),
    );
    return { port: (server.address() as AddressInfo).port, connections: () => connections };
  }

  function guarded(resolve?: (host: string) => Promise<{ address: string; family: number }[]>) {
    const asked: string[] = [];
    const sender = new PushSender(
      {
        endpoints: { hosts: ['push.example.net', '127.0.0.1'] },
        slots: 2,
        timeoutMs: 2_000,
        subject: SUBJECT,
      },
      clock,
      async (host) => {
        asked.push(host);
        return (await resolve?.(host)) ?? [];
      },
    );
    closing.unshift(() => sender.close(0));
    const send = (endpoint: string) =>
      sender.send(aPush({ endpoint, keys: KEYS_OF_SOMEBODY }), never());
    return { send, asked };
  }

  it('reaches no private address, by number or by port', async () => {
    const { port, connections } = await neighbour();
    const { send, asked } = guarded();
    for (const endpoint of [
      'https://127.0.0.1/x',
      `https://127.0.0.1:${String(port)}/x`,
      'https://[::1]/x',
      'https://169.254.169.254/latest/meta-data',
      'http://push.example.net/x',
      'https://sanne@push.example.net/x',
      'https://other.example.net/x',
      `https://push.example.net/${'x'.repeat(2_048)}`,
      'no address',
    ]) {
      expect(await send(endpoint)).toEqual({ kind: 'refused', reason: 'endpoint_refused' });
    }
    expect(asked).toEqual([]);
    expect(connections()).toBe(0);
  });

  it.each([
    [['127.0.0.1']],
    [['10.0.0.1']],
    [['::1']],
    [['142.250.1.1', '192.168.0.1']],
    [['::ffff:169.254.169.254']],
  ])('reaches nothing when the name leads to %j by the time of sending', async (addresses) => {
    const { send, asked } = guarded(() =>
      Promise.resolve(
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    );
    expect(await send('https://push.example.net/x')).toEqual({
      kind: 'refused',
      reason: 'endpoint_refused',
    });
    // Asked by the connection itself, so there is no second answer that could differ.
    expect(asked).toEqual(['push.example.net']);
  });

  it('is told nothing when the name leads nowhere', async () => {
    const { send } = guarded(() =>
      Promise.reject(new Error('getaddrinfo ENOTFOUND push.example.net')),
    );
    const outcome = await send('https://push.example.net/x');
    expect(outcome).toEqual({
      kind: 'tryAgain',
      reason: 'push_service_unreachable',
      afterMs: 30_000,
    });
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !holds(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(holds()).toBe(true);
}
