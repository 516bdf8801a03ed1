/** What checks found, counted by kind; an empty list is a run without fault. */
export interface Finding {
  kind: FindingKind;
  /** Which one: an id or a key, never anything of a person. */
  what: string;
}

export type FindingKind =
  // Counted as `lost`.
  | 'event_not_in_kafka'
  | 'event_lost'
  | 'event_buried'
  | 'poison_lost'
  | 'notification_not_planned'
  | 'push_not_planned'
  | 'notification_without_end'
  | 'newest_not_told'
  | 'sent_but_never_taken'
  // Counted twice, or otherwise not what the events add up to.
  | 'event_twice'
  | 'event_from_nowhere'
  | 'unmapped_miscounted'
  | 'state_differs'
  | 'ended_twice'
  | 'uncertain_twice'
  | 'repeat_after_confirmation'
  // Of pushes alone.
  | 'push_not_replacing'
  | 'push_of_another'
  | 'gone_used_again'
  // The rest have counters of their own.
  | 'order_violation'
  | 'send_without_leaf'
  | 'send_without_consent'
  | 'use_not_closed_once'
  | 'left_over';

/** Findings of these kinds are something lost. */
export const LOST: readonly FindingKind[] = [
  'event_not_in_kafka',
  'event_lost',
  'event_buried',
  'poison_lost',
  'notification_not_planned',
  'push_not_planned',
  'notification_without_end',
  'newest_not_told',
  'sent_but_never_taken',
];

export const countOf = (findings: readonly Finding[], ...kinds: readonly FindingKind[]): number =>
  findings.filter(({ kind }) => kinds.includes(kind)).length;

/** The same rows in lists by a key of theirs. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
