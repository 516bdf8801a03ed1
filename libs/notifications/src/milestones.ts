/**
 * Which statuses are worth a message, and when (DESIGN §7). What calls for an act of the recipient or is
 * true only for a few hours goes at once; the early ones may wait, so that several of one order can be one.
 */
export const NOTIFY_AT_ONCE = [
  'out_for_delivery',
  'delivery_attempted',
  'ready_for_pickup',
  'delivered',
  'returned',
] as const;

/** Statuses whose message may wait `EARLY_STATUS_WAIT_SECONDS`. */
export const NOTIFY_EARLY = ['announced', 'accepted', 'in_transit'] as const;
