import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { KEY_BYTES, ONLY_VERSION, readKeysFile, type KeysFile } from './keys-file.js';
import type { KeyContext } from './key-provider.js';
import { MasterKeys, type TellWraps } from './master-keys.js';
import { VaultKeysError } from './vault-keys-error.js';

/** Everything that only `vault-worker` holds in clear. Never in the database, never in the environment. */
export interface VaultKeys {
  /** Raw X25519 private key that opens sealed contacts. */
  sealingPrivateKey: Buffer;
  blindIndexKey: KeyObject;
  objectionKey: KeyObject;
  /** Wrap persons' data keys; they lie in the database, wrapped by the provider. Load them before use. */
  masterKeys: MasterKeys;
}

/**
 * Opens the keys file by its provider. Asks no database: `masterKeys.load()` does, and is told apart, because a
 * database that is away comes back and a wrong key does not.
 * @throws VaultKeysError, or KeyProviderError: nothing is opened and nothing overwritten.
 */
export async function openVaultKeys(
  file: string,
  pool: Pool,
  tellWraps?: TellWraps,
): Promise<VaultKeys> {
  const keys = readKeysFile(file);
  const [sealing, blindIndex, objection] = await Promise.all([
    unwrapped(keys, 'sealing', keys.sealing),
    unwrapped(keys, 'blind-index', keys.blindIndex),
    unwrapped(keys, 'objection', keys.objection),
  ]);
  return {
    sealingPrivateKey: sealing,
    blindIndexKey: secret(blindIndex),
    objectionKey: secret(objection),
    masterKeys: new MasterKeys(pool, keys.provider, keys.vaultId, tellWraps),
  };
}

/** The master keys alone, for who rotates and re-wraps: such a process opens no contact. */
export function openMasterKeys(file: string, pool: Pool): MasterKeys {
  const { provider, vaultId } = readKeysFile(file);
  return new MasterKeys(pool, provider, vaultId);
}

async function unwrapped(
  { provider, vaultId }: KeysFile,
  kind: KeyContext['kind'],
  wrapped: KeysFile['sealing'],
): Promise<Buffer> {
  const key = await provider.unwrap(wrapped, { vaultId, kind, version: ONLY_VERSION });
  if (key.length === KEY_BYTES) return key;
  throw new VaultKeysError(
    `holds a key that is not ${String(KEY_BYTES)} bytes`,
    'Restore it from where you keep its copy.',
  );
}

function secret(bytes: Buffer): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}
