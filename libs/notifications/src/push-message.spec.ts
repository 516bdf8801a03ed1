import { pushMessage, type PushMessageInput, type PushPayload } from './push-message.js';
import { LANGUAGES, SHIPMENT_KINDS } from './word-catalogue.js';

const PAGE = `https://volg.zool.example.nl/t/${'A'.repeat(68)}`;

function aMessage(changes: Partial<PushMessageInput> = {}): PushMessageInput {
  return {
    milestone: 'out_for_delivery',
    language: 'nl',
    kind: 'parcel',
    webshopName: 'Zool',
    occurredAt: new Date('2026-06-12T08:00:00Z'),
    now: new Date('2026-06-12T08:00:05Z'),
    pageUrl: PAGE,
    shipmentId: '0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a81',
    subscriptionId: '0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a82',
    topicKey: 'k'.repeat(32),
    ...changes,
  };
}
const payloadOf = (changes: Partial<PushMessageInput> = {}) =>
  JSON.parse(pushMessage(aMessage(changes)).payload) as PushPayload;

const MILESTONES = [
  ['announced', 'low', 4 * 3_600, false],
  ['accepted', 'low', 4 * 3_600, false],
  ['in_transit', 'normal', 86_400, false],
  ['out_for_delivery', 'high', 50_394, true],
  ['delivery_attempted', 'high', 86_400, true],
  ['ready_for_pickup', 'high', 86_400, true],
  ['delivered', 'normal', 86_400, true],
  ['returned', 'normal', 86_400, false],
] as const;

describe('a push message', () => {
  it.each(MILESTONES)(
    'of %s has urgency %s and lives %d s',
    (milestone, urgency, ttlSeconds, renotify) => {
      expect(pushMessage(aMessage({ milestone }))).toMatchObject({ urgency, ttlSeconds });
      expect(payloadOf({ milestone }).renotify).toBe(renotify);
    },
  );

  it.each([
    // 21:59:59 UTC is the end of the day in summer, 22:59:59 in winter.
    ['2026-06-12T21:59:00Z', '2026-06-12T21:59:00Z', 59],
    ['2026-06-12T08:00:00Z', '2026-06-12T22:00:01Z', 0],
    ['2026-12-11T08:00:00Z', '2026-12-11T22:59:00Z', 59],
    // Just after midnight is the day that begins.
    ['2026-06-12T22:30:00Z', '2026-06-12T22:30:00Z', 84_599],
    // The day that loses an hour.
    ['2026-03-28T23:00:00Z', '2026-03-28T23:00:00Z', 82_799],
  ])(
    'out for delivery at %s, sent at %s, is worth %d s: to the end of that day',
    (occurred, now, seconds) => {
      const message = pushMessage(aMessage({ occurredAt: new Date(occurred), now: new Date(now) }));
      expect(message.ttlSeconds).toBe(seconds);
    },
  );

  it('has a topic of 32 characters that is the tag, one for each shipment and browser', () => {
    const { topic } = pushMessage(aMessage());
    expect(topic).toMatch(/^[\w-]{32}$/);
    expect(payloadOf().tag).toBe(topic);
    expect(pushMessage(aMessage({ milestone: 'delivered', language: 'en' })).topic).toBe(topic);
    const other = '0197a4d2-7c11-7e3a-9b52-3d0c2f4e6a83';
    for (const changes of [
      { shipmentId: other },
      { subscriptionId: other },
      { topicKey: 'j'.repeat(32) },
    ]) {
      expect(pushMessage(aMessage(changes)).topic).not.toBe(topic);
    }
    expect(topic).not.toContain('0197a4d2');
  });

  it('opens the page at a tap', () => {
    expect(payloadOf({ milestone: 'delivered', language: 'en' })).toMatchObject({
      title: 'Your parcel is delivered',
      body: 'From Zool, at 10:00. Tap to see where.',
      lang: 'en',
      url: PAGE,
    });
  });

  it('fits into 1,024 bytes, whatever the webshop is called and however long its links are', () => {
    for (const language of LANGUAGES) {
      for (const kind of SHIPMENT_KINDS) {
        for (const [milestone] of MILESTONES) {
          const { payload } = pushMessage(
            aMessage({
              milestone,
              language,
              kind,
              webshopName: '👟'.repeat(200),
              pageUrl: `https://${'x'.repeat(400)}.example.nl/t/${'A'.repeat(100)}`,
            }),
          );
          expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(1_024);
        }
      }
    }
  });
});
