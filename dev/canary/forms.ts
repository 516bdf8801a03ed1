import { createHash } from 'node:crypto';

/** A text that was planted somewhere, and what it is. */
export interface Canary {
  /** Such as `email` or `push endpoint`. */
  readonly field: string;
  readonly text: string;
}

/** One way a canary can look where it leaked. */
export interface Form {
  readonly name: FormName;
  readonly field: string;
  readonly bytes: Buffer;
}

/** The forms that are searched; what is packed (gzip, zstd) is unpacked before (unpack.ts). */
export const FORM_NAMES = [
  'raw',
  'upper case',
  'capitalised',
  'URL',
  'quoted-printable',
  'JSON escapes',
  'base64',
  'base64url',
  'hex',
  'UTF-16LE',
  'UTF-16BE',
  'MD5',
  'SHA-1',
  'SHA-256',
] as const;
export type FormName = (typeof FORM_NAMES)[number];

const HASHES = { MD5: 'md5', 'SHA-1': 'sha1', 'SHA-256': 'sha256' } as const;

/** All forms of all canaries, each once: what looks alike in two forms counts as the first. */
export function formsOf(canaries: readonly Canary[]): Form[] {
  const seen = new Set<string>();
  return canaries.flatMap(formsOfOne).filter(({ bytes }) => {
    const key = bytes.toString('latin1');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function formsOfOne({ field, text }: Canary): Form[] {
  const of = (name: FormName, ...looks: (string | Buffer)[]): Form[] =>
    looks.map((look) => ({ name, field, bytes: Buffer.from(look as string) }));
  const plain = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  return [
    ...of('raw', plain),
    ...of('upper case', text.toUpperCase()),
    ...of('capitalised', text.charAt(0).toUpperCase() + text.slice(1)),
    ...of('URL', encodeURIComponent(text), everyByte(plain, '%')),
    ...of('quoted-printable', everyByte(plain, '=')),
    ...of('JSON escapes', escaped(text, false), escaped(text, true)),
    ...of('base64', ...atEachOffset(plain, 'base64')),
    ...of('base64url', ...atEachOffset(plain, 'base64url')),
    ...of('hex', plain.toString('hex'), plain.toString('hex').toUpperCase()),
    ...of('UTF-16LE', utf16),
    ...of('UTF-16BE', Buffer.from(utf16).swap16()),
    ...(Object.keys(HASHES) as (keyof typeof HASHES)[]).flatMap((name) => {
      const digest = createHash(HASHES[name]).update(plain).digest();
      const hex = digest.toString('hex');
      return of(name, digest, hex, hex.toUpperCase(), digest.toString('base64').replace(/=+$/, ''));
    }),
  ];
}

/** What base64 makes of a text does not depend on its neighbours but for the characters at both ends. */
function atEachOffset(plain: Buffer, encoding: 'base64' | 'base64url'): string[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), plain]).toString(encoding);
    const from = offset === 0 ? 0 : offset + 1;
    const isWhole = (offset + plain.length) % 3 === 0;
    return encoded.replace(/=+$/, '').slice(from, isWhole ? undefined : -1);
  });
}

function escaped(text: string, upper: boolean): string {
  return [...Array(text.length).keys()]
    .map((at) => {
      const hex = text.charCodeAt(at).toString(16).padStart(4, '0');
      return `\\u${upper ? hex.toUpperCase() : hex}`;
    })
    .join('');
}

const everyByte = (plain: Buffer, mark: string): string =>
  [...plain].map((byte) => mark + byte.toString(16).padStart(2, '0').toUpperCase()).join('');
