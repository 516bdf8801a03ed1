/** What may still become of a notification that is in the queue again. */
const AGAIN = [
  'superseded',
  'denied',
  'sent',
  'refused',
  'failed',
  'try_again',
  'not_opened',
  'uncertain_listed',
] as const;

/**
 * The life of a notification, in one table: which states its story can tell, what may follow, who moves it.
 * The check constraint `story_state_known`, the types and the diagram of docs/reference are made from it.
 * Before its first story row a notification is `waiting` (in the queue) or `in_flight` (in a worker's hands).
 */
export const NOTIFICATION_LIFE = {
  skipped: { by: 'ingest', then: [] },
  superseded: { by: 'vault', then: [] },
  denied: { by: 'vault', then: [] },
  sent: { by: 'vault', then: [] },
  refused: { by: 'vault', then: [] },
  failed: { by: 'vault', then: [] },
  try_again: { by: 'vault', then: [...AGAIN, 'uncertain'] },
  not_opened: { by: 'upkeep', then: [...AGAIN, 'uncertain'] },
  /** Once: a second time is final and only listed. */
  uncertain: { by: 'upkeep', then: AGAIN },
  uncertain_listed: { by: 'upkeep', then: [] },
} as const satisfies Record<string, { by: 'ingest' | 'vault' | 'upkeep'; then: readonly string[] }>;

/** Where a notification is in its life. */
export type NotificationState = keyof typeof NOTIFICATION_LIFE;
