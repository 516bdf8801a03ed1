import { CARRIER_EVENT_TYPE, type CarrierEvent } from './carrier-event.js';

/** A carrier event in our form, as CloudEvents 1.0; what is null is left out. `readCarrierEvent` reads it back. */
export function writeCarrierEvent(event: CarrierEvent): Record<string, unknown> {
  const { occurredAt, facilityCountry, facilityPlace, etaFrom, etaTo } = event;
  const hasFacility = facilityCountry !== null || facilityPlace !== null;
  return {
    specversion: '1.0',
    id: event.id,
    source: event.source,
    type: CARRIER_EVENT_TYPE,
    data: present({
      carrier: event.carrier,
      broker: event.broker,
      trackingCode: event.trackingCode,
      namespace: event.namespace,
      code: event.code,
      occurredAt: occurredAt.kind === 'instant' ? occurredAt.at.toISOString() : occurredAt.text,
      zone: event.zone,
      zoneSource: event.zoneSource,
      precision: event.precision,
      clockDoubt: event.clockDoubt,
      facility: hasFacility ? present({ country: facilityCountry, place: facilityPlace }) : null,
      eta:
        etaFrom === null
          ? null
          : present({ from: etaFrom.toISOString(), to: etaTo?.toISOString() ?? null }),
    }),
  };
}

const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
