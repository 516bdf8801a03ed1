import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Finder, type Found } from './finder.js';
import type { Form } from './forms.js';
import { unpacked } from './unpack.js';

/** Read at once; heaps and write-ahead logs are larger. */
const PIECE_BYTES = 16 * 1024 * 1024;

/** A canary in a gathered file. */
export interface Hit {
  readonly sink: string;
  readonly file: string;
  readonly field: string;
  readonly form: string;
  readonly at: number;
  readonly packed: boolean;
}

/** Searches everything that was gathered of one sink. */
export function searchFiles(folder: string, sink: string, forms: readonly Form[]): Hit[] {
  const finder = new Finder(forms);
  return filesIn(join(folder, sink)).flatMap((path) => {
    const file = relative(folder, path);
    return [...piecesOf(path, finder.longest)].flatMap(({ from, bytes }) => {
      const hit = (found: Found, packed: boolean): Hit => ({
        ...{ sink, file, packed, field: found.field, form: found.name, at: from + found.at },
      });
      const hits = finder.find(bytes).map((found) => hit(found, false));
      for (const text of unpacked(bytes)) {
        hits.push(...finder.find(text).map((found) => hit(found, true)));
      }
      return hits;
    });
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** A file in pieces that overlap, so that nothing hides on a border. */
function* piecesOf(path: string, overlap: number): Generator<{ from: number; bytes: Buffer }> {
  const file = openSync(path, 'r');
  // One for all pieces: they are larger than the collector keeps up with.
  const bytes = Buffer.allocUnsafe(PIECE_BYTES + overlap);
  try {
    for (let from = 0; ; from += PIECE_BYTES) {
      const read = readSync(file, bytes, 0, bytes.length, from);
      if (read === 0) return;
      yield { from, bytes: bytes.subarray(0, read) };
      if (read < bytes.length) return;
    }
  } finally {
    closeSync(file);
  }
}
