import { createHmac } from 'node:crypto';
import { normaliseTrackingCode } from '@app/shipments';

/** A postcode in the one form in which they are compared: capitals, no spaces. */
export const normalisePostcode = (text: string): string => text.replace(/\s/gu, '').toUpperCase();

/**
 * What a tracking code and a postcode open together: keyed, so that the table tells nobody who lives where,
 * and one mark for both, so that a right code with a wrong postcode is as far off as two wrong ones.
 * What is no code at all has a mark, too: that of nothing.
 */
export function pageMark(key: Buffer, code: string, postcode: string): Buffer {
  return createHmac('sha256', key)
    .update(`${normaliseTrackingCode(code) ?? ''}\0${normalisePostcode(postcode)}`)
    .digest();
}
