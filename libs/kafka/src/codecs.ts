import { decompress as zstdDecompress } from 'fzstd';
import kafkajs from 'kafkajs';
import lz4 from 'lz4-napi';
import snappy from 'snappy';
import { SeintjeError } from '@app/platform';

const { CompressionCodecs, CompressionTypes } = kafkajs;

/**
 * A batch that its codec cannot unpack. Trying again cannot help, and kafkajs would do so for ever without a
 * word; `retriable` tells it to end the consumer instead, which ends the process, loudly.
 */
export class UnreadableBatchError extends SeintjeError {
  readonly retriable = false;

  constructor(codec: string, cause: unknown) {
    super(
      'kafka.batch_unreadable',
      `A batch packed with ${codec} cannot be unpacked; see which offset the broker's log tools refuse.`,
      { cause },
    );
  }
}

interface Codec {
  compress(encoder: { buffer: Buffer }): Promise<Buffer>;
  decompress(buffer: Buffer): Promise<Buffer>;
}

/** How Java frames snappy ("xerial"): this mark, two 4-byte versions, then blocks led by their length. */
const XERIAL_MARK = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const XERIAL_HEADER_BYTES = 16;

const snappyCodec: Codec = {
  compress: ({ buffer }) => snappy.compress(buffer),
  decompress: async (buffer) => {
    if (!buffer.subarray(0, XERIAL_MARK.length).equals(XERIAL_MARK)) return unsnap(buffer);
    const blocks: Buffer[] = [];
    for (let at = XERIAL_HEADER_BYTES; at < buffer.length;) {
      const length = buffer.readInt32BE(at);
      blocks.push(await unsnap(buffer.subarray(at + 4, at + 4 + length)));
      at += 4 + length;
    }
    return Buffer.concat(blocks);
  },
};

const lz4Codec: Codec = {
  compress: ({ buffer }) => lz4.compressFrame(buffer),
  decompress: (buffer) => lz4.decompressFrame(buffer),
};

const zstdCodec: Codec = {
  compress: () =>
    Promise.reject(
      new SeintjeError(
        'kafka.zstd_is_read_only',
        'This process reads zstd and writes none; choose gzip, snappy or lz4 for what it sends.',
      ),
    ),
  decompress: async (buffer) => Promise.resolve(Buffer.from(zstdDecompress(buffer))),
};

async function unsnap(block: Buffer): Promise<Buffer> {
  const plain = await snappy.uncompress(block, { asBuffer: true });
  return typeof plain === 'string' ? Buffer.from(plain) : plain;
}

/**
 * Teaches kafkajs the codecs it lacks; gzip is built in, and Kafka knows no others. Call it before the
 * first consumer: a batch in an unknown codec ends a consumer for good. Calling it again changes nothing.
 */
export function registerCodecs(): void {
  CompressionCodecs[CompressionTypes.Snappy] = () => loud('snappy', snappyCodec);
  CompressionCodecs[CompressionTypes.LZ4] = () => loud('lz4', lz4Codec);
  CompressionCodecs[CompressionTypes.ZSTD] = () => loud('zstd', zstdCodec);
}

const loud = (name: string, codec: Codec): Codec => ({
  compress: (encoder) => codec.compress(encoder),
  decompress: async (buffer) => {
    try {
      return await codec.decompress(buffer);
    } catch (error) {
      throw new UnreadableBatchError(name, error);
    }
  },
});
