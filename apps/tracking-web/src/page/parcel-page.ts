import type { TrackView } from '../track-api/track-view.js';
import { choicesCard, pushCard, whyText } from './choice-cards.js';
import { ICONS } from './icons.js';
import { Moments } from './moments.js';
import { namesOf, statusLine } from './status-line.js';
import { storyOf } from './story.js';
import { parcelHtml } from './templates.js';
import { fill, wordsOf, type Language } from './words.js';

/** How the reader came, which is where the page's own links and forms lead. */
export type CameBy =
  { kind: 'link'; path: string } | { kind: 'code'; code: string; postcode: string };

export interface ParcelPageInput {
  view: TrackView;
  language: Language;
  cameBy: CameBy;
  now: Date;
  /** The style sheet's name, with its hash. */
  css: string;
  /** A choice was just made. */
  isSaved: boolean;
}

/** The page about one parcel, whole: what a script adds is the push button and nothing else. */
export function parcelPage({ view, language, cameBy, now, css, isSaved }: ParcelPageInput): string {
  const words = wordsOf(language);
  const moments = new Moments(language, now);
  const named = namesOf(view, words, language, moments);
  const line = statusLine(view, words, language, moments);
  const story = storyOf(view, words, language, named, moments);
  const path = cameBy.kind === 'link' ? cameBy.path : '/';
  const ground = { words, language, named, action: `${path}/choices` };
  const push = pushCard(view, ground);
  const choices = choicesCard(view, ground, isSaved);
  const needsScript = push !== undefined || choices?.rows.some(({ isPush }) => isPush) === true;
  const { shipment, webshop } = view;
  return parcelHtml(
    {
      language,
      words,
      title: `${line.title} · ${webshop.name}`,
      shop: webshop.name,
      skip: fill(words.skip, named),
      css,
      hasScript: needsScript,
      again: cameBy.kind === 'code',
    },
    {
      ...line,
      icon: ICONS[line.icon],
      lang: language,
      was: words.eta.was,
      updated: fill(words.updated, { time: moments.at(now).time }),
      refresh: words.refresh,
      refreshHref: `?lang=${language}`,
      again: cameBy.kind === 'code' ? cameBy : undefined,
      hasStory: story.newest.length > 0,
      ...story,
      storyTitle: words.story.title,
      storyCount: story.newest.length + (story.earlier?.length ?? 0),
      storyMore: fill(words.story.more, { n: String(story.earlier?.length ?? 0) }),
      push,
      choices,
      byLink: choices === undefined ? words.choices.byLink : '',
      byLinkTitle: words.choices.byLinkTitle,
      moreTitle: fill(words.more, named),
      why: whyText(view.choices, ground, moments),
      whyTitle: words.why.title,
      aboutTitle: fill(words.about.title, named),
      numberTitle: `${words.things[shipment.kind].number}: ${words.about.code.toLowerCase()}`,
      codeEnding: shipment.codeEnding,
      carrierTitle: words.about.carrier,
      carrier: shipment.carrier.name,
      wrongTitle: words.wrong.title,
      wrong: fill(words.wrong.text, named),
    },
  );
}
