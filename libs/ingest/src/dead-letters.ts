import type { Refusal } from '@app/carriers';

/** Where an unusable message lies, and why it is unusable. */
export interface DeadLetter {
  readonly offset: bigint;
  readonly reason: Refusal;
}
