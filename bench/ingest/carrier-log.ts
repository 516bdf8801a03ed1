import type { LogPiece } from '@app/kafka';
import { CARRIER_EVENT_TYPE } from '@app/ingest';
import { Ids } from '@app/platform';
import type { Seeded } from '../../dev/seeded.js';

/** What a parcel's day says: four milestones that are told, and what lies between them. */
const CODES = ['A01', 'A98', 'J01', 'J40', 'J55', 'J05', 'A19', 'I01'] as const;

/** Milestones among them. */
export const MILESTONES_PER_PARCEL = 4;
export const EVENTS_PER_PARCEL = CODES.length;

/** The share of messages that are sent a second time, byte for byte. */
const DOUBLED = 0.05;

/** Of Kafka, and of the bench: one lane each. */
export const PARTITIONS = 2;
export const TOPIC = 'carrier-events';
export const CLUSTER = 'bench';

const HOUR_MS = 3_600_000;
const ids = new Ids();

/** One message as it lies in the log, and what the floor stores of it. */
export interface CarrierMessage {
  readonly partition: number;
  readonly value: Buffer;
  readonly eventId: string;
  readonly parcel: number;
  readonly step: number;
  readonly occurredAt: string;
}

/** A message of one parcel's event. */
export function carrierMessage(
  trackingCode: string,
  code: string,
  occurredAt: string,
  eventId: string,
): Buffer {
  return Buffer.from(
    JSON.stringify({
      specversion: '1.0',
      id: eventId,
      source: '/postnl/events',
      type: CARRIER_EVENT_TYPE,
      data: {
        carrier: 'postnl',
        trackingCode,
        code,
        occurredAt,
        facility: { country: 'NL', place: 'Utrecht' },
      },
    }),
  );
}

/**
 * The events of many parcels that are under way at once, in the order in which they arrive: about one in
 * seven pairs of neighbours swapped, one message in twenty doubled. The same shape as the prototype's.
 */
export function carrierLog(trackingCodes: readonly string[], chance: Seeded): CarrierMessage[] {
  const start = Date.now() - 10 * HOUR_MS;
  const drawn = trackingCodes.flatMap((trackingCode, parcel) =>
    CODES.map((code, step) => {
      const occurredAt = new Date(start + step * HOUR_MS + parcel).toISOString();
      const eventId = ids.uuidV7();
      return {
        arrives: parcel * 0.5 + step * 400 + chance.next() * 900,
        message: {
          partition: parcel % PARTITIONS,
          value: carrierMessage(trackingCode, code, occurredAt, eventId),
          eventId,
          parcel,
          step,
          occurredAt,
        },
      };
    }),
  );
  drawn.sort((a, b) => a.arrives - b.arrives);
  const log: CarrierMessage[] = [];
  for (const { message } of drawn) {
    log.push(message);
    const before = log[Math.floor(chance.next() * log.length)];
    if (chance.chance(DOUBLED) && before !== undefined) log.push(before);
  }
  return log;
}

/** A partition's part of the log, as a consumer that reads `size` messages at once gets it. */
export function piecesOf(
  log: readonly CarrierMessage[],
  partition: number,
  size: number,
): LogPiece[] {
  const own = log.filter((message) => message.partition === partition);
  const pieces: LogPiece[] = [];
  for (let from = 0; from < own.length; from += size) {
    const messages = own.slice(from, from + size);
    pieces.push({
      clusterId: CLUSTER,
      topic: TOPIC,
      partition,
      from: BigInt(from),
      next: BigInt(from + messages.length),
      messages: messages.map(({ value }, n) => ({
        offset: BigInt(from + n),
        value,
        contentType: undefined,
      })),
      stepOver: false,
    });
  }
  return pieces;
}
