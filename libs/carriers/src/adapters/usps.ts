import type { CarrierAdapter } from './adapter.js';

/** USPS's tracking interface: local times, and beside them the same in GMT. */
export const usps: CarrierAdapter = {
  carrier: 'usps',
  clock: { clock: 'place' },
  codes: /^[A-Z0-9]{2}$/,
  *read(payload) {
    for (const parcel of payload.list()) {
      const trackingCode = parcel.text('trackingNumber');
      for (const event of parcel.list('trackingEvents')) {
        const country = event.text('eventCountry') ?? 'US';
        yield {
          trackingCode,
          code: event.text('eventCode'),
          time: {
            text: event.text('eventTimestamp'),
            gmt: event.text('GMTTimestamp'),
            gmtOffset: event.text('GMTOffset'),
            region: event.text('eventState'),
          },
          country,
          place: event.text('eventCity'),
        };
      }
    }
  },
};
