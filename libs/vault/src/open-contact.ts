import type { Personal } from '@app/privacy';
import { decryptField } from './internal/contact-fields.js';
import { DataKeys } from './internal/data-keys.js';
import type { VaultKeys } from './vault-keys.js';

/** What `vault.open` hands out for one allowed use: ciphertext and a wrapped key, nothing readable. */
export interface OpenedRow {
  webshopId: string;
  personId: string;
  contactRef: string;
  version: number;
  keyVersion: number;
  wrappedKey: Buffer;
  email: Buffer;
  name: Buffer | null;
}

/** A contact in clear, for one hand-off. */
export interface Contact {
  email: Personal<string>;
  name: Personal<string> | undefined;
}

/**
 * Turns opened rows into contacts. Call it only after the open's own commit (DESIGN P2): the database
 * refuses to open what no earlier transaction logged, and this is the only place that can read the answer.
 */
export class ContactOpener {
  private readonly dataKeys: DataKeys;

  constructor(keys: VaultKeys) {
    this.dataKeys = new DataKeys(keys.masterKeys);
  }

  /** @throws DoesNotOpenError when the row is not what was stored for this ContactRef; what MasterKeys.get throws else. */
  async open(row: OpenedRow): Promise<Contact> {
    const key = await this.dataKeys.unwrap({ version: row.keyVersion, bytes: row.wrappedKey }, row);
    try {
      return {
        email: decryptField(key, 'email', row, row.email),
        name: row.name === null ? undefined : decryptField(key, 'name', row, row.name),
      };
    } finally {
      key.fill(0);
    }
  }
}
