import type { TrackedEta, TrackedShipment } from '../track-api/track-view.js';
import { litHours, type LitHours } from './lit-hours.js';
import { hourOf, type Moments } from './moments.js';
import { fill, type Named, type Words } from './words.js';

/** The largest line of the page, and what belongs to it. */
export interface EtaLine {
  lead: string;
  big: string;
  after: string;
  /** Who says so; empty only where no time is promised. */
  source: string;
  late: string;
  /** What was promised before: old promises stay visible. */
  old: string;
  changes: string;
  hours: LitHours | undefined;
}

/** From here on a change is worth counting aloud. */
const CHANGES_TOLD_FROM = 3;

export const NO_LINE: Omit<EtaLine, 'lead' | 'big'> = {
  after: '',
  source: '',
  late: '',
  old: '',
  changes: '',
  hours: undefined,
};

/** The expected time in words, or that nobody knows it. */
export function etaLine(
  { eta, isMissed }: Pick<TrackedShipment, 'eta' | 'isMissed'>,
  words: Words,
  named: Named,
  moments: Moments,
): EtaLine {
  const say = words.eta;
  if (eta === null) {
    const [lead, big, after] = [say.unknownLead, say.unknownBig, say.unknownAfter];
    return { ...NO_LINE, lead, big, after: fill(after, named) };
  }
  const shared = {
    ...NO_LINE,
    hours: eta.precision === 'window' ? litHours(eta, isMissed, words, moments) : undefined,
  };
  if (isMissed) {
    return { ...shared, ...missed(eta, words, moments), source: fill(say.missed, named) };
  }
  return {
    ...shared,
    ...promised(eta, words, moments),
    source: fill(say.source, named),
    late: isLater(eta, moments) ? say.late : '',
    old: eta.before === null ? '' : oldPromise(eta.before, eta.precision, words, moments),
    changes: eta.changes >= CHANGES_TOLD_FROM ? fill(say.changes, { n: String(eta.changes) }) : '',
  };
}

type Said = Pick<EtaLine, 'lead' | 'big' | 'after'>;

function promised(eta: TrackedEta, { eta: say }: Words, moments: Moments): Said {
  const first = moments.at(new Date(eta.from));
  const last = moments.at(lastOf(eta));
  if (first.date !== last.date) {
    const big = fill(say.rangeBig, { day: first.day, last: last.day });
    return { lead: say.rangeLead, big, after: '' };
  }
  if (eta.precision === 'day') return { lead: say.dayLead, big: first.day, after: say.dayAfter };
  if (eta.to === null || first.time === last.time) {
    return { lead: fill(say.momentLead, { Day: first.Day }), big: first.time, after: '' };
  }
  const big = fill(say.windowBig, { from: first.time, to: last.time });
  return { lead: fill(say.windowLead, { Day: first.Day }), big, after: '' };
}

function missed(eta: TrackedEta, { eta: say }: Words, moments: Moments): Said {
  const { Day, day, time } = moments.at(lastOf(eta));
  const lead =
    eta.precision === 'day'
      ? fill(say.missedLeadDay, { last: day })
      : fill(say.missedLeadTime, { Day, to: time });
  return { lead, big: say.missedBig, after: '' };
}

/** Short where it can be: the day is left out when both are of today. */
function oldPromise(
  before: { from: string; to: string | null },
  precision: TrackedEta['precision'],
  { eta: say }: Words,
  moments: Moments,
): string {
  const from = new Date(before.from);
  const first = moments.at(from);
  const last = moments.at(lastOf({ ...before, precision }));
  if (first.date !== last.date) return fill(say.rangeBig, { day: first.day, last: last.day });
  // A time that was at midnight was a day: carriers narrow a day down to hours.
  const isDay = precision === 'day' || (before.to === null && hourOf(from) === 0);
  if (isDay) return first.day;
  const time =
    before.to === null || first.time === last.time
      ? first.time
      : fill(say.windowBig, { from: first.time, to: last.time });
  return moments.isToday(from) ? time : `${first.day} ${time}`;
}

function isLater(eta: TrackedEta, moments: Moments): boolean {
  if (eta.before === null) return false;
  const before = lastOf({ ...eta.before, precision: eta.precision });
  const from = new Date(eta.from);
  return eta.precision === 'day'
    ? moments.at(from).date > moments.at(before).date
    : from.getTime() >= before.getTime();
}

/** The last moment of it. A day ends at midnight, which is the next day's first: one step back. */
function lastOf({ from, to, precision }: Pick<TrackedEta, 'from' | 'to' | 'precision'>): Date {
  if (to === null) return new Date(from);
  const end = new Date(to);
  return precision === 'day' && end.getTime() > Date.parse(from)
    ? new Date(end.getTime() - 1)
    : end;
}
