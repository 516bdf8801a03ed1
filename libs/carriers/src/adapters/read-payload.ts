import { normaliseTrackingCode } from '@app/shipments';
import type { CarrierEvent } from '../event-form/carrier-event.js';
import { isKnownPlace } from '../places/known-places.js';
import { factId } from '../fact-id.js';
import { Field } from '../payload/field.js';
import { parsePayload, type PayloadRefusal } from '../payload/parse-payload.js';
import type { Carrier } from '../registry/carrier-file.js';
import type { CarrierRegistry } from '../registry/carrier-registry.js';
import { countryCode } from '../time/countries.js';
import { readMoment, type ClockRules, type Moment, type TimeSaid } from '../time/moment.js';
import type { CarrierAdapter, Told } from './adapter.js';

/** Of one payload; a carrier tells at most some hundred events of a parcel. */
const EVENTS_MAX = 5_000;
/** As many names as somebody reads. */
const NAMES_MAX = 200;
/** Stands for a code that is on no list and might be anything. */
const UNLISTED = 'UNLISTED';

/** Why an event that a payload tells is not taken, or a part of it not kept. */
export const TOLD_FAULTS = {
  'told.tracking_code':
    'The event has no tracking code, or a text that cannot be one; it is left out.',
  'told.code': 'The event has no code; it is left out.',
  'told.time': 'The event has no time that can be read, or one of an unset clock; it is left out.',
  'told.too_many': 'The payload tells more than 5,000 events; the rest is left out.',
  'told.place': 'The place is no town that we know; the event is taken without it.',
  'told.eta':
    'The expected time cannot be read, or ends before it begins; the event is taken without it.',
} as const;
export type ToldFault = keyof typeof TOLD_FAULTS;

export type PayloadReading =
  | {
      readonly kind: 'read';
      /** Each fact once, in the payload's order. */
      readonly events: readonly CarrierEvent[];
      /** How often what was not taken, by reason. */
      readonly faults: ReadonlyMap<ToldFault, number>;
      /** The fields that were not looked at, by name. */
      readonly dropped: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: PayloadRefusal };

/** When it arrived, and what the one who asked knows beside it. */
export interface Arrival {
  readonly receivedAt: Date;
  /** The code that was asked for, where answers do not repeat it. */
  readonly trackingCode?: string;
}

/**
 * A carrier's raw payload as events in our form: allow-listed fields only, each checked by its form, each
 * instant with the source of its zone. The same payload gives the same events, whenever it is read.
 */
export function readPayload(
  adapter: CarrierAdapter,
  carriers: CarrierRegistry,
  bytes: Buffer,
  arrival: Arrival,
): PayloadReading {
  const parsed = parsePayload(bytes);
  return parsed.kind === 'refused' ? parsed : readValue(adapter, carriers, parsed.value, arrival);
}

/** As `readPayload`, of what is parsed already. */
export function readValue(
  adapter: CarrierAdapter,
  carriers: CarrierRegistry,
  value: unknown,
  arrival: Arrival,
): Extract<PayloadReading, { kind: 'read' }> {
  const carrier = carriers.find(adapter.carrier);
  if (carrier === undefined) throw new Error(`config/carriers has no ${adapter.carrier}.yaml`);
  const payload = Field.of(value);
  const reader = new ToldReader(adapter, carriers, carrier, arrival);
  for (const told of adapter.read(payload)) if (!reader.take(told)) break;
  return {
    kind: 'read',
    events: [...reader.events.values()],
    faults: reader.faults,
    dropped: payload.untaken().slice(0, NAMES_MAX),
  };
}

class ToldReader {
  readonly events = new Map<string, CarrierEvent>();
  readonly faults = new Map<ToldFault, number>();
  private readonly rules: ClockRules;

  constructor(
    private readonly adapter: CarrierAdapter,
    private readonly carriers: CarrierRegistry,
    private readonly list: Carrier,
    private readonly arrival: Arrival,
  ) {
    this.rules = { ...adapter.clock, zone: list.zone };
  }

  /** False when it takes no more. */
  take(told: Told): boolean {
    if (this.events.size >= EVENTS_MAX) return this.fault('told.too_many', false);
    const trackingCode = trackingCodeOf(told.trackingCode ?? this.arrival.trackingCode);
    if (trackingCode === undefined) return this.fault('told.tracking_code');
    const namespace = told.namespace ?? this.list.defaultNamespace;
    const code = this.codeOf(namespace, told.code);
    if (code === undefined) return this.fault('told.code');
    const country = told.country === undefined ? undefined : countryCode(told.country);
    const moment = this.momentOf(told.time, country);
    if (moment === undefined) return this.fault('told.time');
    const eta = this.etaOf(told.eta);
    const { carrier, broker } = this.whose(told);
    const said = {
      ...{ carrier, broker, trackingCode, namespace, code, ...eta },
      facilityCountry: country ?? null,
      facilityPlace: this.placeOf(told.place, country ?? null),
    };
    // Without a time of its own, the same message again must be the same event.
    const at = told.time === 'received' ? 'received' : moment.at;
    const id = factId([said, at]);
    if (!this.events.has(id)) this.events.set(id, this.eventOf(id, said, moment));
    return true;
  }

  private eventOf(
    id: string,
    said: Omit<CarrierEvent, 'id' | 'source' | 'occurredAt' | 'zone' | TimeNote>,
    { at, zoneSource, precision, doubt }: Moment,
  ): CarrierEvent {
    return {
      ...{ id, source: `urn:seintje:adapter:${this.adapter.carrier}`, ...said },
      ...{ occurredAt: { kind: 'instant', at }, zone: null, zoneSource, precision },
      clockDoubt: doubt,
    };
  }

  private whose(told: Told): { carrier: string; broker: string | null } {
    const { carrier } = this.adapter;
    const isOther = told.carrier !== undefined && this.carriers.find(told.carrier) !== undefined;
    return isOther ? { carrier: told.carrier, broker: carrier } : { carrier, broker: null };
  }

  /** A new code is counted by name where codes have a form of their own; words may be anybody's. */
  private codeOf(namespace: string, code: string | undefined): string | undefined {
    if (code === undefined) return undefined;
    if (this.carriers.meaning(this.list, namespace, code)?.isFallback === false) return code;
    const { codes } = this.adapter;
    return codes !== 'listed' && codes.test(code) ? code : UNLISTED;
  }

  private momentOf(time: Told['time'], country: string | undefined): Moment | undefined {
    if (time === 'received') {
      const at = this.arrival.receivedAt;
      return { at, zoneSource: 'assumed', precision: 'second', doubt: null };
    }
    return readMoment({ ...time, country }, this.rules);
  }

  private placeOf(place: string | undefined, country: string | null): string | null {
    if (place === undefined || place === '') return null;
    if (isKnownPlace(place, country)) return place;
    this.fault('told.place');
    return null;
  }

  private etaOf(eta: Told['eta']): Pick<CarrierEvent, 'etaFrom' | 'etaTo'> {
    const none = { etaFrom: null, etaTo: null };
    if (eta === undefined) return none;
    const from = this.instantOf(eta.from);
    const to = eta.to?.text === undefined ? null : this.instantOf(eta.to);
    if (from === undefined || to === undefined || (to !== null && to < from)) {
      this.fault('told.eta');
      return none;
    }
    return { etaFrom: from, etaTo: to };
  }

  private instantOf(said: TimeSaid): Date | undefined {
    return readMoment(said, this.rules)?.at;
  }

  private fault<T extends boolean = true>(fault: ToldFault, goesOn: T = true as T): T {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
    return goesOn;
  }
}

type TimeNote = 'zoneSource' | 'precision' | 'clockDoubt';

/** Labels carry numbers: a text without five digits in a field for codes is a name or a word. */
const trackingCodeOf = (text: string | undefined): string | undefined =>
  text !== undefined && text.length <= 60 && (text.match(/\d/g)?.length ?? 0) >= 5
    ? normaliseTrackingCode(text)
    : undefined;
