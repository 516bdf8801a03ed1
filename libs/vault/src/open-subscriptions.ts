import { DataKeys } from './internal/data-keys.js';
import { decryptSubscription } from './internal/subscription-field.js';
import type { PushSubscriptionKeys } from './read-subscription.js';
import type { VaultKeys } from './vault-keys.js';

/** What `vault.open` hands out for one allowed push use: the ContactRef's subscriptions, nothing readable. */
export interface OpenedSubscriptions {
  webshopId: string;
  personId: string;
  contactRef: string;
  keyVersion: number;
  wrappedKey: Buffer;
  subscriptions: {
    subscriptionId: string;
    version: number;
    pushKeyId: string;
    ciphertext: Buffer;
  }[];
}

/** One subscription in clear, for one hand-off; null when its row is damaged or another's. */
export interface OpenedSubscription {
  subscriptionId: string;
  pushKeyId: string;
  subscription: PushSubscriptionKeys | null;
}

/** Turns opened rows into subscriptions. Call it only after the open's own commit (DESIGN P2). */
export class SubscriptionOpener {
  private readonly dataKeys: DataKeys;

  constructor(keys: VaultKeys) {
    this.dataKeys = new DataKeys(keys.masterKeys);
  }

  /** @throws when the person's key does not open; a single row that does not spoils no other. */
  async open(row: OpenedSubscriptions): Promise<OpenedSubscription[]> {
    const key = await this.dataKeys.unwrap({ version: row.keyVersion, bytes: row.wrappedKey }, row);
    try {
      return row.subscriptions.map(({ subscriptionId, version, pushKeyId, ciphertext }) => {
        const place = { ...row, subscriptionId, version };
        try {
          const subscription = decryptSubscription(key, place, ciphertext);
          return { subscriptionId, pushKeyId, subscription };
        } catch {
          return { subscriptionId, pushKeyId, subscription: null };
        }
      });
    } finally {
      key.fill(0);
    }
  }
}
