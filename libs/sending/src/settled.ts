import type { SendOutcome } from './channels/send-outcome.js';

/** Results as `sending.settle` and the ledger's closing leaves number them. */
export const RESULT = { sent: 1, refused: 2, tryAgain: 3, uncertain: 4, notOpened: 5 } as const;

/** One notification of an opened group, settled: position in the batch, result, reason, when due again. */
export interface Settled {
  i: number;
  result: (typeof RESULT)[keyof typeof RESULT];
  reason: string | null;
  /** When to try again; null ends it. */
  due: Date | null;
  /** Of a push: what became of each subscription. */
  pushes: readonly PushAttempt[];
}

/** One push of a notification to one subscription, as `sending.push_attempt` keeps it. */
export interface PushAttempt {
  subscriptionId: string;
  outcome: 'sent' | 'refused' | 'try_again' | 'uncertain';
  reason: string | null;
}

/** What a hand-off came to; of a push, also subscription by subscription. */
export type HandedOff = SendOutcome & { pushes?: readonly PushAttempt[] };

/** The pushes of settled rows as `sending.record` takes them; null when there are none, as for mail. */
export function pushesColumn(settled: readonly Settled[]): string | null {
  const pushes = settled.flatMap(({ i, pushes }) =>
    pushes.map(({ subscriptionId, outcome, reason }) => ({
      i,
      subscription: subscriptionId,
      outcome,
      reason,
    })),
  );
  return pushes.length === 0 ? null : JSON.stringify(pushes);
}
