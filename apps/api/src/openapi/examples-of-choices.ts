import { problemExample, SANNE, type ApiExample } from './api-example.js';

const MAILS = { purpose: 'status_update', channel: 'email' };

/** What Sanne told the webshop, and what she says with the link of a mail. */
export const CHOICE_EXAMPLES: readonly ApiExample[] = [
  {
    operationId: 'withdrawConsent',
    name: 'noMoreMails',
    summary: 'No more status mails',
    withKey: true,
    parameters: { id: SANNE.shipment },
    body: MAILS,
    answer: {
      status: 200,
      body: { shipmentId: SANNE.shipment, ...MAILS, state: 'withdrawn' },
    },
  },
  {
    operationId: 'withdrawConsent',
    name: 'noConsentNeeded',
    summary: 'A purpose that needs no consent cannot be withdrawn from',
    withKey: true,
    parameters: { id: SANNE.shipment },
    body: { ...MAILS, purpose: 'breach_notice' },
    answer: problemExample('request.invalid', [{ field: 'purpose', rule: 'isIn' }]),
  },
  {
    operationId: 'restrictRecipient',
    name: 'storedOnly',
    summary: 'Stored and nothing else',
    withKey: true,
    parameters: { id: SANNE.shipment },
    answer: { status: 200, body: { shipmentId: SANNE.shipment, state: 'restricted' } },
  },
  {
    operationId: 'restrictRecipient',
    name: 'nobodys',
    summary: 'No such shipment',
    withKey: true,
    parameters: { id: SANNE.nobodys },
    answer: problemExample('shipment.unknown'),
  },
  {
    operationId: 'eraseRecipient',
    name: 'forgotten',
    summary: 'To be erased',
    withKey: true,
    parameters: { id: SANNE.shipment },
    answer: { status: 202, body: { shipmentId: SANNE.shipment, state: 'erasing' } },
  },
  {
    operationId: 'eraseRecipient',
    name: 'nobodys',
    summary: 'No such shipment',
    withKey: true,
    parameters: { id: SANNE.nobodys },
    answer: problemExample('shipment.unknown'),
  },
  {
    operationId: 'objectRecipient',
    name: 'leftAlone',
    summary: 'Left alone',
    withKey: true,
    parameters: { id: SANNE.shipment },
    answer: { status: 200, body: { shipmentId: SANNE.shipment, state: 'objected' } },
  },
  {
    operationId: 'objectRecipient',
    name: 'nobodys',
    summary: 'No such shipment',
    withKey: true,
    parameters: { id: SANNE.nobodys },
    answer: problemExample('shipment.unknown'),
  },
];
