import { IsIn } from 'class-validator';

/** The body of `POST /v1/shipments/:id/consent/withdrawals`. */
export class WithdrawalDto {
  /** Why personal data is used. */
  @IsIn(['status_update'])
  purpose!: 'status_update';

  /** How messages reach the person. */
  @IsIn(['email', 'push'])
  channel!: 'email' | 'push';
}
