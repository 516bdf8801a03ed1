import type { ScriptedAnswer } from '../../dev/push-service/scripted-answer.js';
import {
  aPush,
  clock,
  closeAll,
  never,
  newKeys,
  senderFor,
  until,
  WIRES,
} from '../support/push-stage.js';

afterEach(closeAll);

describe.each(WIRES)('pushes over %s', (_, stageOf) => {
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

  it('do not wait for an answer that has no end', async () => {
    const stage = await stageOf();
    const sanne = stage.service.subscriber();
    sanne.answersNext({ kind: 'endless', status: 201 });
    const begun = clock.monotonicMs();
    const sender = senderFor(stage, { timeoutMs: 50_000 });
    expect(await sender.send(aPush(sanne.subscription), never())).toMatchObject({ kind: 'sent' });
    expect(clock.monotonicMs() - begun).toBeLessThan(25_000);
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
});
