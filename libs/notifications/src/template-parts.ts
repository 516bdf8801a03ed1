import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { SeintjeError } from '@app/platform';

// The package's typing of 'handlebars/runtime' is empty, so it is loaded by name and typed as what it is:
// Handlebars without its compiler. Only its escaping is used: what it makes of a template is plain code by then.
const { Utils } = createRequire(import.meta.url)('handlebars/runtime') as typeof Handlebars;

/** A link that is not plain http or https stops the mail: `javascript:` would pass HTML escaping. */
export class UnsafeLinkError extends SeintjeError {
  constructor() {
    super(
      'mail.unsafe_link',
      'A link in a mail is not an absolute http(s) address without spaces; correct the setting it comes from.',
    );
  }
}

const PLAIN_LINK = /^https?:\/\/[^\s<>"'`\\{}|^]+$/i;

/** The link as it is. @throws UnsafeLinkError */
export function link(url: unknown): string {
  if (typeof url !== 'string' || !PLAIN_LINK.test(url)) throw new UnsafeLinkError();
  return url;
}

/** What a template names. @throws when the view lacks it: half a sentence is never sent. */
export function named(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`"${name}" is not defined`);
  return value;
}

/** Text as HTML says it, also within a quoted attribute. */
export const escaped = (text: string): string => Utils.escapeExpression(text);
