import type { TrackedFact, TrackView } from '../track-api/track-view.js';
import type { Moments } from './moments.js';
import { fill, reasonOf, type Language, type Named, type Words } from './words.js';

/** One hole in the stem. */
export interface Fact {
  title: string;
  /** Set when it was taken back: it stays, struck. */
  wrong: string;
  isInfo: boolean;
  iso: string;
  when: string;
  place: string;
  reason: string;
}

/** What happened, newest first: the first screen, and what lies behind "earlier". */
export interface Story {
  newest: Fact[];
  earlier: Fact[] | undefined;
}

/** Enough to see that it moves; the rest is one press away. */
const NEWEST_FACTS = 3;

/** What happened and nothing else: a fact in the future is a fault of a carrier's clock and is not told. */
export function storyOf(
  view: TrackView,
  words: Words,
  language: Language,
  named: Named,
  moments: Moments,
): Story {
  const facts = view.timeline
    .filter(({ occurredAt }) => Date.parse(occurredAt) <= moments.now.getTime())
    .map((fact) => factOf(fact, view.shipment.kind === 'return', words, language, named, moments));
  const earlier = facts.slice(NEWEST_FACTS);
  return {
    newest: facts.slice(0, NEWEST_FACTS),
    earlier: earlier.length > 0 ? earlier : undefined,
  };
}

function factOf(
  fact: TrackedFact,
  isReturn: boolean,
  words: Words,
  language: Language,
  named: Named,
  moments: Moments,
): Fact {
  const { story } = words;
  const occurredAt = new Date(fact.occurredAt);
  const { Day, time } = moments.at(occurredAt);
  const reason = (reasonOf(language, fact.reason) ?? '').replace(/\.$/, '');
  // Where nobody said how, "delivered" says it all.
  const known = fact.deliveredHow === 'other' ? undefined : words.how[fact.deliveredHow ?? ''];
  const how = known === undefined ? '' : `, ${known}`;
  const phrase = fact.status === null ? undefined : phraseOf(fact.status, isReturn, words);
  // News that moves nothing has no status; why it came is then its title.
  const said =
    phrase === undefined
      ? reason === ''
        ? fill(story.info, named)
        : reason
      : fill(phrase, { ...named, how });
  return {
    title: fact.kind === 'correction' ? fill(story.correction, { ...named, said }) : said,
    wrong: fact.isCorrected ? fill(story.wrong, named) : '',
    isInfo: fact.kind === 'info',
    iso: occurredAt.toISOString(),
    when: `${Day} ${time}`,
    place: fact.place ?? '',
    reason: reason === said ? '' : reason,
  };
}

function phraseOf(
  status: NonNullable<TrackedFact['status']>,
  isReturn: boolean,
  { story }: Words,
): string {
  return (isReturn ? story.returns[status] : undefined) ?? story.status[status];
}
