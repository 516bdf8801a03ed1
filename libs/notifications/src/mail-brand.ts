import { createHash } from 'node:crypto';
import type { Language, Milestone } from './word-catalogue.js';
import { parseWording, type Wording } from './wording/wording.js';

/** What a mail is painted with, each a hex colour. */
export interface MailLook {
  /** The strip and the main button. */
  fill: string;
  /** Text on it. */
  onFill: string;
  /** The edge of the button: seen where the fill is not. */
  edge: string;
}

/** A webshop's logo as its mails name it; the picture itself is an attachment. */
export interface MailLogo {
  contentId: string;
  /** As shown, in CSS pixels. */
  width: number;
  height: number;
}

/** A webshop's own wordings, each ready to be said. */
export type Wordings = Partial<Record<Milestone, Partial<Record<Language, Wording>>>>;

/** One version of how a webshop's messages look and sound. Made once a version, never a mail. */
export interface MailBrand {
  look?: MailLook | undefined;
  logo?: MailLogo | undefined;
  /** For subjects and pushes; by default its name, cut. */
  shortName?: string | undefined;
  /** Not to be named where anybody may look: health, intimate things, gifts. */
  isDiscreet?: boolean | undefined;
  wordings?: Wordings | undefined;
}

/** The same picture has the same name in every mail, and says nothing of the mail. */
export const logoContentId = (bytes: Buffer): string =>
  `logo.${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}@seintje`;

/** A wording that no longer parses (a name that a later version dropped) is left out: the mail goes all the same. */
export function wordingsOf(
  own: readonly { milestone: string; language: string; text: string }[],
): Wordings {
  const wordings: Wordings = {};
  for (const { milestone, language, text } of own) {
    const wording = parseWording(text);
    if (wording !== undefined) {
      const ofMilestone = (wordings[milestone as Milestone] ??= {});
      ofMilestone[language as Language] = wording;
    }
  }
  return wordings;
}
