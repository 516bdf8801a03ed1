import { readCarrierEvent, translate, type CarrierRegistry } from '@app/carriers';
import type { LogPiece } from '@app/kafka';
import type { DeadLetter } from './dead-letters.js';
import type { InboxKey } from './inbox.js';
import type { TrackingEvent } from '@app/shipments';
import type { UnmappedCode } from './unmapped-codes.js';

/** An event in our words, and the parcel it is about. */
interface AddressedEvent {
  readonly carrier: string;
  readonly trackingCode: string;
  readonly event: TrackingEvent;
}

interface AtOffset {
  readonly offset: bigint;
}
export type ReadEvent = AddressedEvent & InboxKey & AtOffset;
export type ReadUnmapped = UnmappedCode & InboxKey & AtOffset;

/** What the messages of a piece say: each is in exactly one of the lists. */
export interface ReadPiece {
  readonly events: readonly ReadEvent[];
  readonly unmapped: readonly ReadUnmapped[];
  readonly deadLetters: readonly DeadLetter[];
}

/** Decodes, checks and translates the messages of a piece, outside of any transaction. */
export function readPiece(
  carriers: CarrierRegistry,
  piece: LogPiece,
  boundTo: string | null,
  now: Date,
): ReadPiece {
  const events: ReadEvent[] = [];
  const unmapped: ReadUnmapped[] = [];
  const deadLetters: DeadLetter[] = [];
  for (const { offset, value, contentType, envelope } of piece.messages) {
    const read = readCarrierEvent(value, contentType, envelope);
    if (read.kind === 'refused') {
      deadLetters.push({ offset, reason: read.reason });
      continue;
    }
    const { id, carrier, trackingCode, code } = read.event;
    const source = `${piece.topic} ${read.event.source}`;
    const translated = translate(carriers, read.event, boundTo, now);
    switch (translated.kind) {
      case 'tracking':
        events.push({ offset, id, source, carrier, trackingCode, event: translated.event });
        break;
      case 'unmapped':
        unmapped.push({
          ...{ offset, id, source, code },
          ...{ carrier: translated.list, namespace: translated.namespace },
        });
        break;
      case 'refused':
        deadLetters.push({ offset, reason: translated.reason });
        break;
    }
  }
  return { events, unmapped, deadLetters };
}
