import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { NoticeDto } from '../http/notice-body.js';

/** Longer than any link, code or postcode; what is shorter and none is answered like one that is wrong. */
const TEXT_CHARACTERS_MAX = 200;

/** The body of `POST /v1/track`: a link's token, or a tracking code with its postcode. */
export class TrackRequestDto {
  /** The token at the end of a tracking page's link. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(TEXT_CHARACTERS_MAX)
  link?: string;

  /** The tracking code, instead of a link; case and spaces do not matter. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(TEXT_CHARACTERS_MAX)
  code?: string;

  /** The recipient's postcode, with the code. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(TEXT_CHARACTERS_MAX)
  postcode?: string;
}

/** The body of `POST /v1/track/choices`. */
export class ChoiceRequestDto {
  /** The token at the end of a tracking page's link. */
  @IsString()
  @MaxLength(TEXT_CHARACTERS_MAX)
  link!: string;

  /** Which messages it is about. */
  @IsIn(['email', 'push'])
  channel!: 'email' | 'push';

  /** E-mail is `given` or `withdrawn`; push `refused` or `withdrawn`, and given by subscribing. */
  @IsIn(['given', 'withdrawn', 'refused'])
  choice!: 'given' | 'withdrawn' | 'refused';

  /** The text that the person read. Needed with `given`: consent that cannot be shown is none. */
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => NoticeDto)
  notice?: NoticeDto;
}
