import { DateTime, IANAZone } from 'luxon';

/** RFC 3339 with capitals; the offset may lack its colon, or be missing: carriers also give bare local times. */
const TIME =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/;

/** A time as a carrier wrote it. */
export type WrittenTime =
  | { readonly kind: 'instant'; readonly at: Date }
  /** On a clock whose zone the text does not say. */
  | { readonly kind: 'local'; readonly text: string };

/** Undefined when the text is no time, or a day that its month does not have. */
export function readTime(text: unknown): WrittenTime | undefined {
  if (typeof text !== 'string' || text.length > 40) return undefined;
  const match = TIME.exec(text);
  if (match === null) return undefined;
  // V8 reads the 30th of February as the 2nd of March.
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  if (day.getUTCDate() !== Number(match[3]) || day.getUTCMonth() !== Number(match[2]) - 1) {
    return undefined;
  }
  if (match[7] === undefined) return { kind: 'local', text };
  // What has no colon is not in the standard's form, and is left to each engine's mercy.
  return { kind: 'instant', at: new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) };
}

/** Undefined when the text is no time with an offset. */
export function readInstant(text: unknown): Date | undefined {
  const time = readTime(text);
  return time?.kind === 'instant' ? time.at : undefined;
}

/**
 * The moment at which clocks in `zone` show this time; the first of two in the repeated hour of autumn, and
 * as much later as clocks jump in the missing hour of spring. Undefined when there is no such zone.
 */
export function instantIn(zone: string, localText: string): Date | undefined {
  if (!IANAZone.isValidZone(zone)) return undefined;
  const moment = DateTime.fromISO(localText, { zone });
  if (!moment.isValid) return undefined;
  // Luxon itself takes the one that has today's offset, which would depend on when we ask.
  const times = moment.getPossibleOffsets().map((possible) => possible.toMillis());
  return new Date(Math.min(...times));
}
