import { problemExample, SANNE, type ApiExample } from './api-example.js';

/** As a source that webshop Zool bound would sign it; its secret is `zool-and-its-carrier`. */
const SIGNED = 'sha256=4e56a3f828eee87dc3404fcd68a09654eef1b55b995243edcdef8c118122fef2';

const ROUND = {
  specversion: '1.0',
  id: 'round-of-sanne',
  source: 'urn:example:zool',
  type: 'nl.seintje.carrier-event.v1',
  data: {
    carrier: 'postnl',
    trackingCode: '3SZOOL0000042',
    code: 'J05',
    occurredAt: '2025-11-20T09:12:00+01:00',
  },
};

/** Raw, as the carrier gives it: names and texts in it are dropped unread. */
const MESSAGE = {
  Shipment: {
    Barcode: '3SZOOL0000042',
    Address: [{ FirstName: 'Sanne', City: 'Utrecht' }],
    Event: [{ Code: 'J05', Description: 'Onderweg', TimeStamp: '20-11-2025 09:12:00' }],
  },
};

/** What a webshop or its carrier tells of Sanne's parcel. */
export const EVENT_EXAMPLES: readonly ApiExample[] = [
  {
    operationId: 'takeEvents',
    name: 'onItsRound',
    summary: 'One event is taken, one is not',
    withKey: true,
    body: [ROUND, { ...ROUND, data: { ...ROUND.data, occurredAt: '1900-01-01T00:00:00Z' } }],
    answer: {
      status: 202,
      body: {
        accepted: 1,
        unmapped: 0,
        refused: 1,
        rows: [
          { row: 1, result: 'accepted' },
          { row: 2, result: 'refused', reason: 'data.occurred_at_out_of_range' },
        ],
      },
    },
  },
  {
    operationId: 'takeEvents',
    name: 'nobody',
    summary: 'Without a key',
    body: [ROUND],
    answer: problemExample('key.invalid'),
  },
  {
    operationId: 'takeWebhook',
    name: 'signed',
    summary: 'A signed message',
    parameters: {
      carrier: 'postnl',
      source: SANNE.eventSource,
      'X-Seintje-Signature': SIGNED,
    },
    body: MESSAGE,
    answer: { status: 202, body: { accepted: 1, unmapped: 0, notTaken: 0 } },
  },
  {
    operationId: 'takeWebhook',
    name: 'notSigned',
    summary: 'A message that anybody may have written',
    parameters: { carrier: 'postnl', source: SANNE.eventSource },
    body: MESSAGE,
    answer: problemExample('webhook.not_signed'),
  },
];
