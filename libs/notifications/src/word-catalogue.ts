import type { DeliveredHow } from '@app/shipments';
import { NOTIFY_AT_ONCE, NOTIFY_EARLY } from './milestones.js';

/** The statuses that send a message; the others are only shown. */
export const MILESTONES = [...NOTIFY_EARLY, ...NOTIFY_AT_ONCE] as const;
/** A status that may be told. */
export type Milestone = (typeof MILESTONES)[number];

/** What messages and pages are written in. Dutch is what the others are held against. */
export const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const;
/** The language of a message. */
export type Language = (typeof LANGUAGES)[number];

/** What can be sent, as far as words differ by it. */
export const SHIPMENT_KINDS = ['parcel', 'letterbox_parcel', 'return', 'stamp', 'pallet'] as const;
/** What is sent. */
export type ShipmentKind = (typeof SHIPMENT_KINDS)[number];

/** What a phrase may name. Every name is always there: a missing one throws. */
export interface PhraseView {
  carrier: string;
  shop: string;
  thing: string;
  Thing: string;
  thisThing: string;
  day: string;
  time: string;
  how: string;
  from: string;
  to: string;
  etaday: string;
  Etaday: string;
  etalast: string;
  last4: string;
  host: string;
}

/** A phrase of the catalogue, ready to be said. Its result is plain text, never HTML. */
export type Phrase = (view: PhraseView) => string;

export type Spelt<T> = {
  [Key in keyof T]: T[Key] extends Phrase ? string | Phrase : Spelt<T[Key]>;
};

export interface StatusPhrases {
  subject: Phrase;
  title: Phrase;
  sentence: Phrase;
  note: Phrase;
  preheader: Phrase;
}
type EtaKey =
  | 'today momentLead momentBig windowLead windowBig dayLead dayBig dayAfter'
  | 'rangeLead rangeBig subjectToday preheaderToday sourceCarrier sourceShop sourceComputed';
type CommonKey =
  | 'button code buttonHost linkHost neverAsk says whyTitle why notice'
  | 'stopTitle stopText stop sender';
type Words<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Words<Rest>
  : Text;
export interface Catalogue {
  how: Record<DeliveredHow, Phrase>;
  eta: Record<Words<EtaKey>, Phrase>;
  common: Record<Words<CommonKey>, Phrase>;
}
type SpeltStatus = Partial<Spelt<StatusPhrases>>;

/** The shape that build.mjs writes: strings where a phrase has no names, functions elsewhere. */
export interface CompiledCatalogue extends Spelt<Catalogue> {
  things: Record<ShipmentKind, { thing: string; thisThing: string }>;
  milestones: Record<
    Milestone,
    SpeltStatus & { kinds?: Partial<Record<ShipmentKind, SpeltStatus>> }
  >;
}

/**
 * What a push says of one status. `timed` where the time is known and of today; the discreet ones do not name
 * the webshop. A status that has no time says the same timed.
 */
export interface PushPhrases {
  title: Phrase;
  plain: Phrase;
  timed: Phrase;
  discreet: Phrase;
  discreetTimed: Phrase;
}
type SpeltPush = Partial<Spelt<PushPhrases>>;

/** The shape that build.mjs writes of push.*.yaml. */
export type CompiledPushCatalogue = Record<
  Milestone,
  SpeltPush & { kinds?: Partial<Record<ShipmentKind, SpeltPush>> }
>;

/** All that can be said in one language about one status of one kind of shipment. */
export interface SpokenWords extends Catalogue {
  thing: string;
  /** `thing` with a capital, for the start of a sentence. */
  Thing: string;
  thisThing: string;
  status: StatusPhrases;
}
