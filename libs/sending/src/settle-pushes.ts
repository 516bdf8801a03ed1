import type { SendOutcome } from './channels/send-outcome.js';
import type { HandedOff, PushAttempt } from './settled.js';

/** What one subscription of a notification came to. */
export interface Pushed {
  subscriptionId: string;
  outcome: SendOutcome;
}

/**
 * One notification serves all subscriptions of its ContactRef, so their outcomes become one: told when one
 * browser was told; else what may still be told counts before what surely cannot.
 */
export function settlePushes(pushed: readonly Pushed[]): HandedOff {
  return { ...whole(pushed.map(({ outcome }) => outcome)), pushes: pushed.map(attemptOf) };
}

function whole(outcomes: readonly SendOutcome[]): SendOutcome {
  const sent = outcomes.find((one) => one.kind === 'sent');
  if (sent !== undefined) return sent;
  // Sent again at once: topic and tag replace what may have arrived.
  const uncertain = outcomes.find((one) => one.kind === 'uncertain');
  if (uncertain !== undefined) return uncertain;
  const later = outcomes.filter((one) => one.kind === 'tryAgain');
  // The longest wait, so that no push service is asked before it wants to be.
  later.sort((a, b) => (b.afterMs ?? 0) - (a.afterMs ?? 0));
  if (later[0] !== undefined) return later[0];
  const refused = outcomes.find(
    (one) => one.kind === 'refused' && one.reason !== 'subscription_gone',
  );
  return refused ?? { kind: 'refused', reason: 'subscriptions_gone' };
}

function attemptOf({ subscriptionId, outcome }: Pushed): PushAttempt {
  const of = { sent: 'sent', refused: 'refused', tryAgain: 'try_again', uncertain: 'uncertain' };
  return {
    subscriptionId,
    outcome: of[outcome.kind] as PushAttempt['outcome'],
    reason: outcome.kind === 'sent' ? null : outcome.reason,
  };
}
