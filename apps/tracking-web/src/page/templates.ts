import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { templates } from '../compiled-pages.generated.js';
import { LANGUAGES, type Language, type Words } from './words.js';

// The package's typing of 'handlebars/runtime' is empty, so it is loaded by name and typed as what it is:
// Handlebars without its compiler. Nothing here can turn a string into code.
const runtime = createRequire(import.meta.url)('handlebars/runtime') as typeof Handlebars;
const handlebars = runtime.create();
handlebars.registerPartial('fact', handlebars.template(templates.fact));
handlebars.registerPartial('pushSays', handlebars.template(templates.pushSays));
const layout = handlebars.template<object>(templates.layout);
const parcel = handlebars.template<object>(templates.parcel);
const plain = handlebars.template<object>(templates.plain);

const NAMES: Record<Language, string> = {
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
};

/** What is around every page. */
export interface Frame {
  language: Language;
  words: Words;
  title: string;
  /** Whose page it is: the webshop, or Seintje where no parcel is known. */
  shop: string;
  skip: string;
  /** The name of the style sheet, with its hash. */
  css: string;
  hasScript: boolean;
  /** Came by code and postcode: the language is changed by asking again, as neither stands in the address. */
  again: boolean;
}

/** A page about a parcel. */
export const parcelHtml = (frame: Frame, view: object): string => framed(frame, parcel(view));

/** A page of a heading, a sentence and perhaps the form. */
export const plainHtml = (frame: Frame, view: object): string => framed(frame, plain(view));

function framed(frame: Frame, body: string): string {
  const { language, words } = frame;
  return layout({
    lang: language,
    title: frame.title,
    css: frame.css,
    script: frame.hasScript,
    skip: frame.skip,
    shop: frame.shop,
    languageTitle: words.language,
    languages: LANGUAGES.map((code) => ({
      code,
      label: code.toUpperCase(),
      name: NAMES[code],
      isCurrent: code === language,
      again: frame.again,
    })),
    // Made by a template of ours, which has escaped what it was given.
    body: new handlebars.SafeString(body),
    footer: words.footer,
  });
}
