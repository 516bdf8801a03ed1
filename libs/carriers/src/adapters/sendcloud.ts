import { carrierOfBroker } from './carrier-of-broker.js';
import type { CarrierAdapter } from './adapter.js';

/** Sendcloud: the webhook `parcel_status_changed`, and events by their parent status (version 3). */
export const sendcloud: CarrierAdapter = {
  carrier: 'sendcloud',
  clock: { order: 'dmy', clock: 'carrier' },
  codes: /^\d{1,5}$/,
  *read(payload) {
    for (const parcel of payload.list('parcel')) {
      const time = { text: payload.counted('carrier_status_change_timestamp', 'timestamp') };
      const carrier = carrierOfBroker(parcel.text('carrier.code', 'carrier'));
      const trackingCode = parcel.text('tracking_number');
      yield { carrier, trackingCode, namespace: 'status-id', code: parcel.text('status.id'), time };
    }
    for (const parcel of [...payload.list('data'), ...payload.list('payload'), ...payload.list()]) {
      const carrier = carrierOfBroker(parcel.text('carrier.code', 'carrier_code'));
      const trackingCode = parcel.text('tracking_number');
      for (const event of [...parcel.list('events'), ...parcel.list('statuses')]) {
        const text = event.text('event_at', 'carrier_update_timestamp', 'timestamp');
        const code = event
          .text('status.parent_status', 'parent_status')
          ?.toUpperCase()
          .replaceAll('-', '_');
        const [country, place] = [event.text('location.country_code'), event.text('location.city')];
        yield {
          carrier,
          trackingCode,
          namespace: 'parent-status',
          code,
          time: { text },
          country,
          place,
        };
      }
    }
  },
};
