import { randomUUID } from 'node:crypto';
import type { Message } from './event-log.js';
import type { Poison, StoryEvent, StoryParcel } from './story.js';

/** A parcel's code, unlike that of any other run. */
export interface PlayedParcel {
  parcel: StoryParcel;
  trackingCode: string;
}

/** The story begins this long before now and goes on in steps, so that every event is fresh and in order. */
const BEGINS_MINUTES_AGO = 300;
const STEP_MINUTES = 30;

/** The messages of one step of a parcel: CloudEvents in our form (docs/reference/events.md). */
export function messagesOf(
  { parcel, trackingCode }: PlayedParcel,
  step: number,
  start: Date,
): Message[] {
  return (parcel.steps[step] ?? []).flatMap((event, n) => {
    const { code, minutesEarlier = 0, isDoubled = false } = asObject(event);
    const minutes = step * STEP_MINUTES + n - minutesEarlier - BEGINS_MINUTES_AGO;
    const value = Buffer.from(
      JSON.stringify({
        specversion: '1.0',
        id: randomUUID(),
        source: `/${parcel.carrier}/events`,
        type: 'nl.seintje.carrier-event.v1',
        data: {
          carrier: parcel.carrier,
          trackingCode,
          code,
          occurredAt: new Date(start.getTime() + minutes * 60_000).toISOString(),
          facility: { country: 'NL', place: 'Utrecht' },
        },
      }),
    );
    const message = { key: trackingCode, value };
    return isDoubled ? [message, message] : [message];
  });
}

const asObject = (event: StoryEvent) => (typeof event === 'string' ? { code: event } : event);

/** A message that is no event. */
export function poisonMessage(poison: Poison, key: string): Message {
  switch (poison) {
    case 'not_json':
      return { key, value: Buffer.from('{"specversion": "1.0", ') };
    case 'wrong_schema':
      return {
        key,
        value: Buffer.from(JSON.stringify({ specversion: '1.0', id: 'x', type: 'other' })),
      };
    case 'empty':
      return { key, value: null };
  }
}
