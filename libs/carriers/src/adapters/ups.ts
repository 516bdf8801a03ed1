import type { Field } from '../payload/field.js';
import type { CarrierAdapter, Told } from './adapter.js';

/** Which of UPS's lists a code is from: 30 codes mean something else in another. */
const NAMESPACE_OF: Readonly<Record<string, string>> = {
  ...{ D: 'delivery', X: 'exception', M: 'manifest', MV: 'manifest', U: 'update' },
  ...{
    I: 'movement',
    P: 'movement',
    DO: 'movement',
    DD: 'movement',
    W: 'movement',
    RS: 'movement',
  },
};

/** UPS's tracking interface: local times of the place, with GMT beside them where it knows it. */
export const ups: CarrierAdapter = {
  carrier: 'ups',
  clock: { clock: 'place' },
  codes: /^[A-Z0-9]{1,3}$/,
  *read(payload) {
    for (const shipment of payload.list('trackResponse.shipment')) {
      const inquired = shipment.text('inquiryNumber');
      for (const parcel of shipment.list('package')) {
        const own = parcel.text('trackingNumber');
        const trackingCode = isCode(own) ? own : inquired;
        for (const activity of parcel.list('activity')) yield ofActivity(trackingCode, activity);
      }
    }
    // What UPS sends by itself (Track Alert) has one event a message.
    for (const message of payload.list()) {
      const trackingCode = message.text('trackingNumber');
      if (trackingCode === undefined) continue;
      yield ofActivity(trackingCode, message, 'localActivityDate', 'localActivityTime');
    }
  },
};

function ofActivity(
  trackingCode: string | undefined,
  activity: Field,
  date = 'date',
  time = 'time',
): Told {
  const status = activity.list('status')[0] ?? activity.list('activityStatus')[0];
  const type = status?.text('type')?.toUpperCase();
  const code = status?.text('code');
  const address = activity.at('location.address');
  const country = address.text('countryCode', 'country');
  const [gmtDate, gmtTime] = [activity.text('gmtDate'), activity.text('gmtTime')];
  return {
    trackingCode,
    ...(code === undefined
      ? { namespace: 'activity_type', code: type }
      : { namespace: NAMESPACE_OF[type ?? ''] ?? 'movement', code }),
    time: {
      text: activity.text(date),
      time: activity.text(time),
      gmt: gmtDate !== undefined && gmtTime !== undefined ? `${gmtDate} ${gmtTime}` : undefined,
      gmtOffset: activity.text('gmtOffset'),
      country,
      region: address.text('stateProvince'),
    },
    country,
    place: address.text('city'),
  };
}

/** Where UPS has nothing to say it writes the word "string" or an alias of the shipment. */
const isCode = (text: string | undefined): boolean =>
  /^(?:1Z[0-9A-Z]{16}|[0-9]{9,})$/.test(text ?? '');
