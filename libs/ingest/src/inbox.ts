import type { PoolClient } from 'pg';

/** What makes an event one event: where it comes from, and its id there. */
export interface InboxKey {
  /** The topic (or API key) and the event's own source. */
  readonly source: string;
  readonly id: string;
}

const ENTER = `
insert into ingest.inbox (source, event_id)
select source, event_id
  from unnest($1::text[], $2::text[]) k(source, event_id)
 order by source, event_id
    on conflict on constraint inbox_once do nothing
returning source, event_id`;

/** Enters events into the inbox and returns those that were not there: the others have counted already. */
export async function enterInbox<T extends InboxKey>(
  tx: PoolClient,
  events: readonly T[],
): Promise<T[]> {
  const once = new Map<string, T>();
  for (const event of events) {
    const key = keyOf(event.source, event.id);
    // Of two with one id the first counts, as it would have in two batches.
    if (!once.has(key)) once.set(key, event);
  }
  if (once.size === 0) return [];
  const keys = [...once.values()];
  const { rows } = await tx.query<{ source: string; event_id: string }>({
    name: 'enter-inbox',
    text: ENTER,
    values: [keys.map((key) => key.source), keys.map((key) => key.id)],
  });
  return rows.flatMap((row) => once.get(keyOf(row.source, row.event_id)) ?? []);
}

/** A source holds no line end, so no two keys read alike. */
const keyOf = (source: string, id: string): string => `${source}\n${id}`;
