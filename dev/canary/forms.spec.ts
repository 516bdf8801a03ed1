import { createHash } from 'node:crypto';
import { formsOf, FORM_NAMES } from './forms.js';
import { Finder } from './finder.js';

const TEXT = 'kanarie7qx';
const forms = formsOf([{ field: 'email', text: TEXT }]);
const finder = new Finder(forms);
const found = (bytes: string | Buffer): string[] => [
  ...new Set(finder.find(Buffer.from(bytes as string)).map(({ name }) => name)),
];

describe('a canary', () => {
  it('is searched in every form', () => {
    // Letters and digits look alike in base64 and base64url; these do not.
    const all = formsOf([{ field: 'email', text: 'kanarie~?7qx>é' }]);
    expect(new Set(all.map(({ name }) => name))).toEqual(new Set(FORM_NAMES));
  });

  it.each<[string, string | Buffer]>([
    ['raw', `Key (email)=(sanne.${TEXT}@example.nl) already exists`],
    ['upper case', 'TO:<KANARIE7QX@EXAMPLE.NL>'],
    ['capitalised', 'Dear Kanarie7qx,'],
    ['hex', `\\x${Buffer.from(`a.${TEXT}@b`).toString('hex')}`],
    ['base64', Buffer.from(`x${TEXT}yz`).toString('base64')],
    ['base64', Buffer.from(`xy${TEXT}`).toString('base64')],
    ['base64', Buffer.from(`${TEXT}@example.nl`).toString('base64')],
    ['UTF-16LE', Buffer.from(`a${TEXT}b`, 'utf16le')],
    ['JSON escapes', `"${TEXT.replace(/./g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)}"`],
    [
      'quoted-printable',
      [...Buffer.from(TEXT)].map((b) => `=${b.toString(16).toUpperCase()}`).join(''),
    ],
    ['MD5', createHash('md5').update(TEXT).digest('hex')],
    ['SHA-1', createHash('sha1').update(TEXT).digest()],
    ['SHA-256', `sub=${createHash('sha256').update(TEXT).digest('base64')}`],
  ])('is found as %s', (form, bytes) => {
    expect(found(bytes)).toContain(form);
  });

  it('is not found where it is not', () => {
    expect(found(`kanarie7q ${'x'.repeat(1_000)} kanarie`)).toEqual([]);
  });
});
