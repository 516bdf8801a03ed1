import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeLeaf, type Leaf } from './leaf.js';
import { leafHash } from './hashing.js';

/** The test vector as the page prints it. */
function documented(name: string): string {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/reference/ledger.md'), 'utf8');
  const block = new RegExp(`<!-- vector: ${name} -->\\n+\`\`\`\\n([^\`]*)\`\`\``).exec(page)?.[1];
  return block!.replace(/\s/g, '');
}

const body = (): Buffer => Buffer.from(documented('body'), 'hex');

describe('a leaf', () => {
  it('decodes as docs/reference/ledger.md says', () => {
    const expected: Leaf = {
      kind: 1,
      at: new Date('2026-11-22T09:30:00.123Z'),
      useId: '0192e0a1-0000-4000-8000-000000000001',
      webshop: Buffer.from(documented('webshop'), 'hex'),
      purpose: 2,
      channel: 1,
      result: 1,
      fields: 3,
      policyVersion: 1,
      subject: Buffer.from(documented('subject'), 'hex'),
      context: Buffer.from(documented('context'), 'hex'),
    };
    expect(decodeLeaf(body())).toEqual(expected);
  });

  it('hashes as docs/reference/ledger.md says', () => {
    expect(leafHash(body()).toString('hex')).toBe(documented('leaf hash'));
  });

  it('is no leaf with another length, version, kind, or a verdict that does not fit its kind', () => {
    const changed = (at: number, value: number): Buffer => {
      const it = body();
      it[at] = value;
      return it;
    };
    expect(decodeLeaf(body().subarray(1))).toBeUndefined();
    expect(decodeLeaf(changed(0, 2))).toBeUndefined();
    expect(decodeLeaf(changed(1, 8))).toBeUndefined();
    expect(decodeLeaf(changed(47, 2))).toBeUndefined();
    expect(decodeLeaf(changed(1, 4))).toBeUndefined();
  });
});
