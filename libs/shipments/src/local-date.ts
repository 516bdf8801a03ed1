/** Where our carriers deliver; their days begin and end here. */
const ZONE = 'Europe/Amsterdam';

// Making a formatter costs a hundred times its use. The Swedish way of writing a date is ISO 8601's.
const DATE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day of a moment at the delivery address, as `2026-11-22`. */
export const localDate = (moment: Date): string => DATE.format(moment);
