import type { PoolClient } from 'pg';
import { CHANNEL, PURPOSE } from '@app/privacy';
import { NOTIFY_AT_ONCE, NOTIFY_EARLY } from './milestones.js';
import { MILESTONES } from './word-catalogue.js';

/** Shipments that reached a new status, as parallel arrays: SQL takes them as they are. */
export interface Transitions {
  webshopIds: string[];
  shipmentIds: string[];
  milestones: string[];
  /** The fact behind it (DESIGN P4): `''`, or a local date, or both with the correction that reopened. */
  causes: string[];
  occurredAt: Date[];
  /** Orders facts of one shipment: (epoch milliseconds << 5) | rank. */
  ords: string[];
}

/** When a status is told, and until when. */
export interface PlanningRules {
  /** Seconds that an early status waits to be merged or superseded. */
  earlyStatusWaitSeconds: number;
  /** Hours after which an event is only worth a line on the page. */
  eventFreshHours: number;
}

const PLAN = `
select o_planned as planned, o_skipped as skipped
  from notifications.plan(row($1::uuid[], $2::uuid[], $3::shipments.status[], $4::text[], $5::timestamptz[], $6::bigint[]), $7)`;

/**
 * Plans a notification for each recipient and channel of each transition worth one, within the caller's transaction.
 * Rows hold a ContactRef, never an address. Ingest calls the same function within `ingest.take_batch`.
 */
export async function planNotifications(
  tx: PoolClient,
  transitions: Transitions,
  rules: PlanningRules,
): Promise<{ planned: number; skipped: number }> {
  if (transitions.shipmentIds.length === 0) return { planned: 0, skipped: 0 };
  const { rows } = await tx.query<{ planned: number; skipped: number }>({
    name: 'plan-notifications',
    text: PLAN,
    values: [
      transitions.webshopIds,
      transitions.shipmentIds,
      transitions.milestones,
      transitions.causes,
      transitions.occurredAt,
      transitions.ords,
      planningRules(rules),
    ],
  });
  const { planned = 0, skipped = 0 } = rows[0] ?? {};
  return { planned, skipped };
}

/** The rules as `notifications.plan` reads them. */
export const planningRules = (rules: PlanningRules): string =>
  JSON.stringify({
    ...rules,
    told: MILESTONES,
    early: NOTIFY_EARLY,
    pushed: NOTIFY_AT_ONCE,
    email: CHANNEL.email,
    push: CHANNEL.push,
    purpose: PURPOSE.status_update,
  });
