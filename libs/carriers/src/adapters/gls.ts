import type { CarrierAdapter } from './adapter.js';

/** GLS: the tracking interface for senders, and the consumer interface of GLS Netherlands. */
export const gls: CarrierAdapter = {
  carrier: 'gls',
  clock: { order: 'dmy', clock: 'place' },
  codes: 'listed',
  *read(payload) {
    for (const parcel of [...payload.list('parcels'), ...payload.list('tuStatus')]) {
      const trackingCode = parcel.text('unitno', 'trackid', 'requested');
      const events = parcel.list('events');
      for (const event of events) {
        const [country, place] = [event.text('country'), event.text('city')];
        const time = { text: event.text('eventDateTime'), country };
        const code = event.text('code');
        yield { trackingCode, namespace: 'event', code, time, country, place };
      }
      // The whole parcel's state is the latest event, a little coarser.
      if (events.length > 0) continue;
      const time = { text: parcel.text('statusDateTime') };
      yield { trackingCode, namespace: 'status', code: parcel.text('status'), time };
    }
    for (const parcel of payload.list()) {
      const trackingCode = parcel.text('parcelNo', 'parcelNumber', 'uniqueNo');
      for (const scan of [...parcel.list('scans'), ...parcel.list('history')]) {
        const time = { text: scan.text('dateTime', 'date'), time: scan.text('time') };
        const code = scan.text('state', 'status', 'code');
        yield { trackingCode, namespace: 'state', code, time };
      }
    }
  },
};
