import type { Picture } from './picture.js';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** Frames of pictures that every mail program draws: baseline, extended, progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** Tables and restarts; application data and comments (places, times, programs) are left out, but for colours. */
const KEPT = new Set([0xdb, 0xc4, 0xdd, ...FRAMES, 0xee]);

/** The picture of a whole JPEG with nothing after it; undefined for anything else. */
export function cleanJpeg(given: Buffer): Picture | undefined {
  if (given.length < 4 || given[0] !== 0xff || given[1] !== START) return undefined;
  if (given.at(-2) !== 0xff || given.at(-1) !== END) return undefined;
  const kept: Buffer[] = [given.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let at = 2;
  while (at + 4 <= given.length) {
    const marker = given[at + 1] ?? 0;
    if (given[at] !== 0xff || marker === 0xff) return undefined;
    const end = at + 2 + given.readUInt16BE(at + 2);
    if (end > given.length) return undefined;
    if (FRAMES.has(marker)) {
      if (end - at < 9) return undefined;
      size = { height: given.readUInt16BE(at + 5), width: given.readUInt16BE(at + 7) };
    }
    if (marker === SCAN) {
      const scan = given.subarray(at);
      if (size === undefined || endsEarly(scan)) return undefined;
      return { ...size, bytes: Buffer.concat([...kept, scan]) };
    }
    if (KEPT.has(marker)) kept.push(given.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Whether the picture ends before its bytes do: something else was put after it. */
function endsEarly(scan: Buffer): boolean {
  return scan.indexOf(Buffer.from([0xff, END])) !== scan.length - 2;
}
