/** What POST /v1/track answers: one shipment, as far as whoever asks may see it. */
export interface TrackView {
  webshop: { name: string };
  language: 'nl' | 'en' | 'de' | 'fr';
  shipment: TrackedShipment;
  /** Newest first. */
  timeline: TrackedFact[];
  /** Only for who came by the signed link: a neighbour can read a label, and knows the postcode. */
  choices: Choices | null;
  /** Only with the link, and only when push can be asked. `publicKey` is base64url. */
  push: { publicKey: string } | null;
}

export type Status =
  | 'announced'
  | 'accepted'
  | 'in_transit'
  | 'out_for_delivery'
  | 'delivery_attempted'
  | 'ready_for_pickup'
  | 'delivered'
  | 'held'
  | 'returning'
  | 'returned'
  | 'cancelled'
  | 'failed'
  | 'unknown';

export interface TrackedShipment {
  carrier: { id: string; name: string };
  kind: 'parcel' | 'letterbox_parcel' | 'return' | 'stamp' | 'pallet';
  /** The last four characters of the carrier's code. */
  codeEnding: string;
  status: Status;
  statusAt: string | null;
  reason: string | null;
  deliveredHow: string | null;
  deliveryAttempts: number;
  registeredAt: string;
  eta: TrackedEta | null;
  /** The expected time has passed and nothing was delivered. */
  isMissed: boolean;
  /** No news for days while under way. */
  isStalled: boolean;
}

export interface TrackedEta {
  from: string;
  to: string | null;
  precision: 'day' | 'window';
  source: 'carrier';
  /** What was expected before: it stays visible. */
  before: { from: string; to: string | null } | null;
  changes: number;
}

export interface TrackedFact {
  occurredAt: string;
  kind: string;
  status: Status | null;
  reason: string | null;
  deliveredHow: string | null;
  place: string | null;
  country: string | null;
  /** Taken back by a later fact. */
  isCorrected: boolean;
}

export interface Choices {
  email: 'on' | 'off';
  push: 'on' | 'off' | 'refused' | 'unasked';
  isStopped: boolean;
  stoppedReason: 'restricted' | 'objected' | null;
  saidYesAt: string | null;
}

export const CHANNELS = ['email', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];
export const CHOICES = ['given', 'withdrawn', 'refused'] as const;
export type Choice = (typeof CHOICES)[number];
