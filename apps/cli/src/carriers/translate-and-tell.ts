import { readFile } from 'node:fs/promises';
import {
  ADAPTERS,
  CarrierRegistry,
  readCarrierEvent,
  readPayload,
  refusalText,
  TOLD_FAULTS,
  translate,
  writeCarrierEvent,
  type CarrierEvent,
  type PayloadReading,
} from '@app/carriers';
import { SeintjeError } from '@app/platform';
import { hasWrongCheckDigit } from '@app/shipments';

/** What an event means to us, or why it means nothing; a reader of our form drops it as any field it does not know. */
interface Meaning {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** The name for our own form, beside those of carriers. */
const OWN_FORM = 'cloudevents';
const WHY_DROPPED = 'Not among the fields that are kept of this carrier.';

type Write = (line: string) => void;

/** As the command line gives them. */
export interface TranslateOptions {
  readonly trackingCode?: string;
  readonly receivedAt?: string;
  readonly eventsOnly?: true;
}

/**
 * Prints a carrier's raw payload as events in our form, one a line, then what was left out and why: by the names
 * of fields, never by what they hold. A file with several payloads has one a line.
 */
export async function translateAndTell(
  carrier: string,
  file: string,
  options: TranslateOptions,
  write: Write,
): Promise<void> {
  const bytes = await fileOf(file);
  const carriers = CarrierRegistry.load();
  if (carrier === OWN_FORM) {
    for (const line of linesOf(bytes)) tellOwn(carriers, line, write);
    return;
  }
  const adapter = ADAPTERS.get(carrier);
  if (adapter === undefined) {
    throw new SeintjeError(
      'carriers.no_adapter',
      `There is no adapter of that name; there are: ${[...ADAPTERS.keys(), OWN_FORM].sort().join(', ')}. ` +
        'How to add one: docs/adding-a-carrier.md.',
    );
  }
  const receivedAt = options.receivedAt === undefined ? new Date() : new Date(options.receivedAt);
  if (Number.isNaN(receivedAt.getTime())) {
    throw new SeintjeError(
      'carriers.received_at',
      '--received-at is a time such as 2026-11-20T09:12:00Z.',
    );
  }
  const { trackingCode } = options;
  const arrival = { receivedAt, ...(trackingCode !== undefined && { trackingCode }) };
  const read = (payload: Buffer): PayloadReading =>
    readPayload(adapter, carriers, payload, arrival);
  const whole = read(bytes);
  const readings = whole.kind === 'read' ? [whole] : linesOf(bytes).map(read);
  const told = (event: CarrierEvent): unknown =>
    options.eventsOnly ? writeCarrierEvent(event) : withMeaning(carriers, event, receivedAt);
  for (const reading of readings) {
    if (reading.kind === 'read')
      reading.events.forEach((it) => {
        write(JSON.stringify(told(it)));
      });
  }
  if (!options.eventsOnly) tellLeftOut(readings, write);
}

function tellLeftOut(readings: readonly PayloadReading[], write: Write): void {
  const dropped = new Set(readings.flatMap((it) => (it.kind === 'read' ? it.dropped : [])));
  for (const field of dropped) write(JSON.stringify({ dropped: field, why: WHY_DROPPED }));
  for (const reading of readings) {
    if (reading.kind === 'refused') {
      write(JSON.stringify({ refused: reading.reason, why: refusalText(reading.reason) }));
      process.exitCode = 1;
      continue;
    }
    for (const [fault, count] of reading.faults) {
      write(JSON.stringify({ notTaken: fault, count, why: TOLD_FAULTS[fault] }));
    }
  }
}

function tellOwn(carriers: CarrierRegistry, line: Buffer, write: Write): void {
  const read = readCarrierEvent(line);
  if (read.kind === 'event') {
    write(JSON.stringify(withMeaning(carriers, read.event, new Date())));
    return;
  }
  write(JSON.stringify({ refused: read.reason, why: refusalText(read.reason) }));
  process.exitCode = 1;
}

function withMeaning(carriers: CarrierRegistry, event: CarrierEvent, now: Date): unknown {
  const written = writeCarrierEvent(event);
  return {
    ...written,
    data: { ...(written['data'] as object), meaning: meaningOf(carriers, event, now) },
  };
}

function meaningOf(carriers: CarrierRegistry, event: CarrierEvent, now: Date): Meaning {
  const translated = translate(carriers, event, null, now);
  switch (translated.kind) {
    case 'tracking': {
      const { meaning } = translated;
      const doubt = hasWrongCheckDigit(event.trackingCode) && { checkDigit: 'wrong' };
      return { ...meaning, eventId: translated.event.eventId, ...doubt };
    }
    case 'unmapped':
      return { kind: 'unmapped' };
    case 'refused':
      return { kind: 'refused', reason: translated.reason };
  }
}

async function fileOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new SeintjeError('cli.file', 'The file cannot be read; give the path of a payload.', {
      cause,
    });
  }
}

const linesOf = (bytes: Buffer): Buffer[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Buffer.from(line));
