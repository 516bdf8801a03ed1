import type { WrappedKey } from './data-keys.js';

/** What `vault.open_intake` hands out: one sealed contact or push subscription. */
export interface OpenedIntake {
  o_i: number;
  o_kind: number;
  o_webshop_id: string;
  o_contact_ref: string;
  o_intake_id: string;
  /** Null when it was dropped since the append: it ends unread. */
  o_sealed: Buffer | null;
  /** Of a subscription: whose it is, and the key it goes under. */
  o_person_id: string | null;
  o_key_version: number | null;
  o_wrapped_key: Buffer | null;
}

/** Kinds of intake, as the database numbers them. */
export const INTAKE_KIND = { contact: 1, subscription: 2 } as const;

/** The batch in hand and whose it is. */
export interface IntakeBatch {
  workerId: string;
  batchId: string;
}

/** A person whose data key is known. */
export interface KnownPerson {
  personId: string;
  wrapped: WrappedKey;
}
