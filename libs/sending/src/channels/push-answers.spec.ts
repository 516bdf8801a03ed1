import { SEND_REASONS } from '@app/notifications';
import { ANSWER_ACTIONS, outcomeOf, waitAskedFor } from './push-answers.js';

const NOW = new Date('2026-06-12T08:00:00Z');
const outcome = (status: number, text = '', retryAfter?: string) =>
  outcomeOf({ status, text, retryAfter }, 'p1', NOW);

const gone = { kind: 'refused', reason: 'subscription_gone' };
const refused = { kind: 'refused', reason: 'push_refused' };
const ourKey = { kind: 'tryAgain', reason: 'push_key_refused', afterMs: 300_000 };
const busy = (afterMs: number) => ({ kind: 'tryAgain', reason: 'push_service_busy', afterMs });

describe('the answer of a push service', () => {
  it.each([
    [200, '', { kind: 'sent', providerId: 'p1' }],
    [201, '', { kind: 'sent', providerId: 'p1' }],
    [202, '', { kind: 'sent', providerId: 'p1' }],
    [301, '', gone],
    [302, '', refused],
    [307, '', refused],
    [308, '', gone],
    [400, '', refused],
    [400, '{"reason":"VapidPkHashMismatch"}', gone],
    [401, '', ourKey],
    [401, 'VapidPkHashMismatch', ourKey],
    [403, '', ourKey],
    [403, '{"reason":"BadJwtToken"}', ourKey],
    [403, '{"reason":"VapidPkHashMismatch"}', gone],
    [
      403,
      'the VAPID credentials in the authorization header do not correspond to the credentials used to create the subscriptions.',
      gone,
    ],
    [404, '', gone],
    [405, '', refused],
    [408, '', busy(30_000)],
    [410, '', gone],
    [413, '', { kind: 'refused', reason: 'push_too_large' }],
    [418, '', refused],
    [429, '', busy(60_000)],
    [500, '', busy(30_000)],
    [502, '', busy(30_000)],
    [503, '', busy(30_000)],
    [599, '', busy(30_000)],
    [199, '', busy(60_000)],
    [999, '', busy(60_000)],
  ])('%d %j', (status, text, expected) => {
    const { code, ...said } = { code: undefined, ...outcome(status, text) };
    expect(said).toEqual(expected);
    expect(code).toBe(said.kind === 'sent' ? undefined : String(status));
  });

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Fri, 12 Jun 2026 08:01:30 GMT', 90_000],
    ['Fri, 12 Jun 2026 07:00:00 GMT', 0],
    ['999999999', 86_400_000],
    ['Fri, 12 Jun 2099 08:00:00 GMT', 86_400_000],
    ['soon', undefined],
    ['-5', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('asks for the wait %j', (retryAfter, expected) => {
    expect(waitAskedFor(retryAfter, NOW)).toBe(expected);
  });

  it('is obeyed when it asks for a wait', () => {
    expect(outcome(429, '', '7')).toMatchObject({ kind: 'tryAgain', afterMs: 7_000 });
    expect(outcome(503, '', 'Fri, 12 Jun 2026 09:00:00 GMT')).toMatchObject({ afterMs: 3_600_000 });
  });

  it('gets with no word of its text into the outcome', () => {
    for (const { status } of ANSWER_ACTIONS) {
      const digits = Number(/\d/.exec(status.source)?.[0]) * 100;
      expect(JSON.stringify(outcome(digits, 'https://push.example.net/sanne'))).not.toMatch(
        /sanne/,
      );
    }
  });

  it('ends a subscription only by a reason that is the browser’s', () => {
    expect(SEND_REASONS.subscription_gone.fault).toBe('recipient');
    expect(SEND_REASONS.push_key_refused.fault).toBe('sender');
  });
});
