import type { SendOutcome } from './channels/send-outcome.js';
import { settlePushes } from './settle-pushes.js';

const SENT: SendOutcome = { kind: 'sent', providerId: 'p' };
const UNCERTAIN: SendOutcome = { kind: 'uncertain', reason: 'push_no_answer' };
const GONE: SendOutcome = { kind: 'refused', reason: 'subscription_gone' };
const TOO_LARGE: SendOutcome = { kind: 'refused', reason: 'push_too_large' };
const busyFor = (afterMs: number): SendOutcome => ({
  kind: 'tryAgain',
  reason: 'push_service_busy',
  afterMs,
});

describe('the outcome of a notification by push', () => {
  const of = (...outcomes: SendOutcome[]) =>
    settlePushes(outcomes.map((outcome, n) => ({ subscriptionId: `s${String(n)}`, outcome })));

  it.each([
    ['sent when one browser accepts', [GONE, UNCERTAIN, busyFor(1), SENT], SENT],
    ['uncertain when one may have arrived', [GONE, busyFor(1), UNCERTAIN], UNCERTAIN],
    ['tried again after the longest wait', [busyFor(1), GONE, busyFor(9), busyFor(5)], busyFor(9)],
    ['refused for the reason of those that are not gone', [GONE, TOO_LARGE], TOO_LARGE],
    ['refused when all are gone', [GONE, GONE], { kind: 'refused', reason: 'subscriptions_gone' }],
    ['refused when there is none', [], { kind: 'refused', reason: 'subscriptions_gone' }],
  ])('is %s', (_what, outcomes, whole) => {
    expect(of(...(outcomes as SendOutcome[]))).toMatchObject(whole);
  });

  it('keeps what became of each browser', () => {
    expect(of(SENT, GONE, busyFor(1)).pushes).toEqual([
      { subscriptionId: 's0', outcome: 'sent', reason: null },
      { subscriptionId: 's1', outcome: 'refused', reason: 'subscription_gone' },
      { subscriptionId: 's2', outcome: 'try_again', reason: 'push_service_busy' },
    ]);
  });
});
