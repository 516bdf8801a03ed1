import type { CarrierAdapter, Told } from './adapter.js';
import { placeAndCountry } from './place-and-country.js';

/** DPD's web service for senders (status words), and its group's scans with event codes. */
export const dpd: CarrierAdapter = {
  carrier: 'dpd',
  // The web service writes 8/17/2021 7:11:26 PM; with dots the day comes first.
  clock: { order: 'mdy', clock: 'place' },
  codes: 'listed',
  *read(payload) {
    const results = [
      'Envelope.Body.getTrackingDataResponse',
      'getTrackingDataResponse',
      '',
    ].flatMap((path) => payload.list(path === '' ? 'trackingresult' : `${path}.trackingresult`));
    for (const result of results) {
      const trackingCode = result.text(
        'shipmentInfo.parcelLabelNumber',
        'shipmentInfo.parcelLabelNumber.content',
      );
      for (const status of result.list('statusInfo')) {
        // A station that lies ahead is listed, too.
        if (status.text('statusHasBeenReached') === 'false') continue;
        const text = status.text('date.content', 'date');
        const where = placeAndCountry(status.text('location.content', 'location'));
        yield {
          trackingCode,
          namespace: 'soap',
          code: status.text('status'),
          time: { text },
          ...where,
        };
      }
    }
    for (const life of payload.list('parcellifecycleResponse.parcelLifeCycleData')) {
      const trackingCode = life.text('shipmentInfo.parcelLabelNumber');
      for (const scan of life.list('scanInfo.scan')) yield ofScan(trackingCode, scan);
    }
  },
};

const ofScan = (
  trackingCode: string | undefined,
  scan: Parameters<CarrierAdapter['read']>[0],
): Told => ({
  trackingCode,
  namespace: 'geo',
  code: scan.text('scanType.detail', 'scanType.code', 'eventType', 'code'),
  time: { text: scan.text('date'), time: scan.text('time') },
  country: scan.text('scanData.country', 'depot.country', 'country'),
  place: scan.text('scanData.location', 'depot.city'),
});
