/**
 * What a run changes, and only this: a campaign of minutes must see what takes hours in production. All of
 * it is printed with the result. What is not here is as everybody has it.
 */
export const CAMPAIGN_SETTINGS = {
  // Killed members hold their partitions this long; the brokers allow no less.
  KAFKA_SESSION_TIMEOUT_MS: 6_000,
  // So that early statuses are sent, too, and more hand-offs are there to be hit.
  EARLY_STATUS_WAIT_SECONDS: 0,
  WORKER_BEAT_MS: 1_000,
  WORKER_DEAD_AFTER_MS: 4_000,
  EVIDENCE_WAIT_MS: 5_000,
  RETRY_BASE_MS: 200,
} as const;

/** The evidence of a stopped worker must still count when it is continued. */
export const DRILL_SETTINGS = { ...CAMPAIGN_SETTINGS, EVIDENCE_WAIT_MS: 25_000 } as const;

export type ChangedSettings = Readonly<Record<string, number>>;

/** Needed to say from outside whether one commit came before another. Not a setting of Seintje. */
export const POSTGRES_SETTINGS = { track_commit_timestamp: 'on' } as const;
