import type { DeliveredHow, EventKind, Status, ZoneSource } from './status-model.js';

/** A carrier's event in our words, without anything that was free text. */
export interface TrackingEvent {
  /** Made from the event's content: the same fact told twice is stored once. */
  eventId: string;
  occurredAt: Date;
  zoneSource: ZoneSource;
  namespace: string;
  code: string;
  kind: EventKind;
  status: Status | null;
  reason: string | null;
  deliveredHow: DeliveredHow | null;
  /** For the recipient and authorised staff only. */
  sensitive: boolean;
  facilityCountry: string | null;
  facilityPlace: string | null;
  etaFrom: Date | null;
  etaTo: Date | null;
}
