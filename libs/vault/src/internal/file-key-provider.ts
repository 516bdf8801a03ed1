import type { KeyObject } from 'node:crypto';
import {
  contextBytes,
  KeyProviderError,
  type KeyContext,
  type KeyProvider,
  type WrappedByProvider,
} from '../key-provider.js';
import { decrypt, encrypt } from './aead.js';

/** One version of the key that wraps the vault's keys. */
export interface RootKey {
  version: string;
  key: KeyObject;
}

/** Wraps by root keys that lie in the keys file: for hosts without a key service. */
export class FileKeyProvider implements KeyProvider {
  readonly kind = 'file';

  constructor(
    /** Newest last; that one wraps. */
    private readonly rootKeys: readonly RootKey[],
  ) {}

  wrap(key: Buffer, context: KeyContext): Promise<WrappedByProvider> {
    const newest = this.rootKeys.at(-1);
    if (newest === undefined) return Promise.reject(new KeyProviderError('version_unknown'));
    const bytes = encrypt(newest.key, key, contextBytes(context));
    return Promise.resolve({ version: newest.version, bytes });
  }

  unwrap({ version, bytes }: WrappedByProvider, context: KeyContext): Promise<Buffer> {
    const root = this.rootKeys.find((one) => one.version === version);
    if (root === undefined) return Promise.reject(new KeyProviderError('version_unknown'));
    try {
      return Promise.resolve(decrypt(root.key, bytes, contextBytes(context)));
    } catch (cause) {
      return Promise.reject(new KeyProviderError('does_not_open', { cause }));
    }
  }

  close(): void {
    // Nothing is held open.
  }
}
