import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FormatError } from './notes.js';

/** A log as C2SP tlog-tiles serves it: over HTTP, or as files in a folder. */
export type ReadLog = (path: string) => Promise<Buffer>;

/** A full bundle of our entries is 30 KB, a tile 8 KB, a checkpoint less. */
const ANSWER_BYTES_MAX = 1024 * 1024;
const ANSWER_MS_MAX = 30_000;
const TRIES = 3;

/** Reads a log from its URL (http, https) or folder. What cannot be read throws a FormatError that says which path. */
export function logAt(place: string): ReadLog {
  const base = place.replace(/\/+$/, '');
  return /^https?:/.test(base)
    ? (path) => overHttp(`${base}/${path}`)
    : (path) => inFolder(base, path);
}

async function overHttp(url: string): Promise<Buffer> {
  for (let tries = 1; ; tries += 1) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS_MAX) });
      if (!answer.ok) throw new FormatError(`${url} answers ${String(answer.status)}.`);
      const pieces: Uint8Array[] = [];
      let bytes = 0;
      for await (const piece of answer.body ?? []) {
        bytes += piece.length;
        if (bytes > ANSWER_BYTES_MAX) throw new FormatError(`${url} answers with too much.`);
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    } catch (error) {
      if (error instanceof FormatError || tries === TRIES) throw error;
    }
  }
}

async function inFolder(folder: string, path: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, path));
  } catch (cause) {
    throw new FormatError(`${join(folder, path)} cannot be read.`, { cause });
  }
}
