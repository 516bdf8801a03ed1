import { DateTime, IANAZone } from 'luxon';
import type { ZoneSource } from '@app/shipments';
import { readClockText, readOffset, type ClockText, type DateOrder } from './clock-text.js';
import { assumedZoneOf, zoneOfCountry, zoneOfRegion } from './countries.js';

/** All that a carrier's payload says of one time, field by field. */
export interface TimeSaid {
  /** Date, or date and time in one; a number counts milliseconds or seconds since 1970. */
  readonly text: string | number | undefined;
  /** The time, where it has a field of its own. */
  readonly time?: string | undefined;
  /** The offset or abbreviation of the local time, where it has a field of its own. */
  readonly offset?: string | undefined;
  /** The same moment in GMT, date and time in one. */
  readonly gmt?: string | undefined;
  /** Minutes between local time and GMT, where only they are told of it. */
  readonly gmtOffset?: string | undefined;
  /** IANA zone of the place. */
  readonly zone?: string | undefined;
  /** Two letters: tells the zone where the country has one. */
  readonly country?: string | undefined;
  /** State or province, as its country writes it: tells the zone where the country has several. */
  readonly region?: string | undefined;
}

/** How a carrier writes times. */
export interface ClockRules {
  readonly order?: DateOrder;
  /** The carrier's own zone. */
  readonly zone: string | null;
  /** Whose clock a time without zone shows: that of the carrier's systems, or that of the place of the scan. */
  readonly clock: 'carrier' | 'place';
}

/** Times that local clocks show twice, or not at all. */
export const CLOCK_DOUBTS = ['repeated_hour', 'missing_hour'] as const;
export type ClockDoubt = (typeof CLOCK_DOUBTS)[number];

/** How finely a carrier told a time. */
export const PRECISIONS = ['second', 'minute', 'day'] as const;

/** One moment, and how sure we are of it. */
export interface Moment {
  readonly at: Date;
  readonly zoneSource: ZoneSource;
  readonly precision: (typeof PRECISIONS)[number];
  readonly doubt: ClockDoubt | null;
}

/** Unset clocks say 0001, 1900 or 1970; no parcel of ours moved before. */
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const MINUTE_MS = 60_000;
/** Counted in seconds, this is the year 5138; counted in milliseconds, 1973. */
const SECONDS_MAX = 100_000_000_000;
const DOT_NET = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;
const COUNTED = /^\d{10}(?:\d{3})?$/;

/**
 * The moment that a carrier means: by the offset in the text, else by its GMT field, else by the zone of the
 * place, else by the carrier's own zone; else it is assumed. Which of them it was is part of the answer.
 * Undefined when nothing can be read, or when the clock was never set.
 */
export function readMoment(said: TimeSaid, rules: ClockRules): Moment | undefined {
  const counted = readCounted(said.text);
  const moment = counted === undefined ? byClock(said, rules) : exactly(counted, 'explicit');
  return moment === undefined || moment.at.getTime() < EARLIEST_MS ? undefined : moment;
}

function byClock(said: TimeSaid, rules: ClockRules): Moment | undefined {
  const { text, time } = said;
  const clock =
    typeof text === 'string'
      ? readClockText(time === undefined ? text : `${text.trim()} ${time.trim()}`, rules.order)
      : undefined;
  const offset = clock?.offsetMinutes ?? offsetOf(said.offset);
  if (clock !== undefined && offset !== undefined) {
    return { ...at(clock, offset), zoneSource: 'explicit' };
  }
  const gmt = said.gmt === undefined ? undefined : readClockText(said.gmt, rules.order);
  if (gmt !== undefined) return { ...at(gmt, gmt.offsetMinutes ?? 0), zoneSource: 'gmt_field' };
  if (clock === undefined) return undefined;
  const gmtOffset = offsetOf(said.gmtOffset);
  if (gmtOffset !== undefined) return { ...at(clock, gmtOffset), zoneSource: 'gmt_field' };
  return inZone(clock, ...zoneOf(said, rules));
}

const offsetOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : readOffset(text);

function zoneOf({ zone, country, region }: TimeSaid, rules: ClockRules): [string, ZoneSource] {
  if (zone !== undefined && IANAZone.isValidZone(zone)) return [zone, 'location'];
  if (rules.clock === 'place' && country !== undefined) {
    const known = zoneOfCountry(country) ?? zoneOfRegion(country, region ?? '');
    if (known !== undefined) return [known, 'location'];
    const assumed = assumedZoneOf(country);
    if (assumed !== undefined) return [assumed, 'assumed'];
  }
  return rules.zone === null ? ['UTC', 'assumed'] : [rules.zone, 'carrier_default'];
}

/**
 * Of the two moments of autumn's repeated hour the first; in spring's missing hour as much later as clocks
 * jump. Either is said, as it may be an hour off.
 */
export function inZone(clock: ClockText, zone: string, zoneSource: ZoneSource): Moment {
  const { year, month, day, hour, minute, second, millisecond, precision } = clock;
  const local = DateTime.fromObject(
    { year, month, day, hour, minute, second, millisecond },
    { zone },
  );
  // Luxon itself takes the one that has today's offset, which would depend on when we ask.
  const times = local.getPossibleOffsets().map((possible) => possible.toMillis());
  const isMissing = local.hour !== hour || local.minute !== minute;
  const doubt = isMissing ? 'missing_hour' : times.length > 1 ? 'repeated_hour' : null;
  return { at: new Date(Math.min(...times)), zoneSource, precision, doubt };
}

function at(clock: ClockText, offsetMinutes: number): Omit<Moment, 'zoneSource'> {
  const { year, month, day, hour, minute, second, millisecond, precision } = clock;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  return { at: new Date(utc - offsetMinutes * MINUTE_MS), precision, doubt: null };
}

/** Milliseconds or seconds since 1970, as a number, as digits, or as .NET writes a Date. */
function readCounted(text: string | number | undefined): number | undefined {
  if (typeof text === 'number') return Number.isFinite(text) && text > 0 ? inMs(text) : undefined;
  if (text === undefined) return undefined;
  const dotNet = DOT_NET.exec(text.trim());
  if (dotNet !== null) return Number(dotNet[1]);
  return COUNTED.test(text.trim()) ? inMs(Number(text)) : undefined;
}

const inMs = (counted: number): number =>
  counted < SECONDS_MAX ? Math.round(counted * 1_000) : Math.round(counted);

const exactly = (ms: number, zoneSource: ZoneSource): Moment => ({
  ...{ at: new Date(ms), zoneSource, precision: 'second', doubt: null },
});
