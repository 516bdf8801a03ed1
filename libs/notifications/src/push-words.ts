import { pushWords } from './compiled-templates.generated.js';
import { momentWords, type RenderEta } from './eta-words.js';
import { oneLine, shopShortName } from './one-line.js';
import { wordsFor } from './status-words.js';
import type { Language, Milestone, Phrase, PhraseView, ShipmentKind } from './word-catalogue.js';

/** What the words of a push are made of. Nothing here is personal, and no place or code gets in. */
export interface PushWordsInput {
  milestone: Milestone;
  language: Language;
  kind: ShipmentKind;
  webshopName: string;
  /** The webshop must not be named on a lock screen: health, intimate things, gifts. */
  isDiscreet?: boolean | undefined;
  occurredAt: Date;
  eta?: RenderEta | undefined;
  now: Date;
}

type BodyKey = 'plain' | 'timed' | 'discreet' | 'discreetTimed';

/** Title and body of one push, for a lock screen that anybody may read. */
export function pushWordsFor(input: PushWordsInput): { title: string; body: string } {
  const { kinds, ...base } = pushWords[input.language][input.milestone];
  const spelt = { ...base, ...kinds?.[input.kind] };
  const view = viewOf(input);
  const say = (text: string | Phrase) => oneLine(typeof text === 'string' ? text : text(view));
  const plain: BodyKey = input.isDiscreet === true ? 'discreet' : 'plain';
  const timed: BodyKey = input.isDiscreet === true ? 'discreetTimed' : 'timed';
  return {
    title: say(spelt.title ?? ''),
    body: say((hasTimeToSay(input) ? spelt[timed] : undefined) ?? spelt[plain] ?? ''),
  };
}

/** A push may be read hours after it was sent: a time is said only where it is of today, or has its day with it. */
function hasTimeToSay({ milestone, occurredAt, eta, now, language }: PushWordsInput): boolean {
  const dayOf = (moment: Date) => momentWords(moment, language).day;
  switch (milestone) {
    case 'delivered':
      return dayOf(occurredAt) === dayOf(now);
    case 'out_for_delivery':
      return (
        eta?.to !== undefined &&
        eta.precision === 'window' &&
        eta.to > now &&
        dayOf(eta.from) === dayOf(now) &&
        dayOf(eta.to) === dayOf(now)
      );
    case 'in_transit':
      return eta !== undefined && eta.from > now && dayOf(eta.from) === dayOf(eta.to ?? eta.from);
    case 'announced':
    case 'accepted':
    case 'delivery_attempted':
    case 'ready_for_pickup':
    case 'returned':
      return false;
  }
}

function viewOf(input: PushWordsInput): PhraseView {
  const { thing, Thing, thisThing } = wordsFor(input.language, input.milestone, input.kind);
  const when = momentWords(input.occurredAt, input.language);
  const from = momentWords(input.eta?.from ?? input.occurredAt, input.language);
  const to = momentWords(input.eta?.to ?? input.occurredAt, input.language);
  return {
    thing,
    Thing,
    thisThing,
    shop: shopShortName(input.webshopName),
    day: when.day,
    time: when.time,
    from: from.time,
    to: to.time,
    etaday: from.day,
    etalast: to.day,
    Etaday: '',
    // What must not stand on a lock screen is not there to be named.
    carrier: '',
    how: '',
    last4: '',
    host: '',
  };
}
