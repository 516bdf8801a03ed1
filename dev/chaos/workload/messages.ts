import { randomUUID } from 'node:crypto';
import { CARRIER_EVENT_TYPE } from '@app/ingest';
import type { Parcel, Step } from './parcels.js';
import type { Seeded } from '../../seeded.js';

/** What a message is, told by its key: who reads the log back knows it without reading its value. */
export type MessageKind = 'fact' | 'poison' | 'unmapped';

/** A message for the topic. */
export interface ChaosMessage {
  key: string;
  value: Buffer | null;
  /** Milliseconds after the parcel's first event. */
  toldMs: number;
}

const SOURCE = 'urn:example:carrier';

/** One in so many messages is not usable; the real share is far smaller, the way they take is the same. */
const POISON_SHARE = 0.01;
const UNMAPPED_SHARE = 0.01;

/** All that is told of a parcel that begins at `beginsAt`: its events, doubles, and now and then rubbish. */
export function messagesOf(random: Seeded, parcel: Parcel, beginsAt: number): ChaosMessage[] {
  return parcel.steps.flatMap((step) => [
    ...told(parcel, step, beginsAt),
    ...(random.chance(POISON_SHARE) ? [poison(random, step.toldMs)] : []),
    ...(random.chance(UNMAPPED_SHARE) ? [unmapped(parcel, step, beginsAt)] : []),
  ]);
}

function told(parcel: Parcel, step: Step, beginsAt: number): ChaosMessage[] {
  const at = new Date(beginsAt + step.happensMs);
  const key = factKey(parcel.carrier, parcel.trackingCode, step.code, at.getTime());
  const message = (): ChaosMessage => ({
    key,
    value: event(randomUUID(), parcel, step.code, at),
    toldMs: step.toldMs,
  });
  const first = message();
  switch (step.doubled) {
    case 'no':
      return [first];
    case 'same_id':
      return [first, { ...first, toldMs: first.toldMs + 300 }];
    case 'other_id':
      return [first, { ...message(), toldMs: first.toldMs + 300 }];
  }
}

/** Names the fact that a message tells, however often it is told. */
export const factKey = (carrier: string, code: string, event: string, atMs: number): string =>
  `fact|${carrier}|${code}|${event}|${String(atMs)}`;

/** What kind of message a key belongs to; undefined for a message that is not of this run. */
export function kindOfKey(key: string): MessageKind | undefined {
  const kind = key.slice(0, key.indexOf('|'));
  return kind === 'fact' || kind === 'poison' || kind === 'unmapped' ? kind : undefined;
}

function event(id: string, parcel: Parcel, code: string, at: Date): Buffer {
  const { carrier, trackingCode } = parcel;
  return Buffer.from(
    JSON.stringify({
      specversion: '1.0',
      id,
      source: SOURCE,
      type: CARRIER_EVENT_TYPE,
      time: at.toISOString(),
      data: {
        carrier,
        trackingCode,
        code,
        occurredAt: at.toISOString(),
        facility: { country: 'NL' },
      },
    }),
  );
}

/** A code that no table knows: it must be counted once, also when its batch is done twice. */
function unmapped(parcel: Parcel, step: Step, beginsAt: number): ChaosMessage {
  const id = randomUUID();
  const at = new Date(beginsAt + step.happensMs);
  return { key: `unmapped|${id}`, value: event(id, parcel, 'X99', at), toldMs: step.toldMs };
}

const POISONS: readonly [() => Buffer | null, ...(() => Buffer | null)[]] = [
  () => null,
  () => Buffer.from('{"specversion":"1.0"'),
  () => Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
  () => Buffer.from('[]'),
  () => Buffer.from('{"specversion":"0.3"}'),
  () => Buffer.from(`${'['.repeat(40)}${']'.repeat(40)}`),
  () =>
    Buffer.from(
      JSON.stringify({ specversion: '1.0', id: 'x', source: 's', type: CARRIER_EVENT_TYPE }),
    ),
  () => Buffer.alloc(70_000, 0x20),
];

function poison(random: Seeded, toldMs: number): ChaosMessage {
  return { key: `poison|${randomUUID()}`, value: random.pick(POISONS)(), toldMs };
}
