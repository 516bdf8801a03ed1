import { createHmac, type KeyObject } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { Personal } from '@app/privacy';

/** 128 bits: exact match, and no coincidence among any number of persons (CipherSweet's bound is for search). */
const INDEX_BYTES = 16;

/**
 * The form in which two spellings of one address are the same person: Unicode NFKC, lower case, the domain
 * as its ASCII form (IDNA). The local part keeps its dots and tags: only its own provider knows what they mean.
 * Returns undefined when it is no address.
 */
export function normaliseEmailAddress(address: string): string | undefined {
  const folded = address.normalize('NFKC').trim().toLowerCase();
  const at = folded.lastIndexOf('@');
  const domain = domainToASCII(folded.slice(at + 1));
  const local = folded.slice(0, at);
  // A control character or space would let an address smuggle a header or a second recipient.
  if (at < 1 || domain === '' || !domain.includes('.') || /[\s\p{Cc}<>(),;:\\"[\]]/u.test(local))
    return undefined;
  if (local.length > 64 || domain.length > 253) return undefined;
  return `${local}@${domain}`;
}

/**
 * The keyed blind index of a person at a webshop: tells that two contacts are one person without telling who,
 * and differs between webshops, so that persons cannot be linked across them.
 */
export function blindIndex(
  key: KeyObject,
  webshopId: string,
  normalised: Personal<string>,
): Buffer {
  return keyedMark(key, `email|${webshopId}|`, normalised);
}

/** What an objection leaves behind: under a key of its own, so that it says nothing about the blind index. */
export function objectionMark(
  key: KeyObject,
  webshopId: string,
  normalised: Personal<string>,
): Buffer {
  return keyedMark(key, `objection|${webshopId}|`, normalised);
}

/** By which mail that comes back stops an address, also at the next order; under a key of its own, too. */
export function suppressionMark(
  key: KeyObject,
  webshopId: string,
  normalised: Personal<string>,
): Buffer {
  return keyedMark(key, `suppression|${webshopId}|`, normalised);
}

/**
 * The keyed mark of a browser among a ContactRef's subscriptions: tells that it subscribed again, and differs
 * between ContactRefs, so that browsers cannot be linked across them.
 */
export function endpointMark(
  key: KeyObject,
  { webshopId, contactRef }: { webshopId: string; contactRef: string },
  endpoint: Personal<string>,
): Buffer {
  return keyedMark(key, `push endpoint|${webshopId}|${contactRef}|`, endpoint);
}

function keyedMark(key: KeyObject, label: string, value: Personal<string>): Buffer {
  return createHmac('sha256', key)
    .update(label)
    .update(value.reveal())
    .digest()
    .subarray(0, INDEX_BYTES);
}
