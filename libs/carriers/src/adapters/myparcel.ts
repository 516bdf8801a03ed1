import { carrierOfBroker } from './carrier-of-broker.js';
import type { CarrierAdapter } from './adapter.js';

/**
 * MyParcel: the webhook `shipment_status_change` (barcode and a status number, no time) and its answers with a
 * history.
 */
export const myparcel: CarrierAdapter = {
  carrier: 'myparcel',
  clock: { order: 'dmy', clock: 'carrier' },
  codes: /^\d{1,2}$/,
  *read(payload) {
    for (const hook of [...payload.list('data.hooks'), ...payload.list('hooks')]) {
      const trackingCode = hook.text('barcode');
      const carrier = carrierOfBroker(hook.text('carrier_id', 'carrier'));
      yield { carrier, trackingCode, code: hook.text('status'), time: 'received' };
    }
    for (const trace of payload.list('data.tracktraces')) {
      const trackingCode = trace.text('barcode', 'code');
      const carrier = carrierOfBroker(trace.text('carrier_id', 'carrier'));
      for (const step of trace.list('history')) {
        const time = { text: step.text('time') };
        yield {
          carrier,
          trackingCode,
          code: step.text('status.main', 'status.current', 'status'),
          time,
        };
      }
    }
  },
};
