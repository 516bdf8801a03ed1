import type { CarrierAdapter } from './adapter.js';

/** DHL Express (MyDHL): two-letter checkpoints in JSON. The text beside them may name who signed. */
export const dhlExpress: CarrierAdapter = {
  carrier: 'dhl-express',
  clock: { clock: 'place' },
  codes: /^[A-Z]{2}$/,
  *read(payload) {
    for (const shipment of payload.list('shipments')) {
      const trackingCode = shipment.text('shipmentTrackingNumber', 'trackingNumber');
      const text = shipment.text('estimatedDeliveryDate');
      const eta = text === undefined ? undefined : { from: { text } };
      for (const event of shipment.list('events')) {
        yield {
          trackingCode,
          code: event.text('typeCode'),
          time: {
            text: event.text('date'),
            time: event.text('time'),
            offset: event.text('GMTOffset', 'gmtOffset'),
          },
          eta,
        };
      }
    }
  },
};
