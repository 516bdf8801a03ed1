import type { Choices, Status, TrackView } from '../track-api/track-view.js';
import type { Moments } from './moments.js';
import { noticeOf, noticeText } from './notice.js';
import { fill, type Language, type Named, type Words } from './words.js';

/** What the page's script shows when a device cannot be asked, or said no. */
interface PushSays {
  says: { name: string; text: string }[];
  byEmail: string;
}

/** The question whether this device may be told. */
export interface PushCard extends PushSays {
  key: string;
  title: string;
  text: string;
  yes: string;
  no: string;
  small: string;
  noscript: string;
  action: string;
  /** What is read here, for the decision to keep. */
  notice: string;
}

/** One row: a channel, its state, and the one act that changes it. */
interface ChoiceRow {
  label: string;
  state: string;
  act: string;
  channel: 'email' | 'push';
  choice: 'given' | 'withdrawn';
  action: string;
  lang: Language;
  isPush: boolean;
  /** The webshop's, by which the browser finds its subscription; empty where it is not told. */
  key: string;
  /** Only a browser can subscribe: without script there is no button that does nothing. */
  needsScript: boolean;
  /** What is read here, for a yes to keep; empty where the act is a no. */
  notice: string;
  /** Where push is on: the act for a browser that has no subscription yet; empty where there is none. */
  also: string;
}

export interface ChoicesCard {
  title: string;
  saved: string;
  stopped: string;
  rows: ChoiceRow[];
  /** `isAlso`: push is on, and it is only asked whether this browser is one of those that are told. */
  pushSays:
    (PushSays & { key: string; lang: Language; isAlso: boolean; notice: string }) | undefined;
}

export interface CardGround {
  words: Words;
  language: Language;
  named: Named;
  /** Where the forms post: the page's own address and `/choices`. */
  action: string;
}

/** Nothing is to come after these. */
const FINAL = new Set<Status>(['delivered', 'returned', 'cancelled', 'failed']);

/** Who would hear nothing is not asked: a parcel that has ended, and post that nobody scans. */
const isWorthAsking = ({ status, kind }: TrackView['shipment']): boolean =>
  !FINAL.has(status) && kind !== 'stamp';

const saysOf = ({ push }: Words): PushSays => ({
  says: [
    { name: 'denied', text: push.denied },
    { name: 'unsupported', text: push.unsupported },
    { name: 'homescreen', text: push.homescreen },
    { name: 'failed', text: push.failed },
  ],
  byEmail: push.byEmail,
});

/** The question, where it was never answered; no answer is a no. */
export function pushCard(
  { push, choices, shipment }: TrackView,
  { words, language, named, action }: CardGround,
): PushCard | undefined {
  const isOpen = choices?.push === 'unasked' && !choices.isStopped && isWorthAsking(shipment);
  if (push === null || !isOpen) return undefined;
  const say = words.push;
  const text = fill(say.text, named);
  return {
    ...saysOf(words),
    notice: noticeText(noticeOf([say.title, text, say.yes, say.no, say.small], words, language)),
    key: push.publicKey,
    title: say.title,
    text,
    yes: say.yes,
    no: say.no,
    small: say.small,
    noscript: say.noscript,
    action,
  };
}

/** The choices as they are, each with the act that turns it around. */
export function choicesCard(
  { push, choices, shipment }: TrackView,
  ground: CardGround,
  isSaved: boolean,
): ChoicesCard | undefined {
  if (choices === null) return undefined;
  const { words, language, named } = ground;
  const say = words.choices;
  const stopped = { restricted: say.restricted, objected: say.objected };
  const rows = [rowOf('email', choices.email === 'on', '', ground)];
  const canAsk = push !== null && isWorthAsking(shipment);
  const hasPushRow = choices.push === 'on' || (canAsk && choices.push !== 'unasked');
  const isOn = choices.push === 'on';
  if (hasPushRow) {
    const row = rowOf('push', isOn, push?.publicKey ?? '', ground);
    rows.push({ ...row, also: isOn && canAsk ? say.also : '' });
  }
  const needsSays = hasPushRow && canAsk;
  return {
    title: fill(say.title, named),
    saved: isSaved ? say.saved : '',
    stopped: choices.isStopped ? stopped[choices.stoppedReason ?? 'restricted'] : '',
    rows,
    pushSays: needsSays
      ? {
          ...saysOf(words),
          key: push.publicKey,
          lang: language,
          isAlso: isOn,
          notice: noticeAt([say.push, isOn ? say.also : say.turnOn], ground),
        }
      : undefined,
  };
}

function rowOf(
  channel: 'email' | 'push',
  isOn: boolean,
  key: string,
  ground: CardGround,
): ChoiceRow {
  const say = ground.words.choices;
  return {
    label: say[channel],
    state: isOn ? say.on : say.off,
    act: isOn ? say.turnOff : say.turnOn,
    channel,
    choice: isOn ? 'withdrawn' : 'given',
    action: ground.action,
    lang: ground.language,
    isPush: channel === 'push',
    key,
    needsScript: channel === 'push' && !isOn,
    notice: isOn ? '' : noticeAt([say[channel], say.turnOn], ground),
    also: '',
  };
}

/** The notice of a row: whose choices these are, and what the button beside the name says. */
function noticeAt(lines: readonly string[], { words, language, named }: CardGround): string {
  return noticeText(noticeOf([fill(words.choices.title, named), ...lines], words, language));
}

/** Why this person hears from us, for who came by the link alone. */
export function whyText(
  choices: Choices | null,
  { words, named }: CardGround,
  moments: Moments,
): string {
  if (choices === null) return '';
  if (choices.saidYesAt === null) return fill(words.why.none, named);
  return fill(words.why.given, { ...named, date: moments.dateOf(new Date(choices.saidYesAt)) });
}
