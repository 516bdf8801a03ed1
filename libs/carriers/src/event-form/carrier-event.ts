import type { ZoneSource } from '@app/shipments';
import type { WrittenTime } from '../time/event-time.js';
import type { ClockDoubt, Moment } from '../time/moment.js';

/** The type of our own event form; a new form gets a new number. */
export const CARRIER_EVENT_TYPE = 'nl.seintje.carrier-event.v1';

/** What is kept of a carrier event: nothing but this. Free text and unknown fields are dropped unread. */
export interface CarrierEvent {
  readonly id: string;
  readonly source: string;
  readonly carrier: string;
  /** In the one form of `normaliseTrackingCode`. */
  readonly trackingCode: string;
  /** Who passed it on with codes of its own list; null where the code is the carrier's. */
  readonly broker: string | null;
  readonly namespace: string | null;
  readonly code: string;
  readonly occurredAt: WrittenTime;
  /** IANA zone of a time without offset; null means the carrier's own. */
  readonly zone: string | null;
  /** From where the sender knew the offset, where it was not in the carrier's own text. */
  readonly zoneSource: ZoneSource | null;
  /** `day`: the carrier gave no time of day. Null: a usual time. */
  readonly precision: Moment['precision'] | null;
  /** The carrier's clock showed this time twice, or never. */
  readonly clockDoubt: ClockDoubt | null;
  readonly facilityCountry: string | null;
  /** The name of a town; anything that is not one was dropped. */
  readonly facilityPlace: string | null;
  readonly etaFrom: Date | null;
  readonly etaTo: Date | null;
}
