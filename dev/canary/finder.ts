import type { Form } from './forms.js';

/** Where a form stands. */
export interface Found extends Form {
  readonly at: number;
}

/** Two bytes choose the forms to compare with; most of any file goes by at one look a byte. */
const PREFIX_VALUES = 65_536;

/** Finds many texts in one pass, however many there are. */
export class Finder {
  private readonly byPrefix: (Form[] | undefined)[] = new Array<undefined>(PREFIX_VALUES);
  /** Bytes of the longest form: pieces of a file overlap by these. */
  readonly longest: number;

  constructor(forms: readonly Form[]) {
    this.longest = Math.max(...forms.map(({ bytes }) => bytes.length));
    for (const form of forms) {
      if (form.bytes.length < 4)
        throw new Error(`A form of ${form.field} is too short to be told.`);
      const prefix = form.bytes.readUInt16BE(0);
      const same = this.byPrefix[prefix];
      if (same === undefined) this.byPrefix[prefix] = [form];
      else same.push(form);
    }
  }

  find(haystack: Buffer): Found[] {
    const found: Found[] = [];
    let prefix = haystack[0] ?? 0;
    for (let at = 0; at < haystack.length - 1; at += 1) {
      prefix = ((prefix & 0xff) << 8) | (haystack[at + 1] ?? 0);
      const forms = this.byPrefix[prefix];
      if (forms === undefined) continue;
      for (const form of forms) {
        const end = at + form.bytes.length;
        if (end <= haystack.length && form.bytes.compare(haystack, at, end) === 0)
          found.push({ ...form, at });
      }
    }
    return found;
  }
}
