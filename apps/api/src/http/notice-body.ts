import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { Notice } from '@app/consent';

/** No `@`, no space: a reference to proof is no place for a person's data. */
export const REFERENCE = /^[A-Za-z0-9._:/-]{1,100}$/;

/** What the recipient was shown when deciding. */
export class NoticeDto {
  /** Your own name for the text: never a person's data. */
  @ApiProperty({ pattern: REFERENCE.source })
  @Matches(REFERENCE)
  version!: string;

  /** SHA-256 of the text, in hexadecimal. */
  @Matches(/^[0-9a-f]{64}$/)
  sha256!: string;

  /** Of the text: BCP 47. */
  @Matches(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
  language!: string;
}

/** The notice as a decision keeps it. */
export const noticeOf = ({ version, sha256, language }: NoticeDto): Notice => ({
  version,
  hash: Buffer.from(sha256, 'hex'),
  language,
});
