import { hash } from 'node:crypto';

/** What makes an event one event: where it comes from, and its id there. */
export interface InboxKey {
  /** The topic (or API key) and the event's own source. */
  readonly source: string;
  readonly id: string;
}

/** Of two with one id the first counts, as it would have in two batches. */
export function onceEach<T extends InboxKey>(events: readonly T[]): Map<string, T> {
  const once = new Map<string, T>();
  for (const event of events) {
    const key = inboxKeyOf(event);
    if (!once.has(key)) once.set(key, event);
  }
  return once;
}

/**
 * The inbox keeps no source and no id, but 128 bits of a hash over both, as a UUID. A source holds no line end, so
 * no two read alike. Migration 1763800000050 makes the same of what was kept before.
 */
const inboxKeyOf = ({ source, id }: InboxKey): string =>
  hash('sha256', `${source}\n${id}`, 'hex').slice(0, 32);
