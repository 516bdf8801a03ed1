import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { words } from './compiled-templates.generated.js';

// The package's typing of 'handlebars/runtime' is empty, so it is loaded by name and typed as what it is:
// Handlebars without its compiler. Nothing here can turn a string into code.
const runtime = createRequire(import.meta.url)('handlebars/runtime') as typeof Handlebars;

/** An instance of our own, so that no other code's helpers or partials can be reached from a template. */
export const handlebars = runtime.create();

/** The statuses that send a message; the others are only shown. */
export const MILESTONES = [
  'announced',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'ready_for_pickup',
  'delivered',
  'returned',
] as const;
export type Milestone = (typeof MILESTONES)[number];

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const SHIPMENT_KINDS = ['parcel', 'letterbox_parcel', 'return', 'stamp', 'pallet'] as const;
export type ShipmentKind = (typeof SHIPMENT_KINDS)[number];

/** How a carrier says it delivered; our own words are in templates/words.*.yaml. */
export const DELIVERED_HOW = [
  'recipient',
  'mailbox',
  'neighbour',
  'safe_place',
  'pickup_point',
  'locker',
  'reception',
  'other',
] as const;
export type DeliveredHow = (typeof DELIVERED_HOW)[number];

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
  firstName: string;
}

/** A phrase of the catalogue, ready to be said. Its result is plain text, never HTML. */
export type Phrase = (view: PhraseView) => string;

type Spelt<T> = {
  [Key in keyof T]: T[Key] extends Phrase ? string | TemplateSpecification : Spelt<T[Key]>;
};

interface StatusPhrases {
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
  | 'greeting button code buttonHost linkHost neverAsk whyTitle why notice'
  | 'stopTitle stopText stop sender';
type Words<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Words<Rest>
  : Text;
interface Catalogue {
  how: Record<DeliveredHow, Phrase>;
  eta: Record<Words<EtaKey>, Phrase>;
  common: Record<Words<CommonKey>, Phrase>;
}
type SpeltStatus = Partial<Spelt<StatusPhrases>>;

/** The shape that build.mjs writes: strings where a phrase has no names, compiled templates elsewhere. */
export interface CompiledCatalogue extends Spelt<Catalogue> {
  things: Record<ShipmentKind, { thing: string; thisThing: string }>;
  milestones: Record<
    Milestone,
    SpeltStatus & { kinds?: Partial<Record<ShipmentKind, SpeltStatus>> }
  >;
}

function phrase(spelt: string | TemplateSpecification): Phrase {
  if (typeof spelt === 'string') return () => spelt;
  return handlebars.template<PhraseView>(spelt);
}

function phrases<Key extends string>(
  spelt: Record<Key, string | TemplateSpecification>,
): Record<Key, Phrase> {
  const entries = Object.entries<string | TemplateSpecification>(spelt);
  return Object.fromEntries(entries.map(([key, text]) => [key, phrase(text)])) as Record<
    Key,
    Phrase
  >;
}

/** All that can be said in one language about one status of one kind of shipment. */
export interface SpokenWords extends Catalogue {
  thing: string;
  /** `thing` with a capital, for the start of a sentence. */
  Thing: string;
  thisThing: string;
  status: StatusPhrases;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function speak(language: Language): Record<Milestone, Record<ShipmentKind, SpokenWords>> {
  const spelt = words[language];
  const shared: Catalogue = {
    how: phrases(spelt.how),
    eta: phrases(spelt.eta),
    common: phrases(spelt.common),
  };
  const forKind = (milestone: Milestone, kind: ShipmentKind): SpokenWords => {
    const { kinds, ...base } = spelt.milestones[milestone];
    const { thing, thisThing } = spelt.things[kind];
    const status = phrases({ note: '', ...base, ...kinds?.[kind] } as Spelt<StatusPhrases>);
    return { ...shared, thing, Thing: capital(thing), thisThing, status };
  };
  const everyKind = (milestone: Milestone) =>
    Object.fromEntries(SHIPMENT_KINDS.map((kind) => [kind, forKind(milestone, kind)]));
  return Object.fromEntries(
    MILESTONES.map((milestone) => [milestone, everyKind(milestone)]),
  ) as Record<Milestone, Record<ShipmentKind, SpokenWords>>;
}

const SPOKEN = { nl: speak('nl'), en: speak('en') };

/** The words for one message. Looked up, not made: everything is ready when the process has started. */
export function wordsFor(
  language: Language,
  milestone: Milestone,
  kind: ShipmentKind,
): SpokenWords {
  return SPOKEN[language][milestone][kind];
}
