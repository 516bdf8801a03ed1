import { ApiProperty } from '@nestjs/swagger';
import type { PersonStop } from '@app/consent';

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

/** A restriction or objection that holds from now on. */
export class StoppedView {
  /** Whose recipients asked for it. */
  @ApiProperty({ format: 'uuid' })
  shipmentId!: string;

  /** What holds now. */
  state!: PersonStop;
}
