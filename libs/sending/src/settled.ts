/** Results as `sending.settle` and the ledger's closing leaves number them. */
export const RESULT = { sent: 1, refused: 2, tryAgain: 3, uncertain: 4, notOpened: 5 } as const;

/** One notification of an opened group, settled: position in the batch, result, reason, when due again. */
export interface Settled {
  i: number;
  result: (typeof RESULT)[keyof typeof RESULT];
  reason: string | null;
  /** When to try again; null ends it. */
  due: Date | null;
}
