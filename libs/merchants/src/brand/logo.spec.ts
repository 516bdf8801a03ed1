import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { LOGO_BYTES_MAX, readLogo, type Logo } from './logo.js';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of one colour, with chunks of a test's own before its end. */
function png(width = 160, height = 40, more: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const lines = Buffer.alloc((width * 3 + 1) * height, 7);
  const parts = [
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** A JPEG's frame around a made-up scan: enough for who reads markers. */
function jpeg(width = 80, height = 20, more = Buffer.alloc(0)): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const scan = Buffer.from('ffda0008010100003f00d2cf20ffd9', 'hex');
  return Buffer.concat([Buffer.from('ffd8', 'hex'), more, frame, scan]);
}

const segment = (marker: number, text: string): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([head, Buffer.from(text)]);
};

describe('a logo', () => {
  it('is known by its content, and shown within 160 by 40', () => {
    expect(readLogo(png())).toMatchObject({ type: 'image/png', width: 160, height: 40 });
    expect(readLogo(png(800, 100))).toMatchObject({ width: 160, height: 20 });
    expect(readLogo(png(32, 32))).toMatchObject({ width: 32, height: 32 });
    expect(readLogo(png(200, 400))).toMatchObject({ width: 20, height: 40 });
    expect(readLogo(jpeg())).toMatchObject({ type: 'image/jpeg', width: 80, height: 20 });
  });

  it('keeps the picture and nothing that was written beside it', () => {
    const secret = 'made by Sanne at 52.37 N';
    const withText = png(160, 40, [
      chunk('tEXt', Buffer.from(`Author\0${secret}`)),
      chunk('eXIf', Buffer.from(secret)),
    ]);
    const withPlace = jpeg(80, 20, Buffer.concat([segment(0xe1, secret), segment(0xfe, secret)]));

    expect((readLogo(withText) as Logo).bytes).toEqual(png());
    expect((readLogo(withPlace) as Logo).bytes).toEqual(jpeg());
  });

  it.each([
    ['something else', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['nothing', Buffer.alloc(0)],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000;')],
    ['a name of a PNG alone', SIGNATURE],
    ['a PNG that is cut', png().subarray(0, -8)],
    ['a PNG with something after it', Buffer.concat([png(), Buffer.from('<script>')])],
    ['a PNG that moves', png(160, 40, [chunk('acTL', Buffer.alloc(8))])],
    ['a PNG with a wrong sum', Buffer.from(png()).fill(9, 24, 25)],
    [
      'a PNG without lines',
      Buffer.concat([
        png().subarray(0, 33),
        chunk('IDAT', deflateSync(Buffer.alloc(3))),
        chunk('IEND', Buffer.alloc(0)),
      ]),
    ],
    [
      'a PNG that unpacks without end',
      Buffer.concat([
        png().subarray(0, 33),
        chunk('IDAT', deflateSync(Buffer.alloc(5_000_000))),
        chunk('IEND', Buffer.alloc(0)),
      ]),
    ],
    ['a JPEG that is cut', jpeg().subarray(0, -2)],
    [
      'a JPEG with something after it',
      Buffer.concat([jpeg(), Buffer.from('<?php ?>'), Buffer.from('ffd9', 'hex')]),
    ],
    ['a JPEG without a frame', Buffer.from('ffd8ffda0008010100003f00d2ffd9', 'hex')],
    ['a JPEG of a frame that is too long', Buffer.from('ffd8ffc0ffffffd9', 'hex')],
  ])('is not %s', (_what, bytes) => {
    expect(readLogo(bytes)).toBe('logoType');
  });

  it('is small, in bytes and in sides', () => {
    expect(readLogo(Buffer.alloc(LOGO_BYTES_MAX + 1))).toBe('logoBytes');
    expect(readLogo(png(8, 40))).toBe('logoSides');
    expect(readLogo(png(1_601, 40))).toBe('logoSides');
    expect(readLogo(jpeg(8, 20))).toBe('logoSides');
  });

  it('is never more than was given, whatever the bytes', () => {
    for (let round = 0; round < 500; round += 1) {
      const bytes = Buffer.from(png());
      bytes.set(randomBytes(3), Math.floor((round / 500) * (bytes.length - 3)));
      const read = readLogo(bytes);
      if (typeof read !== 'string') expect(read.bytes.length).toBeLessThanOrEqual(bytes.length);
    }
  });
});
