/**
 * The statuses a shipment can have, in the order in which two events of the same instant are read.
 * The database's enum `shipments.status` lists them in this order; a test compares them.
 */
export const STATUSES = [
  'announced',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'ready_for_pickup',
  'delivered',
  'held',
  'returning',
  'returned',
  'cancelled',
  'failed',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

/**
 * What an event does. `milestone` moves the status and may be told; `scan` moves it and is only shown;
 * `info` moves nothing; `correction` takes back what was said before.
 */
export const EVENT_KINDS = ['milestone', 'scan', 'info', 'correction'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Into whose hands or which place it was delivered. */
export const DELIVERED_HOW = [
  'recipient',
  'mailbox',
  'neighbour',
  'safe_place',
  'pickup_point',
  'locker',
  'reception',
  'other',
] as const;
export type DeliveredHow = (typeof DELIVERED_HOW)[number];

/** Which way a parcel goes: to the recipient, or back to the webshop. */
export const DIRECTIONS = ['outbound', 'return'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** From where the zone of an event's time is known. */
export const ZONE_SOURCES = [
  'explicit',
  'gmt_field',
  'location',
  'carrier_default',
  'assumed',
] as const;
export type ZoneSource = (typeof ZONE_SOURCES)[number];

/** From here on nothing but a correction moves the status: a late scan must not undo a delivery. */
const ONWARD = [
  'out_for_delivery',
  'delivery_attempted',
  'ready_for_pickup',
  'delivered',
  'held',
  'returning',
  'returned',
  'cancelled',
  'failed',
] as const satisfies readonly Status[];

/**
 * The life of a shipment: what may follow each status. Forward only, but for a failed attempt, which goes
 * back into the network, and `held`, which ends in going on. What returns no longer reaches the recipient:
 * a plain "delivered" after it means the sender, so only `returned` and `failed` follow.
 * `shipments.may_follow` is the same table in SQL; a test compares all pairs.
 */
export const MAY_FOLLOW: Readonly<Record<Status, readonly Status[]>> = {
  unknown: ['announced', 'accepted', 'in_transit', ...ONWARD],
  announced: ['accepted', 'in_transit', ...ONWARD],
  accepted: ['in_transit', ...ONWARD],
  in_transit: ONWARD,
  out_for_delivery: ONWARD.filter((status) => status !== 'out_for_delivery'),
  delivery_attempted: ['in_transit', ...ONWARD.filter((status) => status !== 'delivery_attempted')],
  ready_for_pickup: ['delivered', 'held', 'returning', 'returned', 'cancelled', 'failed'],
  held: ['in_transit', ...ONWARD.filter((status) => status !== 'held')],
  returning: ['returned', 'failed'],
  delivered: [],
  returned: [],
  cancelled: [],
  failed: [],
};

/** Whether a shipment may go from one status to another; staying is no move. */
export const mayFollow = (from: Status, to: Status): boolean => MAY_FOLLOW[from].includes(to);

/** Whether only a correction can still move it. */
export const isTerminal = (status: Status): boolean => MAY_FOLLOW[status].length === 0;

/** The statuses that are a new fact on each local day: a second round or attempt is told again. */
export const NEW_EACH_DAY: readonly Status[] = ['out_for_delivery', 'delivery_attempted'];

/** The place of a status in the order of facts; `ord` keeps it in its lowest 5 bits. */
export const rankOf = (status: Status): number => STATUSES.indexOf(status) + 1;
