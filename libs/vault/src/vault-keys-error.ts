import { SeintjeError } from '@app/platform';

/** The vault's keys cannot be used; the message says what is wrong and what to do, never what a key is. */
export class VaultKeysError extends SeintjeError {
  constructor(fault: string, remedy: string, options?: { readonly cause?: unknown }) {
    super('vault.keys_unusable', `The vault's keys file ${fault}. ${remedy}`, options);
  }
}
