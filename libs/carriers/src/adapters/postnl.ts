import type { Field } from '../payload/field.js';
import type { CarrierAdapter, Told } from './adapter.js';

/** The status interface for senders, the same by its newer names, and observations of the consumer interface. */
export const postnl: CarrierAdapter = {
  carrier: 'postnl',
  clock: { order: 'dmy', clock: 'carrier' },
  codes: /^(?:[A-Z]\d{2}|\d{1,2})$/,
  *read(payload) {
    const answers = ['CompleteStatus.Shipment', 'CurrentStatus.Shipment', 'Shipment', 'shipments'];
    for (const shipment of answers.flatMap((path) => payload.list(path)))
      yield* ofShipment(shipment);
    for (const [, shipment] of payload.at('colli').entries()) yield* ofShipment(shipment);
    for (const message of payload.list()) yield* ofShipment(message);
  },
};

function* ofShipment(shipment: Field): Iterable<Told> {
  const trackingCode = shipment.text('Barcode', 'MainBarcode', 'barcode', 'mainBarcode');
  if (trackingCode === undefined) return;
  const eta = etaOf(shipment);
  const observations = ['Event', 'Events', 'observations', 'events'].flatMap((name) =>
    shipment.list(name),
  );
  for (const event of [...observations, shipment]) {
    const code = event.text('Code', 'observationCode', 'ObservationCode');
    if (code === undefined) continue;
    const text = event.text('TimeStamp', 'observationDate', 'ObservationDate', 'timestamp');
    yield { trackingCode, code, time: { text }, eta };
  }
  // The numbers of the older interface repeat what the observations say, a little coarser.
  if (observations.length > 0) return;
  const statuses = ['OldStatus', 'OldStatuses', 'Status'].flatMap((name) => shipment.list(name));
  for (const status of statuses) {
    const [code, text] = [status.text('StatusCode', 'Code'), status.text('TimeStamp')];
    yield { trackingCode, namespace: 'status', code, time: { text }, eta };
  }
}

function etaOf(shipment: Field): Told['eta'] {
  const window = shipment.at('routeInformation.expectedDeliveryTimeWindow');
  const [from, to] = [window.text('startDateTime'), window.text('endDateTime')];
  if (from !== undefined)
    return { from: { text: from }, ...(to !== undefined && { to: { text: to } }) };
  const single = shipment.list('Expectation')[0];
  const [begins, ends] = [single?.text('ETAFrom'), single?.text('ETATo')];
  return begins === undefined
    ? undefined
    : { from: { text: begins }, ...(ends !== undefined && { to: { text: ends } }) };
}
