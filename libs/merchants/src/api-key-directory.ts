import type { Pool } from 'pg';
import { isSecret, parseApiKey } from './api-key-text.js';
import type { Scope } from './scopes.js';

/** Who asks, once their key was found good. */
export interface Caller {
  webshopId: string;
  /** May be logged. */
  keyId: string;
  scopes: readonly Scope[];
}

interface KeyRow {
  o_webshop_id: string;
  o_secret_hash: Buffer;
  o_scopes: Scope[];
}

/** Compared with when no key has the id, so that an unknown key takes as long as a wrong one. */
const NOBODYS_HASH = Buffer.alloc(32);

/**
 * Finds the caller behind an API key. Asks the database each time: a revoked key ends at once, in every
 * process. A look-up is one probe of a unique index.
 */
export class ApiKeyDirectory {
  /** @param pepper API_KEY_PEPPER. */
  constructor(
    private readonly pool: Pool,
    private readonly pepper: Buffer,
  ) {}

  /** The caller, or undefined: malformed, unknown, revoked, expired and wrong are one answer. */
  async find(apiKey: string): Promise<Caller | undefined> {
    const parts = parseApiKey(apiKey);
    if (parts === undefined) return undefined;
    const { rows } = await this.pool.query<KeyRow>({
      name: 'find-api-key',
      text: 'select * from merchants.find_api_key($1)',
      values: [parts.keyId],
    });
    const row = rows[0];
    const isRight = isSecret(this.pepper, parts.secret, row?.o_secret_hash ?? NOBODYS_HASH);
    if (row === undefined || !isRight) return undefined;
    return { webshopId: row.o_webshop_id, keyId: parts.keyId, scopes: row.o_scopes };
  }
}
