import { randomBytes } from 'node:crypto';
import kafkajs from 'kafkajs';
import snappy from 'snappy';
import { registerCodecs, UnreadableBatchError } from './codecs.js';

const { CompressionCodecs, CompressionTypes } = kafkajs;

interface Codec {
  compress(encoder: { buffer: Buffer }): Promise<Buffer>;
  decompress(buffer: Buffer): Promise<Buffer>;
}
const codecOf = (type: number): Codec =>
  (CompressionCodecs as Record<number, () => Codec>)[type]?.() as Codec;

/** A zstd frame (RFC 8878) whose one block is stored as it is. */
function storedZstd(plain: Buffer): Buffer {
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32LE(plain.length, 5);
  head.writeUIntLE((plain.length << 3) | 1, 9, 3);
  return Buffer.concat([head, plain]);
}

/** What Java's snappy writes: a header of 16 bytes, then blocks led by their length. */
async function xerial(blocks: Buffer[]): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from('82534e41505059000000000100000001', 'hex')];
  for (const block of blocks) {
    const packed = await snappy.compress(block);
    const length = Buffer.alloc(4);
    length.writeInt32BE(packed.length);
    parts.push(length, packed);
  }
  return Buffer.concat(parts);
}

describe('codecs', () => {
  const plain = Buffer.concat([Buffer.alloc(5_000, 'zool'), randomBytes(500)]);

  beforeAll(registerCodecs);

  it.each([
    ['snappy', CompressionTypes.Snappy],
    ['lz4', CompressionTypes.LZ4],
  ])('unpack what %s packed', async (_, type) => {
    const codec = codecOf(type);
    expect(await codec.decompress(await codec.compress({ buffer: plain }))).toEqual(plain);
  });

  it('unpack snappy as Java frames it, in several blocks', async () => {
    const packed = await xerial([plain, Buffer.from('and'), plain]);
    const unpacked = await codecOf(CompressionTypes.Snappy).decompress(packed);
    expect(unpacked).toEqual(Buffer.concat([plain, Buffer.from('and'), plain]));
  });

  it('unpack zstd, and do not pretend to pack it', async () => {
    const codec = codecOf(CompressionTypes.ZSTD);
    expect(await codec.decompress(storedZstd(plain))).toEqual(plain);
    await expect(codec.compress({ buffer: plain })).rejects.toMatchObject({
      code: 'kafka.zstd_is_read_only',
    });
  });

  it.each([CompressionTypes.Snappy, CompressionTypes.LZ4, CompressionTypes.ZSTD])(
    'say of a broken batch that trying again is no use (codec %s)',
    async (type) => {
      const broken = codecOf(type).decompress(Buffer.from('00112233445566778899', 'hex'));
      await expect(broken).rejects.toBeInstanceOf(UnreadableBatchError);
      await expect(broken).rejects.toMatchObject({ retriable: false });
    },
  );
});
