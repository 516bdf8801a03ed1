import { constants, inflateRawSync } from 'node:zlib';
import { Decompress } from 'fzstd';

/** What one packed stretch may come to; a file of many of them is unpacked one after the other. */
const UNPACKED_BYTES_MAX = 16 * 1024 * 1024;
/** Of a packed stretch no more is read. */
const PACKED_BYTES_MAX = 4 * 1024 * 1024;

interface Packing {
  readonly magic: Buffer;
  readonly unpack: (packed: Buffer) => Buffer;
}

const PACKINGS: readonly Packing[] = [
  {
    magic: Buffer.from([0x1f, 0x8b, 0x08]),
    unpack: (packed) => inflated(packed.subarray(gzipHeaderBytes(packed))),
  },
  {
    magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
    unpack: unzstd,
  },
];

/** Without its frame, as zlib refuses a frame with anything behind it; also when the end is cut off. */
const inflated = (packed: Buffer): Buffer =>
  inflateRawSync(packed, {
    maxOutputLength: UNPACKED_BYTES_MAX,
    finishFlush: constants.Z_SYNC_FLUSH,
  });

/** In a stream, as what lies behind the last frame is no fault here. */
function unzstd(packed: Buffer): Buffer {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const stream = new Decompress((part) => {
    bytes += part.length;
    if (bytes > UNPACKED_BYTES_MAX) throw new Error('This is larger than is unpacked.');
    parts.push(part.slice());
  });
  try {
    stream.push(packed, true);
  } catch (error) {
    if (parts.length === 0) throw error;
  }
  return Buffer.concat(parts);
}

/** RFC 1952 §2.3: ten bytes, then what the flags announce. */
function gzipHeaderBytes(packed: Buffer): number {
  const flags = packed[3] ?? 0;
  let bytes = 10;
  if ((flags & 4) > 0) bytes += 2 + packed.readUInt16LE(bytes);
  if ((flags & 8) > 0) bytes = packed.indexOf(0, bytes) + 1;
  if ((flags & 16) > 0) bytes = packed.indexOf(0, bytes) + 1;
  return (flags & 2) > 0 ? bytes + 2 : bytes;
}

/** Everything packed with gzip or zstd in a piece of a file, one after the other. What only looks packed is passed over. */
export function* unpacked(piece: Buffer): Generator<Buffer> {
  for (const { magic, unpack } of PACKINGS) {
    for (let at = piece.indexOf(magic); at >= 0; at = piece.indexOf(magic, at + 1)) {
      try {
        yield unpack(piece.subarray(at, at + PACKED_BYTES_MAX));
      } catch {
        // Bytes that begin like a packed text and are none.
      }
    }
  }
}
