import { capital } from './status-words.js';
import { type Language, type PhraseView, type SpokenWords } from './word-catalogue.js';

/** When a shipment is expected, and who says so. Without `to`, a day or a moment. */
export interface RenderEta {
  from: Date;
  to?: Date | undefined;
  precision: 'day' | 'window' | 'moment';
  source: 'carrier' | 'shop' | 'computed';
}

/** The zone of the delivery address: the Netherlands and Belgium share it. */
const ZONE = 'Europe/Amsterdam';
const LOCALE: Record<Language, string> = {
  nl: 'nl-NL',
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
};

const format = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE[language], { timeZone: ZONE, ...options });
const formats = (options: Intl.DateTimeFormatOptions) => ({
  nl: format('nl', options),
  en: format('en', options),
  de: format('de', options),
  fr: format('fr', options),
});
// Making a formatter costs a hundred times its use, so each is made once.
const DAY = formats({ weekday: 'long', day: 'numeric', month: 'long' });
const TIME = formats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A moment in words: a day, as in "vrijdag 12 juni", and a time, as in "14:32". */
interface MomentWords {
  day: string;
  time: string;
}

/** A day of minutes. Messages of one hour share most of theirs, and saying one costs more than finding it. */
const SAID_MAX = 1_440;
const said: Record<Language, Map<number, MomentWords>> = {
  nl: new Map(),
  en: new Map(),
  de: new Map(),
  fr: new Map(),
};

/** A moment in words, in the zone of the delivery address. */
export function momentWords(moment: Date, language: Language): MomentWords {
  const minute = Math.floor(moment.getTime() / 60_000);
  const minutes = said[language];
  const known = minutes.get(minute);
  if (known !== undefined) return known;
  const words = { day: DAY[language].format(moment), time: TIME[language].format(moment) };
  if (minutes.size === SAID_MAX) minutes.clear();
  minutes.set(minute, words);
  return words;
}

export interface EtaWords {
  lead: string;
  /** The largest line of the mail; empty when nothing is promised. */
  big: string;
  after: string;
  source: string;
  /** A time window that lies on the day of reading. */
  isWindowToday: boolean;
}

const NOTHING: EtaWords = { lead: '', big: '', after: '', source: '', isWindowToday: false };

interface Context {
  words: SpokenWords;
  phrases: PhraseView;
  language: Language;
  /** The moment of reading, as far as we know it: when the mail is rendered. */
  now: Date;
}

/** The expected time in words. Fills the names for it into `phrases`. */
export function etaWords(eta: RenderEta | undefined, context: Context): EtaWords {
  if (eta === undefined) return NOTHING;
  const { words, phrases, language, now } = context;
  const first = momentWords(eta.from, language);
  const last = momentWords(eta.to ?? eta.from, language);
  const isToday = first.day === momentWords(now, language).day;
  phrases.from = first.time;
  phrases.to = last.time;
  phrases.etaday = first.day;
  // "Vandaag, vrijdag 12 juni": a mail read tomorrow must still be true.
  phrases.Etaday = isToday ? `${words.eta.today(phrases)}, ${first.day}` : capital(first.day);
  phrases.etalast = last.day;
  const source = {
    carrier: words.eta.sourceCarrier,
    shop: words.eta.sourceShop,
    computed: words.eta.sourceComputed,
  }[eta.source](phrases);
  const said = { ...NOTHING, source };

  if (first.day !== last.day) {
    return { ...said, lead: words.eta.rangeLead(phrases), big: words.eta.rangeBig(phrases) };
  }
  if (eta.precision === 'day') {
    const after = words.eta.dayAfter(phrases);
    return { ...said, lead: words.eta.dayLead(phrases), big: words.eta.dayBig(phrases), after };
  }
  if (eta.precision === 'moment' || first.time === last.time) {
    return { ...said, lead: words.eta.momentLead(phrases), big: words.eta.momentBig(phrases) };
  }
  const window = { lead: words.eta.windowLead(phrases), big: words.eta.windowBig(phrases) };
  return { ...said, ...window, isWindowToday: isToday };
}
