import { plainHtml } from './templates.js';
import { fill, wordsOf, type Language } from './words.js';

/** What was typed; given back only where the form was not complete. */
export interface Typed {
  code: string;
  postcode: string;
}

/** Longer is no parcel number and no postcode of anybody. */
export const CODE_LENGTH_MAX = 60;
export const POSTCODE_LENGTH_MAX = 12;

/** The pages without a parcel. Each is the same for whoever sees it: none says why it was not found. */
export class PlainPages {
  constructor(private readonly css: string) {}

  /** The way in without a link. `typed`: what came in when a field was left empty. */
  form(language: Language, typed?: Typed): string {
    const { form } = wordsOf(language);
    return this.page(language, form.title, '', formOf(language, typed));
  }

  /** One page for wrong, unknown, erased and forged: who guesses learns nothing. */
  notFound(language: Language): string {
    const { title, text } = wordsOf(language).notFound;
    return this.page(language, title, text, formOf(language));
  }

  wait(language: Language, seconds: number): string {
    const { title, text, textOne } = wordsOf(language).wait;
    const minutes = Math.ceil(seconds / 60);
    return this.page(language, title, minutes === 1 ? textOne : fill(text, { n: String(minutes) }));
  }

  /** A part of the service does not answer. */
  away(language: Language): string {
    const { title, text } = wordsOf(language).away;
    return this.page(language, title, text);
  }

  private page(language: Language, title: string, text: string, form?: object): string {
    const words = wordsOf(language);
    return plainHtml(
      {
        language,
        words,
        title: `${title.replace(/\.$/, '')} · Seintje`,
        shop: 'Seintje',
        skip: words.skipForm,
        css: this.css,
        hasScript: false,
        again: false,
      },
      { title, text, form },
    );
  }
}

function formOf(language: Language, typed?: Typed): object {
  const { form } = wordsOf(language);
  const faultOf = (value: string | undefined, text: string) => (value === '' ? text : '');
  const fields = [
    {
      name: 'code',
      label: form.code,
      hint: form.hint,
      value: typed?.code ?? '',
      fault: faultOf(typed?.code, form.codeMissing),
      maxLength: CODE_LENGTH_MAX,
      autocomplete: 'off',
    },
    {
      name: 'postcode',
      label: form.postcode,
      hint: form.postcodeHint,
      value: typed?.postcode ?? '',
      fault: faultOf(typed?.postcode, form.postcodeMissing),
      maxLength: POSTCODE_LENGTH_MAX,
      autocomplete: 'postal-code',
    },
  ];
  const faults = fields
    .filter(({ fault }) => fault !== '')
    .map(({ name, fault }) => ({ field: name, text: fault }));
  return {
    lang: language,
    fields,
    button: form.button,
    faultsTitle: form.faults,
    faults: faults.length > 0 ? faults : undefined,
  };
}
