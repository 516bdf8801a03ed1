import { CHANNEL } from '@app/privacy';
import { foldEvents } from '@app/shipments';
import type { RunRecord } from '../record.js';
import { grouped, type Finding } from './finding.js';

/** Milestones that recipients are told of, written down here once more: a check shares no list with the code. */
const TOLD: readonly string[] = [
  'announced',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'ready_for_pickup',
  'delivered',
  'returned',
];

/**
 * Each shipment is what its events add up to, folded anew by the other implementation (TypeScript), and each
 * milestone of that fold has its notification.
 */
export function checkShipments(
  record: Pick<RunRecord, 'events' | 'shipments' | 'notifications'>,
): Finding[] {
  const eventsOf = grouped(record.events, ({ shipmentId }) => shipmentId);
  const planned = new Set(
    record.notifications
      .filter(({ channel }) => channel === CHANNEL.email)
      .map((it) => `${it.contactRef} ${it.milestone} ${it.cause}`),
  );
  const findings: Finding[] = [];
  for (const { shipmentId, contactRef, state, eventCount } of record.shipments) {
    const events = eventsOf.get(shipmentId) ?? [];
    const folded = foldEvents(events);
    if (inOneForm(folded.state) !== inOneForm(state) || eventCount !== events.length) {
      findings.push({ kind: 'state_differs', what: shipmentId });
    }
    for (const { milestone, cause } of folded.transitions) {
      if (!TOLD.includes(milestone) || planned.has(`${contactRef} ${milestone} ${cause}`)) continue;
      findings.push({ kind: 'notification_not_planned', what: `${shipmentId} ${milestone}` });
    }
  }
  return findings;
}

/** Keys in one order; times as ISO text. */
const inOneForm = (state: object): string =>
  JSON.stringify(Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1)));
