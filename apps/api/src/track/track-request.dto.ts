import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** Longer than any link, code or postcode; what is shorter and none is answered like one that is wrong. */
const TEXT_CHARACTERS_MAX = 200;

/** The body of `POST /v1/track`: a link's token, or a tracking code with its postcode. */
export class TrackRequestDto {
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_CHARACTERS_MAX)
  link?: string;

  @IsOptional()
  @IsString()
  @MaxLength(TEXT_CHARACTERS_MAX)
  code?: string;

  @IsOptional()
  @IsString()
  @MaxLength(TEXT_CHARACTERS_MAX)
  postcode?: string;
}

/** The body of `POST /v1/track/choices`. */
export class ChoiceRequestDto {
  @IsString()
  @MaxLength(TEXT_CHARACTERS_MAX)
  link!: string;

  @IsIn(['email', 'push'])
  channel!: 'email' | 'push';

  /** E-mail is `given` or `withdrawn`; push `refused` or `withdrawn`, and given by subscribing. */
  @IsIn(['given', 'withdrawn', 'refused'])
  choice!: 'given' | 'withdrawn' | 'refused';
}
