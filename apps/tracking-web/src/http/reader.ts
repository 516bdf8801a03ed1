import type { Request } from 'express';
import { languageOf, LANGUAGES, type Language } from '../page/words.js';

/** What the reader asked for by the link in the page's head, if anything. */
export function languageAsked(request: Request): Language | undefined {
  const body = request.body as { lang?: unknown } | undefined;
  return languageOf(request.query['lang']) ?? languageOf(body?.lang);
}

/** The language of a page that is of no parcel: asked for, else what the browser prefers. */
export const readersLanguage = (request: Request): Language =>
  languageAsked(request) ?? languageOf(request.acceptsLanguages(...LANGUAGES)) ?? 'nl';

/**
 * The chain of addresses a request came by, for X-Forwarded-For: what was handed to us, then who handed it.
 * The API counts tries by it and trusts as much of its end as it is told to. Never logged.
 */
export function visitorOf(request: Request): string {
  const handed = request.get('X-Forwarded-For');
  const peer = request.socket.remoteAddress ?? '';
  return handed === undefined ? peer : `${handed}, ${peer}`;
}
