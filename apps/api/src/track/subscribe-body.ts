import { ECDH } from 'node:crypto';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { NoticeDto } from '../http/notice-body.js';

/** Longer than what the push sender takes, whose rule then names the reason. */
const ENDPOINT_CHARACTERS_MAX = 4_096;
const LINK_CHARACTERS_MAX = 200;
/** 65 and 16 bytes in base64url without padding. */
const POINT = /^[A-Za-z0-9_-]{87}$/;
const SECRET = /^[A-Za-z0-9_-]{22}$/;

/** Whether a text is a point of P-256, uncompressed: any other would be refused only when a push is due. */
function isPoint(value: unknown): boolean {
  if (typeof value !== 'string' || !POINT.test(value)) return false;
  const bytes = Buffer.from(value, 'base64url');
  if (bytes[0] !== 0x04) return false;
  try {
    ECDH.convertKey(bytes, 'prime256v1');
    return true;
  } catch {
    return false;
  }
}

const isSecret = (value: unknown): boolean => typeof value === 'string' && SECRET.test(value);

/** The keys to which pushes are encrypted (RFC 8291). */
export class SubscriptionKeysDto {
  /** The browser's public key: an uncompressed point of P-256, in base64url. */
  @ApiProperty({ pattern: POINT.source })
  @ValidateBy({ name: 'isP256Point', validator: { validate: isPoint } })
  p256dh!: string;

  /** The authentication secret: 16 bytes, in base64url. */
  @ApiProperty({ pattern: SECRET.source })
  @ValidateBy({ name: 'is16Bytes', validator: { validate: isSecret } })
  auth!: string;
}

/** `PushSubscription.toJSON()`, as browsers give it. */
export class SubscriptionDto {
  /** Where pushes to this browser go: an address of a push service that is allowed here. */
  @IsString()
  @MaxLength(ENDPOINT_CHARACTERS_MAX)
  endpoint!: string;

  /** Told by browsers, mostly null; the push service says itself when a subscription is over. */
  @IsOptional()
  @IsNumber()
  expirationTime?: number | null;

  /** To which pushes are encrypted. */
  @IsObject()
  @ValidateNested()
  @Type(() => SubscriptionKeysDto)
  keys!: SubscriptionKeysDto;
}

/** The body of `POST /v1/track/push-subscriptions`. */
export class SubscribeRequestDto {
  /** The token at the end of a tracking page's link. */
  @IsString()
  @MaxLength(LINK_CHARACTERS_MAX)
  link!: string;

  /** As the browser gave it. */
  @IsObject()
  @ValidateNested()
  @Type(() => SubscriptionDto)
  subscription!: SubscriptionDto;

  /**
   * The key that the browser subscribed with: an older one of the webshop where the page was opened before it got
   * a newer one. Left out, the newest.
   */
  @ApiProperty({ pattern: POINT.source })
  @MayBeLeftOut()
  @ValidateBy({ name: 'isP256Point', validator: { validate: isPoint } })
  publicKey?: string;

  /** The text that the person read when pressing the button. */
  @IsObject()
  @ValidateNested()
  @Type(() => NoticeDto)
  notice!: NoticeDto;
}
