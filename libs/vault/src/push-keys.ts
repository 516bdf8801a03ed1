import { hkdfSync } from 'node:crypto';
import type { Pool } from 'pg';
import { SeintjeError } from '@app/platform';
import { Unsealer } from './internal/unseal.js';
import type { VaultKeys } from './vault-keys.js';

/** A webshop's VAPID key pair in clear (RFC 8292): a raw point of P-256 and its scalar. */
export interface PushKey {
  keyId: string;
  publicKey: Buffer;
  privateKey: Buffer;
}

/** A webshop's key pair is not there, or was sealed to another vault. */
export class PushKeyUnusableError extends SeintjeError {
  constructor() {
    super(
      'vault.push_key_unusable',
      "A webshop's push key does not open with the keys file; give the webshop a new one with: npx seintje webshop push-key WEBSHOP.",
    );
  }
}

/** Key pairs held in clear at once, about one a webshop; the one longest in goes first. */
const KEYS_MAX = 1_000;

/**
 * The webshops' VAPID key pairs, opened once and kept in memory: they are a webshop's own, not personal data,
 * so they stand in no leaf.
 */
export class PushKeys {
  private readonly opened = new Map<string, Promise<PushKey>>();
  private readonly unsealer: Unsealer;

  constructor(
    private readonly pool: Pool,
    keys: VaultKeys,
  ) {
    this.unsealer = new Unsealer(keys.sealingPrivateKey);
  }

  /** @throws PushKeyUnusableError, or the database's error: that one is asked again next time. */
  get(webshopId: string, pushKeyId: string): Promise<PushKey> {
    const place = `${webshopId}|${pushKeyId}`;
    const known = this.opened.get(place);
    if (known !== undefined) return known;
    const opening = this.open(webshopId, pushKeyId);
    opening.catch(() => this.opened.delete(place));
    const [oldest] = this.opened.keys();
    if (this.opened.size >= KEYS_MAX && oldest !== undefined) this.opened.delete(oldest);
    this.opened.set(place, opening);
    return opening;
  }

  private async open(webshopId: string, pushKeyId: string): Promise<PushKey> {
    const found = await this.pool.query<{ o_public_key: Buffer; o_sealed: Buffer }>({
      name: 'sealed-push-key',
      text: 'select * from vault.sealed_push_key($1, $2)',
      values: [webshopId, pushKeyId],
    });
    const row = found.rows[0];
    const privateKey =
      row && (await this.unsealer.unsealPushKey(row.o_sealed, { webshopId, pushKeyId }));
    if (row === undefined || privateKey === undefined) throw new PushKeyUnusableError();
    return { keyId: pushKeyId, publicKey: row.o_public_key, privateKey };
  }
}

/**
 * The key of the topics by which a push replaces an older one. Derived from the blind index key, which never
 * changes: a webshop's VAPID key may, and its newer pushes must still replace what the older ones told.
 */
export function pushTopicKey({ blindIndexKey }: VaultKeys): Buffer {
  return Buffer.from(
    hkdfSync('sha256', blindIndexKey, Buffer.alloc(0), 'seintje push topic v1', 32),
  );
}
