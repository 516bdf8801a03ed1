import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { LOGO_BYTES_MAX } from '@app/merchants';
import {
  LANGUAGES,
  MILESTONES,
  SHIPMENT_KINDS,
  SHOP_SHORT_NAME_MAX,
  WORDING_CHARACTERS_MAX,
  type Language,
  type Milestone,
  type ShipmentKind,
} from '@app/notifications';
import { MayBeLeftOut } from '../http/may-be-left-out.js';

/** As long as a webshop's name may be where it is added. */
const NAME_CHARACTERS_MAX = 100;
/** One for each milestone in each language. */
const WORDINGS_MAX = MILESTONES.length * LANGUAGES.length;
/** Base64 has four characters for three bytes. */
const LOGO_CHARACTERS_MAX = Math.ceil(LOGO_BYTES_MAX / 3) * 4;

/** One line without characters that cannot be seen: a line break would end a header. */
const ONE_LINE =
  /^[^\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069]*[^\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069][^\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069]*$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What you say yourself in the mails of one milestone, in one language. */
export class WordingDto {
  /** In the mails of which status. */
  @IsIn(MILESTONES)
  milestone!: Milestone;

  /** In the mails of which language. */
  @IsIn(LANGUAGES)
  language!: Language;

  /**
   * Plain text, one line, said after ours as yours. May name `{shop}`, `{carrier}`, `{thing}`, `{day}` and `{time}`.
   * No HTML, link, picture, price or promotion.
   */
  @IsString()
  @MinLength(1)
  @MaxLength(WORDING_CHARACTERS_MAX)
  text!: string;
}

/** The body of `PUT /v1/brand`: the whole brand; what is left out is not kept from before. */
export class BrandDto {
  /** As people know you; in mails and on the tracking page. */
  @ApiProperty({ pattern: ONE_LINE.source, minLength: 1 })
  @IsString()
  @MaxLength(NAME_CHARACTERS_MAX)
  @Matches(ONE_LINE)
  name!: string;

  /** For subjects and pushes; by default the name, cut. */
  @ApiProperty({ pattern: ONE_LINE.source, minLength: 1 })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(SHOP_SHORT_NAME_MAX)
  @Matches(ONE_LINE)
  shortName?: string;

  /** The sender's name of your mails; by default the name. The address stays what it is. */
  @ApiProperty({ pattern: ONE_LINE.source, minLength: 1 })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(NAME_CHARACTERS_MAX)
  @Matches(ONE_LINE)
  senderName?: string;

  /** Keeps your name out of subjects, senders and pushes: health, intimate things, gifts. By default no. */
  @MayBeLeftOut()
  @IsBoolean()
  discreet?: boolean;

  /** Of the strip and the main button; moved in lightness where nothing could be read on it. */
  @ApiProperty({ pattern: '^#[0-9A-Fa-f]{6}$', example: '#ffe600' })
  @MayBeLeftOut()
  @Matches(/^#[0-9A-Fa-f]{6}$/)
  colour?: string;

  /** PNG or JPEG in base64, at most 24 KiB and 16 to 1600 pixels a side; shown within 160 by 40. */
  @ApiProperty({ pattern: BASE64.source, minLength: 4 })
  @MayBeLeftOut()
  @IsString()
  @MinLength(4)
  @MaxLength(LOGO_CHARACTERS_MAX)
  @Matches(BASE64)
  logo?: string;

  /** Your own words, at most one for each milestone and language. */
  @ApiProperty({ maxItems: WORDINGS_MAX })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(WORDINGS_MAX)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => WordingDto)
  wordings?: WordingDto[];
}

/** The body of `POST /v1/brand/preview`. */
export class PreviewDto {
  /** Which status the messages tell. */
  @IsIn(MILESTONES)
  milestone!: Milestone;

  /** In which language. */
  @IsIn(LANGUAGES)
  language!: Language;

  /** Of what kind of shipment. */
  @IsIn(SHIPMENT_KINDS)
  kind!: ShipmentKind;

  /** Whether the carrier said when it is expected. By default yes. */
  @MayBeLeftOut()
  @IsBoolean()
  expected?: boolean;

  /** A draft to try out: checked as when it is saved, and not kept. By default the brand in use. */
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => BrandDto)
  brand?: BrandDto;
}
