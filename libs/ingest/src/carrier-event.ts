import type { WrittenTime } from './event-time.js';

/** The type of our own event form; a new form gets a new number. */
export const CARRIER_EVENT_TYPE = 'nl.seintje.carrier-event.v1';

/** What is kept of a carrier event: nothing but this. Free text and unknown fields are dropped unread. */
export interface CarrierEvent {
  readonly id: string;
  readonly source: string;
  readonly carrier: string;
  /** In the one form of `normaliseTrackingCode`. */
  readonly trackingCode: string;
  readonly namespace: string | null;
  readonly code: string;
  readonly occurredAt: WrittenTime;
  /** IANA zone of a time without offset; null means the carrier's own. */
  readonly zone: string | null;
  readonly facilityCountry: string | null;
  /** The name of a town; anything that is not one was dropped. */
  readonly facilityPlace: string | null;
  readonly etaFrom: Date | null;
  readonly etaTo: Date | null;
}
