import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formsOf } from './forms.js';
import { searchFiles } from './search-files.js';

const TEXT = 'kanarie7qx';
/** `to: kanarie7qx@example.nl`, by the command zstd. */
const ZSTD = 'KLUv/QRoyQAAdG86IGthbmFyaWU3cXhAZXhhbXBsZS5ubCQYn8Q=';
const PIECE_BYTES = 16 * 1024 * 1024;

describe('the search of gathered files', () => {
  let folder: string;
  const search = (bytes: Buffer): [string, boolean][] => {
    writeFileSync(join(folder, 'log/some/file'), bytes);
    return searchFiles(folder, 'log', formsOf([{ field: 'email', text: TEXT }])).map(
      ({ form, packed }) => [form, packed],
    );
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'seintje-search-'));
    mkdirSync(join(folder, 'log/some'), { recursive: true });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('finds nothing where nothing is', () => {
    expect(search(Buffer.alloc(1_000, 'kanarie'))).toEqual([]);
  });

  it('finds what lies across the border of two pieces, once or twice but never not', () => {
    const bytes = Buffer.alloc(PIECE_BYTES + 100);
    bytes.write(TEXT, PIECE_BYTES - 4);
    expect(search(bytes)).toContainEqual(['raw', false]);
  });

  it.each([
    ['gzip', gzipSync(`to: ${TEXT}@example.nl`)],
    ['zstd', Buffer.from(ZSTD, 'base64')],
  ])('finds what is packed with %s in the middle of a file', (_how, packed) => {
    const bytes = Buffer.concat([Buffer.alloc(99, 1), packed, Buffer.alloc(99, 2)]);
    expect(search(bytes)).toContainEqual(['raw', true]);
  });
});
