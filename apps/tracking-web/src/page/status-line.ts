import type { Status, TrackView } from '../track-api/track-view.js';
import { etaLine, NO_LINE, type EtaLine } from './eta-line.js';
import type { Icon } from './icons.js';
import type { Moments } from './moments.js';
import {
  fill,
  reasonOf,
  type Language,
  type Named,
  type StatusWords,
  type Words,
} from './words.js';

/** Filled, ringed, white on its stem, hollow, square: the shape of the dot is the kind of status. */
export type Dot = 'go' | 'you' | 'done' | 'quiet' | 'stop';

/** What stands in the top panel. */
export interface StatusLine extends EtaLine {
  dot: Dot;
  icon: Icon;
  title: string;
  says: string;
  notes: string[];
}

const SHAPES: Record<Status, { dot: Dot; icon: Icon }> = {
  announced: { dot: 'go', icon: 'tag' },
  accepted: { dot: 'go', icon: 'tray' },
  in_transit: { dot: 'go', icon: 'box' },
  out_for_delivery: { dot: 'go', icon: 'van' },
  delivery_attempted: { dot: 'you', icon: 'door' },
  ready_for_pickup: { dot: 'you', icon: 'shop' },
  delivered: { dot: 'done', icon: 'check' },
  held: { dot: 'quiet', icon: 'pause' },
  returning: { dot: 'go', icon: 'back' },
  returned: { dot: 'done', icon: 'back' },
  cancelled: { dot: 'stop', icon: 'cross' },
  failed: { dot: 'stop', icon: 'cross' },
  unknown: { dot: 'quiet', icon: 'dots' },
};

/** An expected time is a promise about what is to come: elsewhere there is nothing to wait for. */
const STILL_EXPECTED = new Set<Status>([
  'announced',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'held',
  'unknown',
]);
/** On its way to the letterbox, so far as we know. */
const UNDER_WAY = new Set<Status>(['announced', 'accepted', 'in_transit', 'out_for_delivery']);
const DAY_MS = 86_400_000;

/** The words of one parcel's top panel. */
export function statusLine(
  view: TrackView,
  words: Words,
  language: Language,
  moments: Moments,
): StatusLine {
  const { shipment, timeline } = view;
  const named = namesOf(view, words, language, moments);
  if (shipment.kind === 'stamp' && isUnscanned(view)) return stampLine(words, named);
  // Registered, and nobody has spoken yet: no cause for worry, so no question mark either.
  const isFresh = timeline.length === 0 && shipment.status === 'unknown';
  const status = isFresh ? 'announced' : shipment.status;
  const says = wordsFor(status, shipment.kind === 'return', words);
  const line = {
    ...SHAPES[status],
    title: fill(says.title, named),
    says: fill(says.says, named),
    notes: notesOf(view, status, words, named),
  };
  if (shipment.isStalled) return { ...line, ...stalled(view, words, named, moments), dot: 'quiet' };
  const { lead, big } = says;
  const hasOwnLine = lead !== undefined && big !== undefined;
  if (hasOwnLine && (shipment.eta === null || !STILL_EXPECTED.has(status))) {
    return { ...line, ...NO_LINE, lead: fill(lead, named), big: fill(big, named) };
  }
  return { ...line, ...etaLine(shipment, words, named, moments) };
}

/** The names that a phrase may use. */
export function namesOf(
  { webshop, shipment, timeline }: TrackView,
  words: Words,
  language: Language,
  moments: Moments,
): Named {
  const { thing, this: thisThing } = words.things[shipment.kind];
  const when = moments.at(new Date(shipment.statusAt ?? shipment.registeredAt));
  const place = timeline.find(({ isCorrected }) => !isCorrected)?.place ?? null;
  const reason = reasonOf(language, shipment.reason);
  return {
    shop: webshop.name,
    carrier: shipment.carrier.name,
    thing,
    this: thisThing,
    day: when.day,
    Day: when.Day,
    time: when.time,
    how: words.how[shipment.deliveredHow ?? 'other'] ?? words.how.other,
    reason: reason === undefined ? '' : ` ${reason}`,
    inPlace: place === null ? '' : fill(words.inPlace, { place }),
  };
}

function wordsFor(status: Status, isReturn: boolean, words: Words): StatusWords {
  return { ...words.status[status], ...(isReturn ? words.returns[status] : {}) };
}

const isUnscanned = ({ shipment }: TrackView): boolean =>
  shipment.status === 'unknown' || shipment.status === 'announced';

function stampLine({ stamp }: Words, named: Named): StatusLine {
  return {
    ...NO_LINE,
    dot: 'quiet',
    icon: 'letter',
    title: stamp.title,
    says: stamp.says,
    lead: fill(stamp.lead, named),
    big: fill(stamp.big, named),
    notes: [],
  };
}

function stalled(
  { shipment, timeline }: TrackView,
  words: Words,
  named: Named,
  moments: Moments,
): EtaLine & { says: string } {
  const newest = new Date(timeline[0]?.occurredAt ?? shipment.statusAt ?? shipment.registeredAt);
  const days = Math.floor((moments.now.getTime() - newest.getTime()) / DAY_MS);
  const { day, time } = moments.at(newest);
  const said = etaLine({ ...shipment, isMissed: false }, words, named, moments);
  const isOld = shipment.eta !== null;
  return {
    ...NO_LINE,
    lead: fill(words.stalled.lead, { n: String(days) }),
    big: words.stalled.big,
    says: fill(words.stalled.says, { ...named, day, time }),
    // The promise it did not keep stays visible.
    old: isOld ? said.big : '',
    source: isOld ? fill(words.eta.missed, named) : '',
  };
}

function notesOf(
  { shipment, timeline }: TrackView,
  status: Status,
  words: Words,
  named: Named,
): string[] {
  const notes: string[] = [];
  if (timeline.length === 0 && status === 'announced') notes.push(fill(words.fresh, named));
  if (shipment.kind === 'letterbox_parcel' && UNDER_WAY.has(status)) notes.push(words.letterbox);
  // Fraud asks for money by such a page: we say where to go, and never link to it.
  if (shipment.reason === 'payment_due') notes.push(fill(words.payment, named));
  return notes;
}
