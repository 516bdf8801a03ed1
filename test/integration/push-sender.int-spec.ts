import { createServer, type AddressInfo } from 'node:net';
import { PushSender } from '@app/sending';
import {
  aPush,
  clock,
  closeAll,
  closing,
  KEYS_OF_SOMEBODY,
  never,
  overHttp,
  overHttps,
  senderFor,
  STATUS,
  SUBJECT,
  until,
  vapid,
  WIRES,
} from '../support/push-stage.js';

afterEach(closeAll);

describe.each(WIRES)('pushes over %s', (_, stageOf) => {
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
    await stage.service.stop();
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

  it('that could no longer begin when its slot came is given back at once, though its service hangs', async () => {
    // Takes connections and says nothing, so that no handshake ends.
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const origin = `https://127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
    const sender = new PushSender(
      { endpoints: { hosts: [], devOrigin: origin }, slots: 1, timeoutMs: 1_500, subject: SUBJECT },
      clock,
    );
    try {
      const to = { endpoint: `${origin}/push`, keys: KEYS_OF_SOMEBODY };
      const beginBeforeMs = clock.monotonicMs() + 500;
      const first = sender.send(aPush(to, { beginBeforeMs }), never());
      const second = sender.send(aPush(to, { beginBeforeMs }), never());
      expect(await first).toMatchObject({ reason: 'push_service_unreachable' });
      expect(await second).toEqual({ kind: 'tryAgain', reason: 'not_begun' });
    } finally {
      await sender.close(0);
      silent.close();
    }
  });
});
