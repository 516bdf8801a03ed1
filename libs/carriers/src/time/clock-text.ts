/** What clocks showed, as a carrier wrote it; `offsetMinutes` where the text itself says its offset. */
export interface ClockText {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** A date without a time is `day`: the hour is not known, and is read as the day's beginning. */
  readonly precision: 'second' | 'minute' | 'day';
  readonly offsetMinutes: number | null;
}

/** How a carrier writes days with strokes: by the text alone, 3/4 is the third or the fourth month. */
export type DateOrder = 'dmy' | 'mdy';

/** Our longest form has 46 characters: a month in words, seven digits of a second, AM and an offset. */
const TEXT_MAX = 48;

const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?=$|[T ])/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?=$|[T ,])/;
const IN_WORDS = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?=$|[T ,])/;
const TIME =
  /^(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)? ?([AaPp])?(?:\.?[Mm]\.?)? ?(Z|[+-]\d{2}(?::?\d{2})?|[A-Z]{3,4})?$/;
const MONTHS =
  'january february march april may june july august september october november december';

/** Abbreviations that carriers give with local times. Those with two meanings (IST, CST of China) are left out. */
const NAMED_OFFSETS: Readonly<Record<string, number>> = {
  ...{ Z: 0, GMT: 0, UTC: 0, WET: 0, WEST: 60, CET: 60, CEST: 120, EET: 120, EEST: 180 },
  ...{ NST: -210, NDT: -150, AST: -240, ADT: -180, EST: -300, EDT: -240, CST: -360, CDT: -300 },
  ...{ MST: -420, MDT: -360, PST: -480, PDT: -420, AKST: -540, AKDT: -480, HST: -600 },
};

/** Reads a date, or a date and a time. Undefined when it is neither, or no day of the calendar. */
export function readClockText(text: string, order: DateOrder | undefined): ClockText | undefined {
  const written = text.trim().replaceAll(/\s+/g, ' ');
  if (written.length > TEXT_MAX) return undefined;
  const date = readDate(written, order);
  if (date === undefined || !isDay(date)) return undefined;
  const rest = written.slice(date.length).replace(/^(?:T|, ?| )/, '');
  if (rest === '') {
    const { year, month, day } = date;
    return { year, month, day, ...START_OF_DAY, precision: 'day', offsetMinutes: null };
  }
  const time = readTimeOfDay(rest);
  return time && { year: date.year, month: date.month, day: date.day, ...time };
}

/** Minutes east of Greenwich that a text such as `-05:00`, `+0200` or `EST` says. */
export function readOffset(text: string): number | undefined {
  const named = NAMED_OFFSETS[text.trim().toUpperCase()];
  if (named !== undefined) return named;
  const match = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  // The zones of the Earth go from -12:00 to +14:00.
  if (minutes > 14 * 60 || Number(match[3] ?? 0) > 59) return undefined;
  return match[1] === '-' ? -minutes : minutes;
}

const START_OF_DAY = { hour: 0, minute: 0, second: 0, millisecond: 0 };

interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** How much of the text it took. */
  readonly length: number;
}

function readDate(text: string, order: DateOrder | undefined): WrittenDay | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return dayOf(first[1], first[3], first[4], first[0].length);
  const words = IN_WORDS.exec(text);
  if (words !== null) {
    const name = (words[1] ?? '').toLowerCase();
    const month = MONTHS.split(' ').findIndex((full) => full === name || full.slice(0, 3) === name);
    return dayOf(words[3], String(month + 1), words[2], words[0].length);
  }
  const last = YEAR_LAST.exec(text);
  // With dots the day comes first, everywhere.
  const written = last?.[2] === '.' ? 'dmy' : order;
  if (last === null || written === undefined) return undefined;
  const [day, month] = written === 'dmy' ? [last[1], last[3]] : [last[3], last[1]];
  // Parcels were not scanned before 2000.
  const year = last[4]?.length === 2 ? `20${last[4]}` : last[4];
  return dayOf(year, month, day, last[0].length);
}

const dayOf = (year?: string, month?: string, day?: string, length = 0): WrittenDay => ({
  ...{ year: Number(year), month: Number(month), day: Number(day), length },
});

function isDay({ year, month, day }: WrittenDay): boolean {
  const moment = new Date(Date.UTC(year, month - 1, day));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

function readTimeOfDay(text: string): Omit<ClockText, 'year' | 'month' | 'day'> | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds, fraction, half, zone] = match;
  // "9" alone is no time; "9 PM" is one.
  if (minutes === undefined && half === undefined) return undefined;
  const hour = hourOf(Number(hours), half?.toUpperCase());
  const minute = Number(minutes ?? 0);
  const second = Number(seconds ?? 0);
  if (hour === undefined || minute > 59 || second > 59) return undefined;
  const offsetMinutes = zone === undefined ? null : readOffset(zone);
  if (offsetMinutes === undefined) return undefined;
  const millisecond = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  const precision = seconds === undefined ? 'minute' : 'second';
  return { hour, minute, second, millisecond, precision, offsetMinutes };
}

/** "14:30 PM" is half past two; "14:30 AM" contradicts itself and is no time. */
function hourOf(written: number, half: string | undefined): number | undefined {
  if (written > 23) return undefined;
  if (half === undefined) return written;
  if (written > 12) return half === 'P' ? written : undefined;
  return (written % 12) + (half === 'P' ? 12 : 0);
}
