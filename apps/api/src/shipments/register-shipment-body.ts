import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsISO8601,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LANGUAGES, SHIPMENT_KINDS, type Language, type ShipmentKind } from '@app/notifications';
import { normaliseTrackingCode } from '@app/shipments';
import { normalisePostcode } from '../track/page-mark.js';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { NoticeDto, REFERENCE } from '../http/notice-body.js';

/** RFC 5321 section 4.5.3.1.3, less the angle brackets. */
const EMAIL_CHARACTERS_MAX = 254;
/** Longer names are cut by mail programs anyway, and a sealed contact has a fixed room. */
const NAME_CHARACTERS_MAX = 100;
/** One purpose on one channel can be decided at checkout today. */
const DECISIONS_MAX = 1;

/**
 * One line: a line break in a name would end a header. These are the classes Cc, Zl and Zp of Unicode, by
 * their codes, as readers of the API document do not all know the classes.
 */
const ONE_LINE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+$/;
/** A date and a time with its zone: other forms of ISO 8601 (weeks, ordinals) are nobody's time. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** Whom the shipment goes to. Sealed at once; no answer ever holds it. */
export class RecipientDto {
  /** The e-mail address; international domains are welcome. */
  @ApiProperty({ format: 'idn-email' })
  @IsEmail()
  @MaxLength(EMAIL_CHARACTERS_MAX)
  email!: string;

  /** How mails greet the person: one line. */
  @ApiProperty({ pattern: ONE_LINE.source, minLength: 1 })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(NAME_CHARACTERS_MAX)
  @Matches(ONE_LINE)
  name?: string;
}

/** One decision of the recipient, with its evidence. */
export class DecisionDto {
  /** Why personal data may be used. */
  @IsIn(['status_update'])
  purpose!: 'status_update';

  /** How messages may reach the person. */
  @IsIn(['email'])
  channel!: 'email';

  /** What was decided; without `given` nothing is sent. */
  @IsIn(['given', 'refused'])
  state!: 'given' | 'refused';

  /** When, with its zone; not in the future. */
  @ApiProperty({ format: 'date-time', pattern: RFC_3339.source })
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(RFC_3339)
  decidedAt!: string;

  /** Where it was asked. */
  @IsIn(['checkout'])
  how!: 'checkout';

  /** The text that the person saw. */
  @IsObject()
  @ValidateNested()
  @Type(() => NoticeDto)
  notice!: NoticeDto;

  /** Your own reference to the proof: never a person's data. */
  @ApiProperty({ pattern: REFERENCE.source })
  @Matches(REFERENCE)
  evidenceRef!: string;
}

/** The body of `POST /v1/shipments`. */
export class RegisterShipmentDto {
  /** Code of the carrier; a refusal names those that are known. */
  @Matches(/^[a-z0-9-]{1,40}$/)
  carrier!: string;

  /** As on the label: 4 to 40 letters, digits and dashes; case and spaces do not matter. */
  @ApiProperty({ pattern: '^ *[A-Za-z0-9](?: *[A-Za-z0-9-]){3,39} *$' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? normaliseTrackingCode(value) : value,
  )
  @Matches(/^[A-Z0-9-]+$/)
  trackingCode!: string;

  /** What is sent. */
  @IsIn(SHIPMENT_KINDS)
  kind!: ShipmentKind;

  /** Of the mails; the webshop's own where it is left out. */
  @MayBeLeftOut()
  @IsIn(LANGUAGES)
  language?: Language;

  /** Dutch, in full; case and spaces do not matter. Stored are its four digits, and a keyed hash of it with the code. */
  @ApiProperty({ pattern: '^ *[1-9](?: *[0-9]){3}(?: *[A-Za-z]){2} *$' })
  @MayBeLeftOut()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? normalisePostcode(value) : value,
  )
  @Matches(/^[1-9]\d{3}[A-Z]{2}$/)
  postcode?: string;

  /** Whom it goes to; without, nobody is told anything. */
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => RecipientDto)
  recipient?: RecipientDto;

  /** What the recipient decided; needs a recipient. */
  @ApiProperty({ maxItems: DECISIONS_MAX })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(DECISIONS_MAX)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DecisionDto)
  consent?: DecisionDto[];
}
