import { etaPrecision, isMissed, isStalled } from './pace.js';

const at = (text: string): Date => new Date(text);
const window = { from: at('2026-11-20T13:00:00Z'), to: at('2026-11-20T15:00:00Z') };
const day = { from: at('2026-11-19T23:00:00Z'), to: null };

describe('an expected time', () => {
  it('is a window of hours, or a day', () => {
    expect(etaPrecision(window)).toBe('window');
    expect(etaPrecision(day)).toBe('day');
    expect(etaPrecision({ from: day.from, to: at('2026-11-20T22:59:59Z') })).toBe('day');
  });

  it('is missed once it has passed, not a moment earlier', () => {
    expect(isMissed('out_for_delivery', window, at('2026-11-20T15:00:00Z'))).toBe(false);
    expect(isMissed('out_for_delivery', window, at('2026-11-20T15:00:01Z'))).toBe(true);
  });

  it('of a day is missed after midnight in Amsterdam, not in London', () => {
    expect(isMissed('in_transit', day, at('2026-11-20T22:59:59Z'))).toBe(false);
    expect(isMissed('in_transit', day, at('2026-11-20T23:00:00Z'))).toBe(true);
  });

  it.each([
    'delivered',
    'ready_for_pickup',
    'delivery_attempted',
    'returning',
    'cancelled',
  ] as const)('is never missed when the shipment is %s', (status) => {
    expect(isMissed(status, window, at('2026-11-21T00:00:00Z'))).toBe(false);
  });

  it('that nobody told is not missed', () => {
    expect(isMissed('in_transit', null, at('2026-11-21T00:00:00Z'))).toBe(false);
  });
});

describe('a stalled shipment', () => {
  const heard = at('2026-11-20T12:00:00Z');
  const later = at('2026-11-23T12:00:01Z');

  it('was not heard of for three days while under way', () => {
    expect(isStalled('parcel', 'in_transit', heard, at('2026-11-23T12:00:00Z'))).toBe(false);
    expect(isStalled('parcel', 'in_transit', heard, later)).toBe(true);
  });

  it('is never a stamp, which nobody scans', () => {
    expect(isStalled('stamp', 'in_transit', heard, later)).toBe(false);
  });

  it.each(['announced', 'ready_for_pickup', 'delivered', 'held', 'unknown'] as const)(
    'is never one that is %s',
    (status) => {
      expect(isStalled('parcel', status, heard, later)).toBe(false);
    },
  );

  it('was heard of before', () => {
    expect(isStalled('parcel', 'in_transit', null, later)).toBe(false);
  });
});
