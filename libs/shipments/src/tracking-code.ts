/** Letters, digits and dashes, as printed on labels; long enough to mean one parcel. */
const TRACKING_CODE = /^[A-Z0-9][A-Z0-9-]{3,39}$/i;

/**
 * A tracking code in the one form in which codes are stored and compared: capitals, no spaces.
 * Undefined when it cannot be one.
 */
export function normaliseTrackingCode(text: string): string | undefined {
  const code = text.replaceAll(' ', '');
  // Looked at before it is in capitals: those of ß are two letters.
  return TRACKING_CODE.test(code) ? code.toUpperCase() : undefined;
}
