import type { CarrierAdapter } from './adapter.js';

/** bpost: the tracking interface for senders (XML or JSON), and the consumer page's steps. */
export const bpost: CarrierAdapter = {
  carrier: 'bpost',
  clock: { order: 'dmy', clock: 'carrier' },
  codes: /^[A-Z]\d{2}$/,
  *read(payload) {
    const paths = ['trackingInfo', 'trackedMailItem', 'itemInfo', 'items', 'item', ''];
    for (const item of paths.flatMap((path) => payload.list(path))) {
      const trackingCode = item.text('@itemCode', 'itemCode', 'barcode', 'code', 'trackingCode');
      const states = ['stateInfo', 'states', 'statusInfo', 'events'].flatMap((name) =>
        item.list(name),
      );
      for (const state of states) {
        const code = state.text('stateCode', 'code');
        if (code === undefined) continue;
        const time = { text: state.text('time', 'dateTime', 'date'), time: state.text('hour') };
        yield { trackingCode, namespace: 'state', code, time };
      }
    }
  },
};
