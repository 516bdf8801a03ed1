import type { Language, ShipmentKind } from '@app/notifications';
import type { DeliveredHow, EventKind, Status } from '@app/shipments';

// Classes, not interfaces: the API's own description is made from them. Times go out as ISO 8601 in UTC.

/** A span of time in which a shipment is expected. */
export class EtaSpanDto {
  from!: Date;
  /** Null: some time on the day of `from`. */
  to!: Date | null;
}

/** When the shipment is expected now, and what was promised before. */
export class TrackEtaDto extends EtaSpanDto {
  precision!: 'day' | 'window';
  /** Who says so. */
  source!: 'carrier';
  /** The promise that this one replaced. */
  before!: EtaSpanDto | null;
  /** How often the promise changed. */
  changes!: number;
}

/** Who brings the shipment. */
export class TrackCarrierDto {
  id!: string;
  name!: string;
}

/** Whose shipment it is. */
export class TrackWebshopDto {
  name!: string;
}

/** A shipment as a tracking page may show it. */
export class TrackShipmentDto {
  carrier!: TrackCarrierDto;
  kind!: ShipmentKind;
  /** The last 4 characters of the tracking code. */
  codeEnding!: string;
  status!: Status;
  statusAt!: Date | null;
  reason!: string | null;
  deliveredHow!: DeliveredHow | null;
  deliveryAttempts!: number;
  registeredAt!: Date;
  eta!: TrackEtaDto | null;
  /** The expected time has passed, and nothing was delivered, tried or laid ready. */
  isMissed!: boolean;
  /** No news for 3 days while under way; never of stamps. */
  isStalled!: boolean;
}

/** One fact of a shipment's history. */
export class TrackEventDto {
  occurredAt!: Date;
  kind!: EventKind;
  status!: Status | null;
  reason!: string | null;
  deliveredHow!: DeliveredHow | null;
  place!: string | null;
  country!: string | null;
  /** A later correction said that this was wrong. */
  isCorrected!: boolean;
}

/** What the recipient decided about messages on this shipment. */
export class TrackChoicesDto {
  email!: 'on' | 'off';
  /** `unasked`: the question may be put. `refused`: it was answered with no. */
  push!: 'on' | 'off' | 'refused' | 'unasked';
  /** Nothing is sent, whatever the choices say: the person asked for that. */
  isStopped!: boolean;
  stoppedReason!: 'restricted' | 'objected' | null;
  /** The latest yes that still holds. */
  saidYesAt!: Date | null;
}

/** What a browser subscribes with. */
export class TrackPushDto {
  /** The webshop's VAPID key, an uncompressed P-256 point in base64url. */
  publicKey!: string;
}

/** The answer of `POST /v1/track`: all that a tracking page shows. */
export class TrackViewDto {
  webshop!: TrackWebshopDto;
  language!: Language;
  shipment!: TrackShipmentDto;
  /** Newest first, at most 50. */
  timeline!: TrackEventDto[];
  /** Only with a link: it came to the recipient. */
  choices!: TrackChoicesDto | null;
  /** Only with a link, and where push can be asked for. */
  push!: TrackPushDto | null;
}

/** The answer to a choice: all choices as they then stand. */
export class ChoicesAnswerDto {
  choices!: TrackChoicesDto;
}
