import { ApiProperty } from '@nestjs/swagger';
import type { PersonStop } from '@app/consent';
import type { ErasureState } from '@app/rights';

/** A withdrawal that holds from now on. */
export class WithdrawnView {
  /** Whose recipients withdrew. */
  @ApiProperty({ format: 'uuid' })
  shipmentId!: string;

  /** Why personal data is no longer used. */
  purpose!: 'status_update';

  /** On which channel nothing is sent any more. */
  channel!: 'email' | 'push';

  /** What holds now. */
  state!: 'withdrawn';
}

/** An erasure that was asked for. */
export class ErasureView {
  /** Whose recipients asked for it. */
  @ApiProperty({ format: 'uuid' })
  shipmentId!: string;

  /** How far it is: used for nothing any more and erased soon, or gone. */
  @ApiProperty({ type: String, enum: ['erasing', 'erased'] })
  state!: ErasureState;
}

/** A restriction or objection that holds from now on. */
export class StoppedView {
  /** Whose recipients asked for it. */
  @ApiProperty({ format: 'uuid' })
  shipmentId!: string;

  /** What holds now. */
  state!: PersonStop;
}
