import { words } from './compiled-templates.generated.js';
import {
  MILESTONES,
  SHIPMENT_KINDS,
  type Catalogue,
  type Language,
  type Milestone,
  type Phrase,
  type ShipmentKind,
  type Spelt,
  type SpokenWords,
  type StatusPhrases,
} from './word-catalogue.js';

/** A phrase ready to be said: one without names is a plain string in the catalogue. */
const phrase = (spelt: string | Phrase): Phrase =>
  typeof spelt === 'string' ? () => spelt : spelt;

function phrases<Key extends string>(spelt: Record<Key, string | Phrase>): Record<Key, Phrase> {
  const entries = Object.entries<string | Phrase>(spelt);
  return Object.fromEntries(entries.map(([key, text]) => [key, phrase(text)])) as Record<
    Key,
    Phrase
  >;
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

const SPOKEN = { nl: speak('nl'), en: speak('en'), de: speak('de'), fr: speak('fr') };

/** The words for one message. Looked up, not made: everything is ready when the process has started. */
export function wordsFor(
  language: Language,
  milestone: Milestone,
  kind: ShipmentKind,
): SpokenWords {
  return SPOKEN[language][milestone][kind];
}
