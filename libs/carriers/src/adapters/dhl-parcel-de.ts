import type { Field } from '../payload/field.js';
import type { CarrierAdapter } from './adapter.js';

/** The XML of DHL's parcel tracking in Germany: pairs of event and reason (ICE/RIC) in attributes. */
export const dhlParcelDe: CarrierAdapter = {
  carrier: 'dhl-parcel-de',
  clock: { order: 'dmy', clock: 'carrier' },
  codes: /^(?:[A-Z]{5}(?:\/[A-Z]{5})?|[A-Z]{2})$/,
  *read(payload) {
    for (const shipment of named('piece-shipment', payload.list('data'))) {
      const trackingCode = shipment.text(
        '@piece-code',
        '@searched-piece-code',
        '@piece-identifier',
      );
      const lists = [shipment, ...named('piece-event-list', [shipment])];
      for (const event of lists.flatMap((list) => named('piece-event', [list]))) {
        const [ice, ric] = [event.text('@ice'), event.text('@ric')];
        const standard = event.text('@standard-event-code');
        const pair = ric === undefined ? ice : `${ice ?? ''}/${ric}`;
        yield {
          trackingCode,
          ...(ice === undefined && { namespace: 'status' }),
          code: ice === undefined ? standard : pair,
          time: { text: event.text('@event-timestamp') },
          country: event.text('@event-country'),
          place: event.text('@event-location'),
        };
      }
    }
  },
};

/** Every element is called `data`; its attribute `name` says what it is. */
function named(name: string, fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => {
    const inner = field.list('data');
    return [field, ...inner].filter((candidate) => candidate.text('@name') === name);
  });
}
