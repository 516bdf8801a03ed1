import type { Eta } from './eta-history.js';
import { localDate } from './local-date.js';
import type { Status } from './status-model.js';

const HOUR_MS = 3_600_000;
/** Longer than half a day is no window that somebody stays at home for. */
const WINDOW_MS_MAX = 12 * HOUR_MS;
/** Carriers scan each working day; after three days without a word something is wrong. */
const STALLED_AFTER_MS = 72 * HOUR_MS;

/** Statuses in which the recipient still waits for the promised moment. */
const AWAITED: readonly Status[] = [
  'unknown',
  'announced',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'held',
];

/** Statuses in which a carrier has it in hand and scans it on its way. */
const UNDER_WAY: readonly Status[] = [
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'returning',
];

/** Whether an expectation names hours or only a day. */
export const etaPrecision = ({ from, to }: Eta): 'day' | 'window' =>
  to !== null && to.getTime() - from.getTime() <= WINDOW_MS_MAX ? 'window' : 'day';

/** Whether the expected time has passed and nothing was delivered, nor tried, nor laid ready. */
export function isMissed(status: Status, eta: Eta | null, now: Date): boolean {
  if (eta === null || !AWAITED.includes(status)) return false;
  // A day without an end lasts until midnight at the delivery address.
  return eta.to === null ? localDate(now) > localDate(eta.from) : now > eta.to;
}

/** Whether nothing was heard for three days of what is under way. Stamps are not scanned: never of them. */
export function isStalled(kind: string, status: Status, latestAt: Date | null, now: Date): boolean {
  return (
    kind !== 'stamp' &&
    UNDER_WAY.includes(status) &&
    latestAt !== null &&
    now.getTime() - latestAt.getTime() > STALLED_AFTER_MS
  );
}
