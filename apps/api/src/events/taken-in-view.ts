import { ApiProperty } from '@nestjs/swagger';

/** What became of one event. */
export class TakenInRow {
  /** Its place in the request, from 1. */
  @ApiProperty({ type: 'integer', minimum: 1 })
  row!: number;

  /** `unmapped`: its code has no meaning yet; it is counted, and changes nothing. */
  @ApiProperty({ enum: ['accepted', 'unmapped', 'refused'] })
  result!: 'accepted' | 'unmapped' | 'refused';

  /** Why it was refused; docs/reference/events.md says what each means. */
  reason?: string;

  /** `wrong`: the code has the form of an international postal item, and its check digit does not fit. */
  @ApiProperty({ enum: ['wrong'], required: false })
  checkDigit?: 'wrong';
}

/** What became of a request's events. Those that are accepted are recorded within a second or so. */
export class TakenIn {
  /** How many will be recorded. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  accepted!: number;

  /** How many have a code without a meaning yet. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  unmapped!: number;

  /** How many cannot be used. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  refused!: number;

  /** Each event's own answer, in the order in which they were sent. */
  rows!: TakenInRow[];
}

/** What became of a carrier's message. */
export class WebhookTaken {
  /** Events whose code has a meaning. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  accepted!: number;

  /** Events whose code has none yet; they are counted, and change nothing. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  unmapped!: number;

  /** Events that could not be used: without code, time or tracking code. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  notTaken!: number;
}
