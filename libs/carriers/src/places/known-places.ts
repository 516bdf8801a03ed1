import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import { placeHash } from './place-hash.js';

/** Made by dev/places/write-places.ts: what stands for each town, in order. */
export const PLACES_FILE = 'config/places.bin';

/**
 * Most events of a day come from a few thousand towns; what is asked again costs nothing. Only towns are remembered:
 * what else stands in such a field may be a person, and stays in no memory (the canary sweep found it in one).
 */
const REMEMBERED_MAX = 10_000;
const remembered = new Set<string>();
let hashes: Uint32Array | undefined;

/**
 * Whether a text is the name of a town (of the country, where it is known). Anything else in a field for a
 * place may be a route, a street or a person: only towns are kept, and these we know by a list.
 */
export function isKnownPlace(name: string, country: string | null): boolean {
  const key = `${country ?? ''}|${name}`;
  if (remembered.has(key)) return true;
  if (!isListed(placeHash(name, country ?? ''))) return false;
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.add(key);
  return true;
}

function isListed(wanted: number): boolean {
  hashes ??= readHashes();
  let [from, to] = [0, hashes.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((hashes[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return hashes[from] === wanted;
}

function readHashes(): Uint32Array {
  const bytes = readFileSync(join(projectRoot(), PLACES_FILE));
  const read = new Uint32Array(bytes.length / 4);
  for (let at = 0; at < read.length; at += 1) read[at] = bytes.readUInt32LE(at * 4);
  return read;
}
