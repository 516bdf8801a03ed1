import type {
  Status,
  TrackedFact,
  TrackedShipment,
  TrackView,
} from '../../apps/tracking-web/src/track-api/track-view.js';

/** Friday 12 June 2026, 11:42 in Utrecht. */
export const NOW = new Date('2026-06-12T09:42:00Z');

const at = (time: string): string => new Date(`2026-06-${time}+02:00`).toISOString();

/** One thing that happened to the parcel. */
export const fact = (
  time: string,
  status: Status | null,
  more: Partial<TrackedFact> = {},
): TrackedFact => ({
  occurredAt: at(time),
  kind: status === null ? 'info' : 'milestone',
  status,
  reason: null,
  deliveredHow: null,
  place: null,
  country: 'NL',
  isCorrected: false,
  ...more,
});

/** The way of a parcel until its courier left. */
export const ON_ITS_WAY: TrackedFact[] = [
  fact('12T09:12', 'out_for_delivery', { place: 'Utrecht' }),
  fact('12T09:10', null, { reason: 'delayed' }),
  fact('12T02:47', 'in_transit', { kind: 'scan', place: 'Nieuwegein' }),
  fact('11T18:30', 'accepted', { place: 'Eindhoven' }),
  fact('11T15:04', 'announced'),
];

/** Expected today between 14:10 and 16:10; before, it was 12:00 to 14:00. */
export const WINDOW: NonNullable<TrackedShipment['eta']> = {
  from: at('12T14:10'),
  to: at('12T16:10'),
  precision: 'window',
  source: 'carrier',
  before: { from: at('12T12:00'), to: at('12T14:00') },
  changes: 1,
};

const PUBLIC_KEY =
  'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM';

/** Sanne's shoes from webshop Zool, out for delivery, as who has the link sees them. */
export function sannesParcel(
  shipment: Partial<TrackedShipment> = {},
  view: Partial<TrackView> = {},
): TrackView {
  return {
    webshop: { name: 'Zool' },
    language: 'nl',
    shipment: {
      carrier: { id: 'pakketpunt', name: 'PakketPunt' },
      kind: 'parcel',
      codeEnding: '0097',
      status: 'out_for_delivery',
      statusAt: at('12T09:12'),
      reason: null,
      deliveredHow: null,
      deliveryAttempts: 0,
      registeredAt: at('11T15:04'),
      eta: WINDOW,
      isMissed: false,
      isStalled: false,
      ...shipment,
    },
    timeline: ON_ITS_WAY,
    choices: {
      email: 'on',
      push: 'unasked',
      isStopped: false,
      stoppedReason: null,
      saidYesAt: at('10T20:00'),
    },
    push: { publicKey: PUBLIC_KEY },
    ...view,
  };
}

const story = (status: Status, more: Partial<TrackedFact> = {}): TrackedFact[] => [
  fact('12T10:32', status, more),
  ...ON_ITS_WAY.slice(2),
];
const day = (date: string): NonNullable<TrackedShipment['eta']> => ({
  ...WINDOW,
  from: at(`${date}T00:00`),
  to: null,
  precision: 'day',
  before: null,
  changes: 0,
});
const now = at('12T10:32');
const is = (
  status: Status,
  shipment: Partial<TrackedShipment> = {},
  more: Partial<TrackedFact> = {},
): TrackView =>
  sannesParcel(
    { status, statusAt: now, eta: null, ...shipment },
    { timeline: story(status, more) },
  );

/** Each page there is: 13 statuses and what differs within them. */
export const PAGES: Record<string, TrackView> = {
  announced: sannesParcel(
    { status: 'announced', statusAt: at('11T15:04'), eta: day('12') },
    { timeline: ON_ITS_WAY.slice(4) },
  ),
  accepted: sannesParcel(
    { status: 'accepted', statusAt: at('11T18:30'), eta: day('13') },
    { timeline: ON_ITS_WAY.slice(3) },
  ),
  in_transit: is(
    'in_transit',
    { eta: { ...day('13'), before: { from: at('12T00:00'), to: null }, changes: 3 } },
    { place: 'Utrecht' },
  ),
  out_for_delivery: sannesParcel(),
  delivery_attempted: is(
    'delivery_attempted',
    { reason: 'recipient_absent' },
    { reason: 'recipient_absent' },
  ),
  ready_for_pickup: is('ready_for_pickup'),
  delivered: is('delivered', { deliveredHow: 'mailbox' }, { deliveredHow: 'mailbox' }),
  held: is('held', { reason: 'customs' }, { reason: 'customs' }),
  returning: is('returning', { reason: 'not_collected' }, { reason: 'not_collected' }),
  returned: is('returned'),
  cancelled: is('cancelled'),
  failed: is('failed', { reason: 'damaged' }, { reason: 'damaged' }),
  unknown: is('unknown'),
  fresh: sannesParcel({ status: 'unknown', statusAt: null, eta: null }, { timeline: [] }),
  stamp: sannesParcel(
    { kind: 'stamp', status: 'unknown', statusAt: null, eta: null },
    { timeline: [] },
  ),
  stalled: sannesParcel(
    {
      status: 'in_transit',
      statusAt: at('08T10:00'),
      eta: day('09'),
      isMissed: true,
      isStalled: true,
    },
    { timeline: [fact('08T10:00', 'in_transit', { kind: 'scan', place: 'Nieuwegein' })] },
  ),
  missed: sannesParcel({
    eta: { ...WINDOW, from: at('12T08:10'), to: at('12T10:10'), before: null },
    isMissed: true,
  }),
  corrected: sannesParcel(
    {},
    {
      timeline: [
        fact('12T11:20', 'out_for_delivery', { kind: 'correction' }),
        fact('12T11:02', 'delivered', { isCorrected: true, deliveredHow: 'neighbour' }),
        ...ON_ITS_WAY,
      ],
    },
  ),
  letterbox: sannesParcel({ kind: 'letterbox_parcel' }),
  return_sent: is('delivered', { kind: 'return', deliveredHow: 'other' }),
  restricted: sannesParcel(
    {},
    {
      choices: {
        email: 'off',
        push: 'off',
        isStopped: true,
        stoppedReason: 'restricted',
        saidYesAt: at('10T20:00'),
      },
      push: null,
    },
  ),
};
