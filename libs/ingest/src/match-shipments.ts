import type { PoolClient } from 'pg';
import type { ShipmentEvent, TrackingEvent } from '@app/shipments';

/** An event in our words, and the parcel it is about. */
export interface AddressedEvent {
  readonly carrier: string;
  readonly trackingCode: string;
  readonly event: TrackingEvent;
}

const MATCH = `
select k.n, s.webshop_id, s.shipment_id
  from unnest($1::text[], $2::text[]) with ordinality k(carrier, tracking_code, n)
  join shipments.shipment s on s.carrier = k.carrier and s.tracking_code = k.tracking_code
 where s.closed_at is null
   and ($3::uuid is null or s.webshop_id = $3)`;

/**
 * Finds the active shipments that events are about: those of the one webshop the source is bound to, or of
 * all webshops when it is shared. What nobody has registered comes back as `unknown`.
 */
export async function matchShipments(
  tx: PoolClient,
  events: readonly AddressedEvent[],
  boundTo: string | null,
): Promise<{ matched: ShipmentEvent[]; unknown: AddressedEvent[] }> {
  if (events.length === 0) return { matched: [], unknown: [] };
  const byCode = new Map<string, AddressedEvent[]>();
  for (const event of events) {
    const key = `${event.carrier}\n${event.trackingCode}`;
    const same = byCode.get(key);
    if (same === undefined) byCode.set(key, [event]);
    else same.push(event);
  }
  const groups = [...byCode.values()];
  const { rows } = await tx.query<{ n: string; webshop_id: string; shipment_id: string }>({
    name: 'match-shipments',
    text: MATCH,
    values: [
      groups.map(([first]) => first?.carrier),
      groups.map(([first]) => first?.trackingCode),
      boundTo,
    ],
  });
  const found = new Set(rows.map((row) => Number(row.n) - 1));
  return {
    matched: rows.flatMap((row) =>
      (groups[Number(row.n) - 1] ?? []).map(({ event }) => ({
        webshopId: row.webshop_id,
        shipmentId: row.shipment_id,
        event,
      })),
    ),
    unknown: groups.filter((_, n) => !found.has(n)).flat(),
  };
}
