/** A postal item by the Universal Postal Union's S10: two letters, nine digits, a country. */
const S10 = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;
const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

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

/**
 * Whether a code has the form of S10 and a check digit that is wrong. It is told and not refused: carriers
 * print numbers of this form that are none, and a parcel is found by its code, right or not.
 */
export function hasWrongCheckDigit(code: string): boolean {
  const [, digits, check] = S10.exec(code) ?? [];
  if (digits === undefined) return false;
  const sum = S10_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const wanted = 11 - (sum % 11);
  return Number(check) !== (wanted === 10 ? 0 : wanted === 11 ? 5 : wanted);
}
