import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { VaultKeys } from './vault-keys.js';

// Derived, so that the keys file of an installation that runs needs no new line; each label is a key of its own.
const derived = (from: KeyObject, label: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', from, Buffer.alloc(0), label, 32)));

/** Keys the hash of an address to which mail comes back. It never changes, or suppressed addresses are mailed. */
export const suppressionKey = ({ objectionKey }: VaultKeys): KeyObject =>
  derived(objectionKey, 'seintje suppression v1');

/** Signs the return paths of mails: only who holds the vault's keys can make or check one. */
export const returnPathKey = ({ blindIndexKey }: VaultKeys): KeyObject =>
  derived(blindIndexKey, 'seintje return path v1');
