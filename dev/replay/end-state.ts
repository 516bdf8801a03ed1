import type pg from 'pg';

const SHIPMENTS = `
select s.carrier, s.tracking_code as "trackingCode", s.status, s.status_at as "statusAt", s.reason,
       s.delivered_how as "deliveredHow", s.attempts, s.eta_from as "etaFrom", s.eta_to as "etaTo",
       (select coalesce(json_agg(json_build_object(
                 'namespace', e.namespace, 'code', e.code, 'kind', e.kind, 'status', e.status,
                 'occurredAt', to_char(e.occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'zoneSource', e.zone_source)
               order by e.occurred_at, e.event_id), '[]')
          from shipments.event e
         where e.webshop_id = s.webshop_id and e.shipment_id = s.shipment_id) as events,
       (select coalesce(json_agg(json_build_object(
                 'milestone', n.milestone, 'cause', n.cause, 'channel', n.channel)
               order by n.ord, n.channel), '[]')
          from notifications.notification n
         where n.webshop_id = s.webshop_id and n.shipment_id = s.shipment_id) as notifications
  from shipments.shipment s
 order by s.carrier, s.tracking_code`;

/** What a replay came to: nothing in it depends on the order of arrival, nor on ids that were drawn. */
export interface EndState {
  readonly shipments: readonly unknown[];
  readonly unmapped: readonly unknown[];
  readonly deadLetters: Readonly<Record<string, number>>;
}

/** Reads the whole end state, in an order that does not depend on how it came about. */
export async function endState(
  admin: pg.Pool,
  deadLetters: Map<string, number>,
): Promise<EndState> {
  const shipments = await admin.query<Record<string, unknown>>(SHIPMENTS);
  const unmapped = await admin.query<Record<string, unknown>>(
    'select carrier, namespace, code from ingest.unmapped_code order by carrier, namespace, code',
  );
  return {
    shipments: shipments.rows,
    unmapped: unmapped.rows,
    deadLetters: Object.fromEntries([...deadLetters].sort(([a], [b]) => a.localeCompare(b))),
  };
}
