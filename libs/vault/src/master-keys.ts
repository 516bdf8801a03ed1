import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { SeintjeError } from '@app/platform';
import { KeyProviderError, type KeyProvider } from './key-provider.js';
import { VaultKeysError } from './vault-keys-error.js';

/** A version of the key that wraps data keys. Old versions stay as long as anything is wrapped by them. */
export interface MasterKey {
  version: number;
  key: KeyObject;
}

/** Told when a master key has half of its wraps behind it: somebody should rotate. */
export type TellWraps = (version: number, wraps: number) => void;

/** Something is wrapped by a master key that is not there. */
export class MasterKeyMissingError extends SeintjeError {
  constructor(version: number) {
    super(
      'vault.master_key_missing',
      `A person's key is wrapped by master key version ${String(version)}, which the database does not have; restore vault.master_key from a backup.`,
    );
  }
}

/** The newest master key may wrap no more. */
export class WrapsSpentError extends SeintjeError {
  constructor(version: number) {
    super(
      'vault.wraps_spent',
      `Master key version ${String(version)} has wrapped as much as one key may; make a newer one with: npx seintje vault rotate.`,
    );
  }
}

/** From here on the key should be rotated. Refused is at twice as much, in SQL (vault.reserve_wraps). */
const WRAPS_WARN = 2 ** 30;

/** Wraps taken at once: a database call in so many new persons, and as many lost when a process ends. */
const WRAPS_AT_ONCE = 1_024;

const MASTER_KEY_BYTES = 32;

interface StoredKey {
  o_version: number;
  o_provider: string;
  o_provider_version: string;
  o_wrapped: Buffer;
  o_wraps: string;
}

/**
 * The master keys: wrapped in the database, unwrapped once by the provider and then held in memory, because a
 * key service answers too slowly to be asked for each message (ADR 10). A version that was made elsewhere
 * meanwhile is fetched when something wrapped by it is met.
 */
export class MasterKeys {
  private readonly byVersion = new Map<number, KeyObject>();
  private newest: MasterKey | undefined;
  private wrapsLeft = 0;

  constructor(
    private readonly pool: Pool,
    private readonly provider: KeyProvider,
    private readonly vaultId: string,
    private readonly tellWraps: TellWraps = () => undefined,
  ) {}

  /**
   * Fetches and unwraps every version, and makes the first one where nothing was ever wrapped.
   * @throws VaultKeysError, MasterKeyMissingError or KeyProviderError: none is held then, so nothing opens.
   */
  async load(): Promise<void> {
    try {
      await this.loadAll();
    } catch (error) {
      this.byVersion.clear();
      this.newest = undefined;
      throw error;
    }
  }

  /** One version. @throws MasterKeyMissingError when nobody has it, or what load throws. */
  async get(version: number): Promise<KeyObject> {
    const held = this.byVersion.get(version);
    if (held !== undefined) return held;
    await this.load();
    const fetched = this.byVersion.get(version);
    if (fetched === undefined) throw new MasterKeyMissingError(version);
    return fetched;
  }

  /** The newest version, with leave to wrap once by it. @throws WrapsSpentError when it may not. */
  async toWrap(): Promise<MasterKey> {
    if (this.newest === undefined) await this.load();
    const newest = this.newest;
    if (newest === undefined) throw new MasterKeyMissingError(1);
    if (this.wrapsLeft === 0) {
      const wraps = await this.reserve(newest.version);
      if (wraps === null) throw new WrapsSpentError(newest.version);
      if (wraps > WRAPS_WARN) this.tellWraps(newest.version, wraps);
      this.wrapsLeft += WRAPS_AT_ONCE;
    }
    this.wrapsLeft -= 1;
    return newest;
  }

  /** Makes a newer version; from then on nothing is wrapped by an older one. Null: somebody else just did. */
  async rotate(): Promise<number | null> {
    await this.load();
    const version = (this.newest?.version ?? 0) + 1;
    const { rows } = await this.withNewKey(version, (name, bytes) =>
      this.pool.query<{ added: boolean }>('select vault.add_master_key($1, $2, $3, $4) as added', [
        version - 1,
        this.provider.kind,
        name,
        bytes,
      ]),
    );
    await this.load();
    return rows[0]?.added === true ? version : null;
  }

  /** Lets go of what the provider holds open. */
  close(): void {
    this.provider.close();
  }

  private async loadAll(): Promise<void> {
    let stored = await this.stored();
    if (stored.length === 0) {
      await this.withNewKey(1, (name, bytes) =>
        this.pool.query('select vault.first_master_key($1, $2, $3)', [
          this.provider.kind,
          name,
          bytes,
        ]),
      );
      stored = await this.stored();
    }
    const used = await this.pool.query<{ o_version: number }>(
      'select o_version from vault.key_versions_in_use()',
    );
    const versions = new Set(stored.map((row) => row.o_version));
    for (const { o_version: version } of used.rows) {
      if (!versions.has(version)) throw new MasterKeyMissingError(version);
    }
    for (const row of stored) {
      if (!this.byVersion.has(row.o_version)) {
        this.byVersion.set(row.o_version, await this.unwrapped(row));
      }
    }
    for (const version of this.byVersion.keys()) {
      if (!versions.has(version)) this.byVersion.delete(version);
    }
    this.takeNewest(stored.at(-1));
  }

  private takeNewest(row: StoredKey | undefined): void {
    if (row === undefined) throw new MasterKeyMissingError(1);
    const { o_version: version } = row;
    if (Number(row.o_wraps) > WRAPS_WARN) this.tellWraps(version, Number(row.o_wraps));
    if (this.newest?.version === version) return;
    const key = this.byVersion.get(version);
    if (key !== undefined) this.newest = { version, key };
    this.wrapsLeft = 0;
  }

  private async stored(): Promise<StoredKey[]> {
    const { rows } = await this.pool.query<StoredKey>('select * from vault.master_keys()');
    return rows;
  }

  private async unwrapped(row: StoredKey): Promise<KeyObject> {
    const { o_version: version, o_provider: provider } = row;
    if (provider !== this.provider.kind) {
      throw new VaultKeysError(
        `is of the provider ${this.provider.kind}, but master key version ${String(version)} was wrapped by ${provider}`,
        'Restore the keys file that belongs to this database.',
      );
    }
    const wrapped = { version: row.o_provider_version, bytes: row.o_wrapped };
    try {
      const key = await this.provider.unwrap(wrapped, {
        vaultId: this.vaultId,
        kind: 'master',
        version,
      });
      return secret(key);
    } catch (error) {
      const isOtherKey =
        error instanceof KeyProviderError &&
        (error.fault === 'does_not_open' || error.fault === 'version_unknown');
      if (!isOtherKey) throw error;
      throw new VaultKeysError(
        `does not open master key version ${String(version)} of this database`,
        'It is of another vault, or lacks the version that wrapped it: restore the keys file that belongs to this database. Nothing was opened or changed.',
        { cause: error },
      );
    }
  }

  /** A new key, wrapped; it is in clear only while this runs. */
  private async withNewKey<T>(
    version: number,
    keep: (providerVersion: string, bytes: Buffer) => Promise<T>,
  ): Promise<T> {
    const plain = randomBytes(MASTER_KEY_BYTES);
    try {
      const context = { vaultId: this.vaultId, kind: 'master', version } as const;
      const { version: name, bytes } = await this.provider.wrap(plain, context);
      return await keep(name, bytes);
    } finally {
      plain.fill(0);
    }
  }

  private async reserve(version: number): Promise<number | null> {
    const { rows } = await this.pool.query<{ wraps: string | null }>(
      'select vault.reserve_wraps($1, $2) as wraps',
      [version, WRAPS_AT_ONCE],
    );
    const wraps = rows[0]?.wraps ?? null;
    return wraps === null ? null : Number(wraps);
  }
}

function secret(bytes: Buffer): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}
