import { capital, wordsOf, type Language } from './words.js';

/** The zone of the delivery address: the Netherlands and Belgium share it. */
const ZONE = 'Europe/Amsterdam';
const LOCALE: Record<Language, string> = {
  nl: 'nl-NL',
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
};
const DAY_MS = 86_400_000;

// Making a formatter costs a hundred times its use, so each is made once.
const formats = (options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> => ({
  nl: new Intl.DateTimeFormat(LOCALE.nl, { timeZone: ZONE, ...options }),
  en: new Intl.DateTimeFormat(LOCALE.en, { timeZone: ZONE, ...options }),
  de: new Intl.DateTimeFormat(LOCALE.de, { timeZone: ZONE, ...options }),
  fr: new Intl.DateTimeFormat(LOCALE.fr, { timeZone: ZONE, ...options }),
});
const LONG_DAY = formats({ weekday: 'long', day: 'numeric', month: 'long' });
const DATE = formats({ day: 'numeric', month: 'long' });
const TIME = formats({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
/** Sortable: 2026-06-12. */
const CALENDAR = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' });

/** A moment as the page says it. */
export interface Moment {
  /** The day in its zone, sortable: 2026-06-12. */
  date: string;
  /** "vandaag", "gisteren", "morgen", else "vrijdag 12 juni". */
  day: string;
  Day: string;
  /** "9:12" */
  time: string;
  /** "vrijdag 12 juni", whatever day it is. */
  longDay: string;
}

/** Says moments to one reader at one time. */
export class Moments {
  private readonly named: ReadonlyMap<string, string>;

  constructor(
    private readonly language: Language,
    readonly now: Date,
  ) {
    const { yesterday, today, tomorrow } = wordsOf(language).story;
    const noon = Date.parse(`${CALENDAR.format(now)}T12:00:00Z`);
    // By the calendar, not by 24 hours: some days have 23 or 25.
    const dateAt = (days: number) => new Date(noon + days * DAY_MS).toISOString().slice(0, 10);
    this.named = new Map([
      [dateAt(-1), yesterday],
      [dateAt(0), today],
      [dateAt(1), tomorrow],
    ]);
  }

  at(moment: Date): Moment {
    const date = CALENDAR.format(moment);
    const longDay = LONG_DAY[this.language].format(moment);
    const day = this.named.get(date) ?? longDay;
    const time = TIME[this.language].format(moment);
    return { date, day, Day: capital(day), time, longDay };
  }

  isToday(moment: Date): boolean {
    return CALENDAR.format(moment) === CALENDAR.format(this.now);
  }

  /** "10 juni" */
  dateOf(moment: Date): string {
    return DATE[this.language].format(moment);
  }
}

/** The hour of the day in the zone of the address, with its fraction: 14.5 is half past two. */
export function hourOf(moment: Date): number {
  const [hour = '0', minute = '0'] = TIME.nl.format(moment).split(':');
  return Number(hour) + Number(minute) / 60;
}
