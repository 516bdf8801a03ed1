import type { CarrierAdapter } from './adapter.js';

/** FedEx's tracking interface: scans with offsets, except where a date is all it knows. */
export const fedex: CarrierAdapter = {
  carrier: 'fedex',
  clock: { clock: 'place' },
  codes: /^[A-Z]{2}$/,
  *read(payload) {
    for (const result of payload.list('output.completeTrackResults.trackResults')) {
      const trackingCode = result.text('trackingNumberInfo.trackingNumber');
      const window = result.at('estimatedDeliveryTimeWindow.window');
      const [from, to] = [window.text('begins'), window.text('ends')];
      const eta = from === undefined ? undefined : { from: { text: from }, to: { text: to } };
      for (const scan of result.list('scanEvents')) {
        const country = scan.text('scanLocation.countryCode');
        yield {
          trackingCode,
          code: scan.text('eventType'),
          time: {
            // Where the hour is not known it writes midnight, without an offset.
            text: scan.text('date')?.replace(/T00:00:00$/, ''),
            country,
            region: scan.text('scanLocation.stateOrProvinceCode'),
          },
          country,
          place: scan.text('scanLocation.city'),
          eta,
        };
      }
    }
  },
};
