import { Readable } from 'node:stream';
import { HandOff } from './hand-off.js';

const at = (...readings: number[]) => ({ monotonicMs: () => readings.shift() ?? Infinity });
const message = () => Readable.from([Buffer.from('one '), Buffer.from('mail')]);

async function read(stream: Readable): Promise<string> {
  let all = '';
  for await (const piece of stream) all += String(piece);
  return all;
}

describe('hand-off of one mail', () => {
  it('gives the message when it is asked for, and knows it', async () => {
    const handOff = new HandOff(at(10, 11), 11);
    expect(await read(handOff.guard(message()))).toBe('one mail');
    expect(handOff).toMatchObject({ wasReleased: true, wasTooLate: false });
  });

  it('gives nothing before it is asked', async () => {
    const handOff = new HandOff(at(), 11);
    handOff.guard(message());
    await new Promise((resolve) => setImmediate(resolve));
    expect(handOff).toMatchObject({ wasReleased: false, wasTooLate: false });
  });

  it.each([
    ['when asked', [12]],
    ['while the message was put together', [10, 12]],
  ])('keeps everything back when its time has passed %s', async (_, readings) => {
    const handOff = new HandOff(at(...readings), 11);
    await expect(read(handOff.guard(message()))).rejects.toThrow('passed');
    expect(handOff).toMatchObject({ wasReleased: false, wasTooLate: true });
  });

  it('never gives the same mail twice', async () => {
    const handOff = new HandOff(at(1, 2, 3, 4), 11);
    await read(handOff.guard(message()));
    await expect(read(handOff.guard(message()))).rejects.toThrow('before');
  });

  it('fails with the message, unreleased', async () => {
    const handOff = new HandOff(at(1, 2), 11);
    const broken = new Readable({ read: () => broken.destroy(new Error('torn')) });
    await expect(read(handOff.guard(broken))).rejects.toThrow('torn');
    expect(handOff.wasReleased).toBe(false);
  });
});
