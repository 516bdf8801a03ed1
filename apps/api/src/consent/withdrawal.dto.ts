import { IsIn } from 'class-validator';

/** The body of `POST /v1/shipments/:id/consent/withdrawals`. */
export class WithdrawalDto {
  @IsIn(['status_update'])
  purpose!: 'status_update';

  @IsIn(['email', 'push'])
  channel!: 'email' | 'push';
}
