import { ApiProperty } from '@nestjs/swagger';
import type { Language, ShipmentKind } from '@app/notifications';
import type { DeliveredHow, EventKind, Status } from '@app/shipments';

// Classes, not interfaces: the API's own description is made from them. Times go out as ISO 8601 in UTC.

/** A span of time in which a shipment is expected. */
export class EtaSpanDto {
  /** Not before. */
  from!: Date;

  /** Null: some time on the day of `from`. */
  to!: Date | null;
}

/** When the shipment is expected now, and what was promised before. */
export class TrackEtaDto extends EtaSpanDto {
  /** `day` where only the day is known. */
  precision!: 'day' | 'window';

  /** Who says so. */
  source!: 'carrier';

  /** The promise that this one replaced. */
  before!: EtaSpanDto | null;

  /** How often the promise changed. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  changes!: number;
}

/** Who brings the shipment. */
export class TrackCarrierDto {
  /** Its code. */
  id!: string;

  /** As people know it. */
  name!: string;
}

/** Whose shipment it is. */
export class TrackWebshopDto {
  /** As people know it. */
  name!: string;
}

/** A shipment as a tracking page may show it. */
export class TrackShipmentDto {
  /** Who brings it. */
  carrier!: TrackCarrierDto;

  /** What is sent. */
  kind!: ShipmentKind;

  /** The last 4 characters of the tracking code. */
  codeEnding!: string;

  /** What the carrier's events add up to. */
  status!: Status;

  /** When the status came to be, as the carrier says; null before the first event. */
  statusAt!: Date | null;

  /** Why it is where it is, as a code of the list of reasons. */
  reason!: string | null;

  /** Into whose hands or which place it was delivered. */
  deliveredHow!: DeliveredHow | null;

  /** How often the carrier stood at the door in vain. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  deliveryAttempts!: number;

  /** When the webshop registered it. */
  registeredAt!: Date;

  /** When it is expected. */
  eta!: TrackEtaDto | null;

  /** The expected time has passed, and nothing was delivered, tried or laid ready. */
  isMissed!: boolean;

  /** No news for 3 days while under way; never of stamps. */
  isStalled!: boolean;
}

/** One fact of a shipment's history. */
export class TrackEventDto {
  /** When it happened, as the carrier says. */
  occurredAt!: Date;

  /** What the event does. */
  kind!: EventKind;

  /** The status it speaks of. */
  status!: Status | null;

  /** Why, as a code of the list of reasons. */
  reason!: string | null;

  /** Into whose hands or which place it was delivered. */
  deliveredHow!: DeliveredHow | null;

  /** Where the carrier's facility is. */
  place!: string | null;

  /** Where the carrier's facility is: ISO 3166-1 alpha-2. */
  country!: string | null;

  /** A later correction said that this was wrong. */
  isCorrected!: boolean;
}

/** What the recipient decided about messages on this shipment. */
export class TrackChoicesDto {
  /** Status mails. */
  email!: 'on' | 'off';

  /** `unasked`: the question may be put. `refused`: it was answered with no. */
  push!: 'on' | 'off' | 'refused' | 'unasked';

  /** Nothing is sent, whatever the choices say: the person asked for that. */
  isStopped!: boolean;

  /** What the person asked for. */
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
  /** Whose shipment it is. */
  webshop!: TrackWebshopDto;

  /** Of the messages about it. */
  language!: Language;

  /** The shipment itself. */
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
  /** As they stand now. */
  choices!: TrackChoicesDto;
}
