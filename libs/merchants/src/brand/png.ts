import { crc32, inflateSync } from 'node:zlib';
import type { Picture } from './picture.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What draws the picture. Anything else (texts, times, places, colour profiles) is left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);
/** Movement: a logo that moves is no logo beside a status. */
const MOVES = 'acTL';
const CHUNK_OVERHEAD = 12;
/** Bytes a pixel at 16 bits and four parts. */
const PIXEL_BYTES_MAX = 8;

/** The picture of a whole, still PNG, every part's sum right and every line there; undefined for anything else. */
export function cleanPng(given: Buffer, sideMax: number): Picture | undefined {
  const chunks = chunksOf(given);
  const header = chunks?.[0];
  if (chunks === undefined || header?.name !== 'IHDR' || header.data.length !== 13)
    return undefined;
  if (chunks.at(-1)?.name !== 'IEND' || chunks.some(({ name }) => name === MOVES)) return undefined;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const picture = { width, height, bytes: given };
  // Told as its sides by the caller: what is that large is not unpacked.
  if (width > sideMax || height > sideMax || width === 0 || height === 0) return picture;
  const packed = Buffer.concat(
    chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data),
  );
  if (!unpacks(packed, height, (width * PIXEL_BYTES_MAX + 1) * height + 8 * height))
    return undefined;
  const kept = chunks.filter(({ name }) => KEPT.has(name)).map(({ whole }) => whole);
  return { ...picture, bytes: Buffer.concat([SIGNATURE, ...kept]) };
}

interface Chunk {
  name: string;
  data: Buffer;
  whole: Buffer;
}

function chunksOf(given: Buffer): Chunk[] | undefined {
  if (!given.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at < given.length) {
    if (given.length - at < CHUNK_OVERHEAD || chunks.at(-1)?.name === 'IEND') return undefined;
    const end = at + CHUNK_OVERHEAD + given.readUInt32BE(at);
    if (end > given.length) return undefined;
    const whole = given.subarray(at, end);
    const isWhole = crc32(whole.subarray(4, -4)) === whole.readUInt32BE(whole.length - 4);
    if (!isWhole) return undefined;
    chunks.push({ name: whole.toString('latin1', 4, 8), data: whole.subarray(8, -4), whole });
    at = end;
  }
  return chunks;
}

/** Whether the lines can be unpacked, into no more than a picture of its sides may be. */
function unpacks(packed: Buffer, linesMin: number, bytesMax: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: bytesMax }).length >= linesMin;
  } catch {
    return false;
  }
}
