import { returnAddress, ReturnPaths } from '@app/returned-mail';
import { returnPathKey, type VaultKeys } from '@app/vault';
import type { OutgoingEmail } from './channels/send-outcome.js';

/** Gives each mail a return address and envelope id of its own, by which it is known when it comes back. */
export class MailReturnPaths {
  private readonly paths: ReturnPaths;

  constructor(
    keys: VaultKeys,
    private readonly domain: string,
    /** `BOUNCE_REPORTS=all`: mail servers also report what they handed on, which is evidence. */
    private readonly reportsSuccess: boolean,
  ) {
    this.paths = new ReturnPaths(returnPathKey(keys));
  }

  of(use: { webshopId: string; notificationId: string }): Required<Pick<OutgoingEmail, 'return'>> {
    const token = this.paths.sign(use.webshopId, use.notificationId);
    const { reportsSuccess } = this;
    return {
      return: { address: returnAddress(token, this.domain), envelopeId: token, reportsSuccess },
    };
  }
}
