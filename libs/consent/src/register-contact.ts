import type { PoolClient } from 'pg';
import type { ChannelCode, ContactRef, PurposeCode, ShipmentId, WebshopId } from '@app/privacy';
import type { DecisionSource } from './decision-source.js';

/** What a recipient decided for one purpose on one channel. */
export interface Decision {
  purpose: PurposeCode;
  channel: ChannelCode;
  state: 'given' | 'refused';
  /** When they decided; a time in the future counts as now. */
  at: Date;
}

/** What was shown when they decided (ISO/IEC TS 27560: privacy notice, language). */
export interface Notice {
  version: string;
  /** SHA-256 of the text shown, 32 bytes. */
  hash: Buffer;
  /** A language tag such as `nl`. */
  language: string;
}

/** One recipient slot of one shipment, with its sealed contact and the decisions made with it. */
export interface ContactRegistration {
  webshopId: WebshopId;
  shipmentId: ShipmentId;
  contactRef: ContactRef;
  /** From `ContactSealer`, bound to this webshop and ContactRef. */
  sealed: Buffer;
  decisions: readonly Decision[];
  how: DecisionSource;
  /** Needed as soon as there is a decision: consent that cannot be shown is none (GDPR 7(1)). */
  notice?: Notice | undefined;
  /** The webshop's own reference to its proof, such as an order number; never a person's data. */
  evidenceRef?: string | undefined;
}

/**
 * Takes a contact in, within the webshop's transaction that registers its shipment: gate, decisions with
 * their leaves, and the sealed contact for the vault. The tree's head is locked last, so this comes last.
 */
export async function registerContact(tx: PoolClient, contact: ContactRegistration): Promise<void> {
  const { decisions, notice } = contact;
  await tx.query(
    'select consent.register_contact($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
    [
      contact.webshopId,
      contact.shipmentId,
      contact.contactRef,
      contact.sealed,
      decisions.map((decision) => decision.purpose),
      decisions.map((decision) => decision.channel),
      decisions.map((decision) => decision.state),
      decisions.map((decision) => decision.at),
      contact.how,
      notice?.version,
      notice?.hash,
      notice?.language,
      contact.evidenceRef,
    ],
  );
}
