import type { CarrierAdapter } from './adapter.js';

/** The track-and-trace interface and status messages of DHL eCommerce in the Netherlands. */
export const dhlEcommerceNl: CarrierAdapter = {
  carrier: 'dhl-ecommerce-nl',
  clock: { clock: 'carrier' },
  codes: 'listed',
  *read(payload) {
    for (const parcel of [...payload.list(), ...payload.list('parcels')]) {
      const trackingCode = parcel.text('barcode', 'trackerCode', 'trackingNumber');
      if (trackingCode === undefined) continue;
      const window = parcel.at('receivingTimeIndication');
      const [from, to] = [window.text('start'), window.text('end')];
      const eta = from === undefined ? undefined : { from: { text: from }, to: { text: to } };
      const events = [...parcel.list('events'), ...parcel.list('view.phases.events')];
      for (const event of events.length > 0 ? events : [parcel]) {
        const code = event.text('key', 'eventKey', 'code', 'status');
        const text = event.text('timestamp', 'moment', 'localTimestamp');
        const [country, place] = [event.text('country'), event.text('city')];
        yield { trackingCode, code, time: { text }, eta, country, place };
      }
    }
  },
};
