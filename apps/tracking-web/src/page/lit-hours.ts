import { hourOf, type Moments } from './moments.js';
import type { Words } from './words.js';

/** A line of twelve hours with the expected ones lit. A drawing for the eye: the text says the same. */
export interface LitHours {
  /** Percent of the line. */
  litFrom: string;
  litWidth: string;
  /** Where now is, as percent; empty before the first hour and after the last. */
  now: string;
  /** Empty also where it would run into the names of the first and the last hour. */
  nowLabel: string;
  isMissed: boolean;
  first: string;
  last: string;
}

const FIRST_HOUR = 8;
const LAST_HOUR = 20;
/** The names at both ends are this wide on the narrowest phone. */
const NAME_PERCENT = 22;
/** Narrower is not seen. */
const LIT_PERCENT_MIN = 3;

/** The lit hours of a window that lies today and between the first hour and the last; else undefined. */
export function litHours(
  eta: { from: string; to: string | null },
  isMissed: boolean,
  words: Words,
  moments: Moments,
): LitHours | undefined {
  const from = new Date(eta.from);
  const to = new Date(eta.to ?? eta.from);
  if (!moments.isToday(from) || !moments.isToday(to)) return undefined;
  if (hourOf(from) < FIRST_HOUR || hourOf(to) > LAST_HOUR) return undefined;
  const start = percent(hourOf(from));
  const now = percent(hourOf(moments.now));
  const isOnLine = now >= 0 && now <= 100;
  const hasRoom = now > NAME_PERCENT && now < 100 - NAME_PERCENT;
  return {
    litFrom: start.toFixed(1),
    litWidth: Math.max(percent(hourOf(to)) - start, LIT_PERCENT_MIN).toFixed(1),
    now: isOnLine ? now.toFixed(1) : '',
    nowLabel: isOnLine && hasRoom ? words.hours.now : '',
    isMissed,
    first: words.hours.first,
    last: words.hours.last,
  };
}

const percent = (hour: number): number => ((hour - FIRST_HOUR) / (LAST_HOUR - FIRST_HOUR)) * 100;
