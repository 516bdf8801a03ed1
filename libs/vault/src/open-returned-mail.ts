import { Personal } from '@app/privacy';
import type { ReturnedMailBinding } from '@app/sealing';
import { Unsealer } from './internal/unseal.js';
import type { VaultKeys } from './vault-keys.js';

/**
 * Turns opened rows into returned mails. Call it only after the open's own commit (DESIGN P2), as with contacts.
 */
export class ReturnedMailOpener {
  private readonly unsealer: Unsealer;

  constructor(keys: VaultKeys) {
    this.unsealer = new Unsealer(keys.sealingPrivateKey);
  }

  /** The mail as it came, for `use` alone, which ends with it; undefined when it can never be read. */
  async whileOpen<T>(
    sealed: Buffer,
    bound: ReturnedMailBinding,
    use: (source: Personal<Buffer>) => Promise<T>,
  ): Promise<T | undefined> {
    const source = await this.unsealer.unsealReturnedMail(sealed, bound);
    if (source === undefined) return undefined;
    try {
      return await use(Personal.of(source));
    } finally {
      source.fill(0);
    }
  }
}
