import { oneLine } from './one-line.js';
import type { RenderedEmail, RenderInput } from './render.js';
import { wordsFor } from './status-words.js';
import type { PhraseView } from './word-catalogue.js';

/** Gmail hides what comes after 102 kB, and the way to stop stands at the end. */
export const MAIL_HTML_BYTES_MAX = 102_000;

/** What the law wants said with the first message, and we say with each; and that all of it is shown. */
export type MailDuty = 'source' | 'notice' | 'objection' | 'size';

/**
 * What a rendered mail fails to say or to be: where the address came from (GDPR 14(2)(f)), where the notice is
 * (14(1)), the right to object with a link that does it, apart from all other information (21(4)), small enough to
 * be shown whole. Both parts are looked at. None when it may be sent.
 */
export function missingDuties(input: RenderInput, mail: RenderedEmail): MailDuty[] {
  const { common } = wordsFor(input.language, input.milestone, input.kind);
  const named = namesOf(input);
  const html = visibleText(mail.html);
  const text = mail.text.replace(/\s+/g, ' ');
  const says = (phrase: string): boolean => html.includes(phrase) && text.includes(phrase);
  const links = (url: string): boolean =>
    mail.html.includes(`<a class="lk" href="${inAttribute(url)}"`) &&
    mail.text.split('\n').includes(url);
  const { notice, withdraw } = input.links;
  const isKept: Record<MailDuty, boolean> = {
    source: says(flat(common.why(named))),
    notice: says(flat(common.notice(named))) && links(notice),
    objection:
      says(flat(common.stopText(named))) &&
      links(withdraw) &&
      isApart(mail, common.stopTitle(named)),
    size: Buffer.byteLength(mail.html) <= MAIL_HTML_BYTES_MAX,
  };
  return (Object.keys(isKept) as MailDuty[]).filter((duty) => !isKept[duty]);
}

/** A block of its own: a table row with a line above it, and an empty line in the text. */
function isApart({ html, text }: RenderedEmail, title: string): boolean {
  const row = html
    .split('<tr>')
    .find((one) => visibleText(one).trimStart().startsWith(flat(title)));
  const isRow = row?.includes('border-top') === true;
  return isRow && text.includes(`\n\n${title}\n`);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** As the layout escapes a link: what an address may hold of what HTML reads otherwise. */
const inAttribute = (url: string): string => url.replace(/&/g, '&amp;').replace(/=/g, '&#x3D;');

const ESCAPED: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
  '&nbsp;': ' ',
};

function visibleText(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#x27|#x60|#x3D);/g, (entity) => ESCAPED[entity] ?? entity)
    .replace(/\s+/g, ' ');
}

function namesOf({ webshop, carrierName, language, milestone, kind }: RenderInput): PhraseView {
  const { thing, Thing, thisThing } = wordsFor(language, milestone, kind);
  const unused = { day: '', time: '', how: '', from: '', to: '', etaday: '', Etaday: '' };
  const [carrier, shop] = [oneLine(carrierName), oneLine(webshop.name)];
  return { carrier, shop, thing, Thing, thisThing, ...unused, etalast: '', last4: '', host: '' };
}
