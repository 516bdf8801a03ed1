import { Personal } from '@app/privacy';
import type { PushSubscriptionKeys } from '../read-subscription.js';
import { decrypt, encrypt } from './aead.js';
import type { FieldPlace } from './contact-fields.js';

/** What a subscription's ciphertext is bound to; swapped between rows it does not open. */
export interface SubscriptionPlace extends FieldPlace {
  subscriptionId: string;
}

/** Filled up to a multiple of this: endpoints of one maker are as long as each other. */
const PADDED_BYTES = 1_024;

/** Encrypts a push subscription, endpoint and keys in one, under the person's data key. */
export function encryptSubscription(
  key: Buffer,
  place: SubscriptionPlace,
  { endpoint, p256dh, auth }: PushSubscriptionKeys,
): Buffer {
  const json = JSON.stringify([endpoint.reveal(), p256dh.reveal(), auth.reveal()]);
  const length = Math.ceil(Buffer.byteLength(json) / PADDED_BYTES) * PADDED_BYTES;
  const plain = Buffer.alloc(length, ' ');
  plain.write(json);
  try {
    return encrypt(key, plain, boundTo(place));
  } finally {
    plain.fill(0);
  }
}

/** @throws a cipher error when the ciphertext is not of this subscription. */
export function decryptSubscription(
  key: Buffer,
  place: SubscriptionPlace,
  sealed: Buffer,
): PushSubscriptionKeys {
  const plain = decrypt(key, sealed, boundTo(place));
  try {
    const [endpoint, p256dh, auth] = JSON.parse(plain.toString('utf8')) as [string, string, string];
    return {
      endpoint: Personal.of(endpoint),
      p256dh: Personal.of(p256dh),
      auth: Personal.of(auth),
    };
  } finally {
    plain.fill(0);
  }
}

const boundTo = (place: SubscriptionPlace): Buffer =>
  Buffer.from(
    `push|${place.webshopId}|${place.personId}|${place.contactRef}|${place.subscriptionId}|${String(place.version)}`,
    'latin1',
  );
