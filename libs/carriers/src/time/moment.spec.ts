import fc from 'fast-check';
import { DateTime } from 'luxon';
import { countryCode } from './countries.js';
import { readMoment, type ClockRules, type Moment, type TimeSaid } from './moment.js';

const AMSTERDAM: ClockRules = { zone: 'Europe/Amsterdam', clock: 'carrier' };
const AMERICAN: ClockRules = { ...AMSTERDAM, order: 'mdy', clock: 'place' };
const EUROPEAN: ClockRules = { ...AMSTERDAM, order: 'dmy' };

const read = (said: TimeSaid | string | number, rules: ClockRules = EUROPEAN): Moment | undefined =>
  readMoment(typeof said === 'object' ? said : { text: said }, rules);
const instantOf = (said: TimeSaid | string | number, rules?: ClockRules): string | undefined =>
  read(said, rules)?.at.toISOString();

describe('the moment a carrier means', () => {
  it('keeps the offset of a text, where others call local time UTC', () => {
    expect(read('2026-08-20T12:41:57-04:00')).toEqual({
      ...{ at: new Date('2026-08-20T16:41:57Z'), zoneSource: 'explicit' },
      ...{ precision: 'second', doubt: null },
    });
  });

  it.each([
    ['2026-10-11T15:24:57+0200', '2026-10-11T13:24:57.000Z'],
    ['2026-10-11 15:24:57 +02', '2026-10-11T13:24:57.000Z'],
    ['2026-04-17T23:43:17.6571145Z', '2026-04-17T23:43:17.657Z'],
    ['2026-10-11T15:24:57.5Z', '2026-10-11T15:24:57.500Z'],
    ['20261011T152457Z', '2026-10-11T15:24:57.000Z'],
    ['/Date(1791723897000+0200)/', '2026-10-11T13:04:57.000Z'],
    ['1791723897000', '2026-10-11T13:04:57.000Z'],
    [1791723897, '2026-10-11T13:04:57.000Z'],
    ['2026-10-11 09:00 EST', '2026-10-11T14:00:00.000Z'],
  ])('reads %s with its offset', (text, instant) => {
    expect([instantOf(text), read(text)?.zoneSource]).toEqual([instant, 'explicit']);
  });

  it('keeps the afternoon of a twelve-hour clock', () => {
    expect(instantOf('8/17/2026 7:11:26 PM', AMERICAN)).toBe('2026-08-17T17:11:26.000Z');
    expect(instantOf({ text: '2026-11-05', time: '02:30 PM' })).toBe('2026-11-05T13:30:00.000Z');
    expect(instantOf({ text: 'January 6, 2026', time: '10:45 pm' })).toBe(
      '2026-01-06T21:45:00.000Z',
    );
    expect(instantOf('2026-11-05 12:05 AM')).toBe('2026-11-04T23:05:00.000Z');
    expect(instantOf('2026-11-05 12:05 PM')).toBe('2026-11-05T11:05:00.000Z');
  });

  it('reads "14:30 PM" as half past two, and sorts it behind the morning', () => {
    const morning = instantOf('2026-11-05 09:00 AM') ?? '';
    const afternoon = instantOf('2026-11-05 14:30 PM') ?? '';
    expect(afternoon).toBe('2026-11-05T13:30:00.000Z');
    expect(afternoon > morning).toBe(true);
    expect(read('2026-11-05 14:30 AM')).toBeUndefined();
  });

  it.each([
    ['17.03.2026 11:44', '2026-03-17T10:44:00.000Z'],
    ['17.03.26 11:44', '2026-03-17T10:44:00.000Z'],
    ['08-11-2026 10:13:20', '2026-11-08T09:13:20.000Z'],
    ['20260210 071356', '2026-02-10T06:13:56.000Z'],
    ['2026-07-01T10:00:00', '2026-07-01T08:00:00.000Z'],
  ])('reads %s in the zone of the carrier', (text, instant) => {
    expect([instantOf(text), read(text)?.zoneSource]).toEqual([instant, 'carrier_default']);
  });

  it('does not guess which of two numbers is the month', () => {
    expect(read('8/9/2026 10:00', AMSTERDAM)).toBeUndefined();
  });

  it('takes offset, GMT field, place, carrier, and assumes, in this order', () => {
    const all: TimeSaid = {
      ...{ text: '2026-11-20T09:00:00', offset: '-05:00', gmt: '2026-11-20 15:00:00' },
      ...{ gmtOffset: '-07:00', zone: 'Asia/Tokyo', country: 'GB' },
    };
    const order = ['offset', 'gmt', 'gmtOffset', 'zone', 'country'] as const;
    const said = order.map((_, at) => {
      const left = Object.fromEntries(order.slice(0, at).map((field) => [field, undefined]));
      const moment = read({ ...all, ...left }, AMERICAN);
      return [moment?.at.toISOString(), moment?.zoneSource];
    });
    expect(said).toEqual([
      ['2026-11-20T14:00:00.000Z', 'explicit'],
      ['2026-11-20T15:00:00.000Z', 'gmt_field'],
      ['2026-11-20T16:00:00.000Z', 'gmt_field'],
      ['2026-11-20T00:00:00.000Z', 'location'],
      ['2026-11-20T09:00:00.000Z', 'location'],
    ]);
    const bare = { text: '2026-11-20T09:00:00' };
    expect(read(bare, AMERICAN)?.zoneSource).toBe('carrier_default');
    // A country of several zones does not say which.
    expect(read({ ...bare, country: 'US' }, AMERICAN)?.zoneSource).toBe('assumed');
    expect(read({ ...bare, country: 'US', region: 'NJ' }, AMERICAN)).toMatchObject({
      ...{ at: new Date('2026-11-20T14:00:00Z'), zoneSource: 'location' },
    });
    expect(read({ ...bare, country: 'US', region: 'TX' }, AMERICAN)?.zoneSource).toBe('assumed');
    expect(read({ ...bare, country: 'US' }, AMSTERDAM)?.zoneSource).toBe('carrier_default');
    expect(read(bare, { zone: null, clock: 'carrier' })).toMatchObject({
      ...{ at: new Date('2026-11-20T09:00:00Z'), zoneSource: 'assumed' },
    });
  });

  it('takes the first of two moments in the repeated hour, and says so', () => {
    expect(read('2026-10-25T02:30:00')).toMatchObject({
      ...{ at: new Date('2026-10-25T00:30:00Z'), doubt: 'repeated_hour' },
    });
    expect(read('2026-10-25T02:30:00+01:00')).toMatchObject({
      ...{ at: new Date('2026-10-25T01:30:00Z'), doubt: null },
    });
  });

  it('goes past the missing hour, and says so', () => {
    expect(read('2026-03-29T02:30:00')).toMatchObject({
      ...{ at: new Date('2026-03-29T01:30:00Z'), doubt: 'missing_hour' },
    });
  });

  it('says when a text has no time of day', () => {
    expect(read('2026-11-20')).toMatchObject({
      ...{ at: new Date('2026-11-19T23:00:00Z'), precision: 'day' },
    });
    expect(read('20.11.2026 09:12')?.precision).toBe('minute');
  });

  it.each([
    ...['1900-01-01 00:00', '0001-01-01T00:00:00', '1970-01-01T00:00:00Z', '1999-12-31', '', ' '],
    ...[
      '2026-02-30 10:00',
      '2026-13-01',
      '2026-11-20T24:00:00',
      '2026-11-20T10:60',
      '12:21',
      'string',
    ],
    ...['2026-11-20T10:00+15:00', '2026-11-20 9', '2026-11-20 10:00 IST', 'Foo 20, 2026', '10:00'],
    'x'.repeat(10_000),
  ])('does not read %.30s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([Number.NaN, Infinity, -1, 0])('does not read %d', (counted) => {
    expect(read(counted)).toBeUndefined();
  });
});

describe('for any moment since 2000', () => {
  const zone = fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Australia/Sydney', 'UTC');
  const moment = fc
    .date({ min: new Date('2000-01-02T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z') })
    .filter((date) => !Number.isNaN(date.getTime()))
    .map((date) => new Date(Math.floor(date.getTime() / 1_000) * 1_000));
  const forms: [string, ClockRules['order'] | undefined][] = [
    ["yyyy-MM-dd'T'HH:mm:ss", undefined],
    ['yyyyMMdd HHmmss', undefined],
    ['dd.MM.yyyy HH:mm:ss', 'dmy'],
    ['dd-MM-yy HH:mm:ss', 'dmy'],
    ['M/d/yyyy h:mm:ss a', 'mdy'],
    ['MMMM d, yyyy h:mm:ss a', undefined],
  ];

  it('an offset in the text leads back to it, in every form', () => {
    fc.assert(
      fc.property(
        moment,
        zone,
        fc.constantFrom(...forms),
        fc.constantFrom('ZZ', 'ZZZ'),
        (at, in_, [form, order], offset) => {
          const text = DateTime.fromJSDate(at, { zone: in_ }).toFormat(`${form} ${offset}`, {
            locale: 'en',
          });
          const rules = {
            zone: 'Europe/Amsterdam',
            clock: 'carrier' as const,
            ...(order && { order }),
          };
          expect(readMoment({ text }, rules)).toMatchObject({ at, zoneSource: 'explicit' });
        },
      ),
      { seed: 11, numRuns: 2_000 },
    );
  });

  it('a local text leads back to it, or to the moment an hour before in the repeated hour', () => {
    fc.assert(
      fc.property(moment, zone, fc.constantFrom(...forms), (at, in_, [form, order]) => {
        const text = DateTime.fromJSDate(at, { zone: in_ }).toFormat(form, { locale: 'en' });
        const found = readMoment(
          { text, zone: in_ },
          { zone: null, clock: 'place', ...(order && { order }) },
        );
        const hours = found === undefined ? NaN : (at.getTime() - found.at.getTime()) / 3_600_000;
        expect(found?.zoneSource).toBe('location');
        expect(found?.doubt === 'repeated_hour' ? [0, 1] : [0]).toContain(hours);
      }),
      { seed: 12, numRuns: 2_000 },
    );
  });

  it('no text whatever makes it throw', () => {
    const odd = fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }), { nil: undefined });
    fc.assert(
      fc.property(odd, odd, odd, odd, odd, odd, (text, time, offset, gmt, zone_, country) => {
        const found = readMoment({ text, time, offset, gmt, zone: zone_, country }, AMERICAN);
        expect(found === undefined || !Number.isNaN(found.at.getTime())).toBe(true);
      }),
      { seed: 13, numRuns: 5_000 },
    );
  });
});

describe('countries', () => {
  it.each([
    ['de', 'DE'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['Duitsland', 'DE'],
    ['Sanne', undefined],
    ['ZZ', undefined],
    ['__proto__', undefined],
  ])('%s is %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });
});
