import { instantIn, readTime } from './event-time.js';

describe('times of carriers', () => {
  it('reads an offset as it stands', () => {
    expect(readTime('2026-11-20T09:12:00.5+01:00')).toEqual({
      kind: 'instant',
      at: new Date('2026-11-20T08:12:00.500Z'),
    });
  });

  it('reads a time without offset as local, in winter and in summer', () => {
    expect(readTime('2026-11-20T09:12:00')).toEqual({ kind: 'local', text: '2026-11-20T09:12:00' });
    expect(instantIn('Europe/Amsterdam', '2026-11-20T09:12:00')).toEqual(
      new Date('2026-11-20T08:12:00Z'),
    );
    expect(instantIn('Europe/Amsterdam', '2026-07-20T09:12:00')).toEqual(
      new Date('2026-07-20T07:12:00Z'),
    );
  });

  it('takes the first of two moments in the repeated hour, and goes past the missing one', () => {
    expect(instantIn('Europe/Amsterdam', '2026-10-25T02:30:00')).toEqual(
      new Date('2026-10-25T00:30:00Z'),
    );
    expect(instantIn('Europe/Amsterdam', '2026-03-29T02:30:00')).toEqual(
      new Date('2026-03-29T01:30:00Z'),
    );
  });

  it.each(['2026-02-29T10:00:00Z', '2026-13-01T10:00:00Z', '2026-11-20T24:00:00Z', '2026-11-20'])(
    'does not read %s',
    (text) => {
      expect(readTime(text)).toBeUndefined();
    },
  );

  it('knows no zone that does not exist', () => {
    expect(instantIn('Europe/Zool', '2026-11-20T09:12:00')).toBeUndefined();
  });
});
