import type { CarrierAdapter } from './adapter.js';

/** Hermes Germany: four-digit event codes of its interface for senders. */
export const hermesDe: CarrierAdapter = {
  carrier: 'hermes-de',
  clock: { order: 'dmy', clock: 'carrier' },
  codes: /^\d{4}$/,
  *read(payload) {
    const paths = ['shipmentinfo', 'shipmentInfo', 'shipments', 'parcels', ''];
    for (const parcel of paths.flatMap((path) => payload.list(path))) {
      const trackingCode = parcel.text('shipmentID', 'shipmentId', 'barcode', 'trackingId');
      for (const status of [...parcel.list('status'), ...parcel.list('events')]) {
        const time = { text: status.text('timestamp', 'dateTime', 'eventDateTime') };
        const [country, place] = [
          status.text('scanningUnit.countryCode'),
          status.text('scanningUnit.city'),
        ];
        yield { trackingCode, code: status.text('code', 'eventCode'), time, country, place };
      }
    }
  },
};
