import { Personal } from '@app/privacy';
import { decrypt, encrypt } from './aead.js';

/** What a ciphertext is bound to; swapped between rows, fields, persons or webshops it does not open. */
export interface FieldPlace {
  webshopId: string;
  personId: string;
  contactRef: string;
  version: number;
}

export type ContactField = 'email' | 'name';

/** Encrypts one field of a contact under the person's data key. */
export function encryptField(
  key: Buffer,
  field: ContactField,
  place: FieldPlace,
  value: Personal<string>,
): Buffer {
  const plain = Buffer.from(value.reveal(), 'utf8');
  try {
    return encrypt(key, plain, boundTo(field, place));
  } finally {
    plain.fill(0);
  }
}

/** @throws a cipher error when the ciphertext is not of this field of this contact. */
export function decryptField(
  key: Buffer,
  field: ContactField,
  place: FieldPlace,
  sealed: Buffer,
): Personal<string> {
  const plain = decrypt(key, sealed, boundTo(field, place));
  try {
    return Personal.of(plain.toString('utf8'));
  } finally {
    plain.fill(0);
  }
}

const boundTo = (field: ContactField, place: FieldPlace): Buffer =>
  Buffer.from(
    `${field}|${place.webshopId}|${place.personId}|${place.contactRef}|${String(place.version)}`,
    'latin1',
  );
