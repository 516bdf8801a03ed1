import type { DeliveredHow } from '@app/shipments';
import { HOUSE_LOOK, layouts, templateVersion } from './compiled-templates.generated.js';
import { etaWords, momentWords, type RenderEta } from './eta-words.js';
import type { MailBrand } from './mail-brand.js';
import { inColumns, oneLine, shopShortName } from './one-line.js';
import { wordsFor } from './status-words.js';
import { sayWording } from './wording/wording.js';
import {
  type Language,
  type Milestone,
  type PhraseView,
  type ShipmentKind,
} from './word-catalogue.js';

export { UnsafeLinkError } from './template-parts.js';

/** What one status mail is made of. Nothing here is personal: the address is the sender's alone. */
export interface RenderInput {
  milestone: Milestone;
  language: Language;
  kind: ShipmentKind;
  /** `senderName` is the short name for the subject; by default the name, cut to 17 characters. */
  webshop: { name: string; senderName?: string | undefined };
  /** How the webshop's mails look, and what it says itself. Default: the look of the house. */
  brand?: MailBrand | undefined;
  carrierName: string;
  /** The carrier's code. Only its last four characters get into the mail. */
  trackingCode: string;
  occurredAt: Date;
  /** The moment of rendering, for the word "today". Default: `occurredAt`. */
  now?: Date | undefined;
  eta?: RenderEta | undefined;
  deliveredHow?: DeliveredHow | undefined;
  links: {
    /** Stops these mails in one click. */
    withdraw: string;
    /** The track & trace page, where there is one. */
    track?: string | undefined;
    /** The privacy notice (GDPR articles 13 and 14). */
    notice: string;
  };
}

/** A mail ready to hand off. `html` and `text` hold the withdrawal link: a capability, never to be logged. */
export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
  /** The version of all templates together; it is recorded, the body is not. */
  templateVersion: string;
}

/** What a terminal and a quoting reader show without a break of their own (RFC 3676, 4.1). */
const TEXT_COLUMNS = 72;

interface LayoutView {
  [name: string]: string | boolean;
}

/** The dot of the i: filled while it moves, ringed when it is your turn, white on its stem when done. */
const DOT: Record<Milestone, 'go' | 'you' | 'done'> = {
  announced: 'go',
  accepted: 'go',
  in_transit: 'go',
  out_for_delivery: 'go',
  delivery_attempted: 'you',
  ready_for_pickup: 'you',
  delivered: 'done',
  returned: 'done',
};

/** An expected time is a promise about what is to come: cleared once there is nothing to wait for. */
const STILL_EXPECTED = new Set<Milestone>([
  'announced',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
]);

function hostOf(url: string | undefined): string {
  return url === undefined ? '' : (/^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? '');
}

/**
 * Makes subject, HTML and text of one status mail.
 * @throws UnsafeLinkError when a link is not http(s), and an error when a template names something that
 * the view lacks. Neither error holds a value.
 */
export function render(input: RenderInput): RenderedEmail {
  const words = wordsFor(input.language, input.milestone, input.kind);
  const when = momentWords(input.occurredAt, input.language);
  const expected = STILL_EXPECTED.has(input.milestone) ? input.eta : undefined;
  const phrases: PhraseView = {
    carrier: oneLine(input.carrierName),
    shop: oneLine(input.webshop.name),
    thing: words.thing,
    Thing: words.Thing,
    thisThing: words.thisThing,
    day: when.day,
    time: when.time,
    how: '',
    from: '',
    to: '',
    etaday: '',
    Etaday: '',
    etalast: '',
    last4: oneLine(input.trackingCode).slice(-4),
    host: hostOf(input.links.track),
  };
  phrases.how = words.how[input.deliveredHow ?? 'other'](phrases);
  const now = input.now ?? input.occurredAt;
  const eta = etaWords(expected, { words, phrases, language: input.language, now });
  const isPromisedToday =
    eta.isWindowToday && input.milestone === 'out_for_delivery' && input.kind !== 'return';

  const { brand } = input;
  const own = brand?.wordings?.[input.milestone]?.[input.language];
  const look = brand?.look ?? HOUSE_LOOK;
  const hasPage = input.links.track !== undefined;
  const { status, common } = words;
  const view: LayoutView = {
    lang: input.language,
    shop: phrases.shop,
    shopShort:
      brand?.isDiscreet === true
        ? ''
        : shopShortName(brand?.shortName ?? input.webshop.senderName ?? input.webshop.name),
    status: oneLine((isPromisedToday ? words.eta.subjectToday : status.subject)(phrases)),
    title: status.title(phrases),
    sentence: status.sentence(phrases),
    note: status.note(phrases),
    preheader: (isPromisedToday ? words.eta.preheaderToday : status.preheader)(phrases),
    dotYou: DOT[input.milestone] === 'you',
    dotDone: DOT[input.milestone] === 'done',
    stemHeight: eta.big === '' ? '64' : '148',
    etaLead: eta.lead,
    etaBig: eta.big,
    etaAfter: eta.after,
    etaSource: eta.source,
    track: input.links.track ?? '',
    notice: input.links.notice,
    withdraw: input.links.withdraw,
    button: common.button(phrases),
    code: phrases.last4 === '' ? '' : common.code(phrases),
    buttonHost: hasPage ? common.buttonHost(phrases) : '',
    linkHost: hasPage ? common.linkHost(phrases) : '',
    neverAsk: hasPage ? '' : common.neverAsk(phrases),
    whyTitle: common.whyTitle(phrases),
    why: common.why(phrases),
    noticeText: common.notice(phrases),
    stopTitle: common.stopTitle(phrases),
    stopText: common.stopText(phrases),
    stop: common.stop(phrases),
    sender: common.sender(phrases),
    own: own === undefined ? '' : oneLine(sayWording(own, phrases)),
    ownLead: own === undefined ? '' : common.says(phrases),
    fill: look.fill,
    onFill: look.onFill,
    edge: look.edge,
    logo: brand?.logo?.contentId ?? '',
    logoWidth: String(brand?.logo?.width ?? ''),
    logoHeight: String(brand?.logo?.height ?? ''),
  };
  const subject = layouts.subject(view);
  view['subject'] = subject;
  return {
    subject,
    html: layouts.html(view),
    text: inColumns(layouts.text(view), TEXT_COLUMNS),
    templateVersion,
  };
}
