import { problemExample, SANNE, type ApiExample } from './api-example.js';

const CHOICES = {
  email: 'on',
  push: 'unasked',
  isStopped: false,
  stoppedReason: null,
  saidYesAt: '2026-11-20T10:00:00.000Z',
};

const PAGE = {
  webshop: { name: 'Zool' },
  language: 'nl',
  shipment: {
    carrier: { id: 'postnl', name: 'PostNL' },
    kind: 'parcel',
    codeEnding: '0001',
    status: 'out_for_delivery',
    statusAt: '2026-11-22T08:12:00.000Z',
    reason: null,
    deliveredHow: null,
    deliveryAttempts: 0,
    registeredAt: '2026-11-21T15:20:11.000Z',
    eta: {
      from: '2026-11-22T13:00:00.000Z',
      to: '2026-11-22T15:00:00.000Z',
      precision: 'window',
      source: 'carrier',
      before: null,
      changes: 0,
    },
    isMissed: false,
    isStalled: false,
  },
  timeline: [
    {
      occurredAt: '2026-11-22T08:12:00.000Z',
      kind: 'milestone',
      status: 'out_for_delivery',
      reason: null,
      deliveredHow: null,
      place: 'Amsterdam',
      country: 'NL',
      isCorrected: false,
    },
  ],
};

const SUBSCRIPTION = {
  endpoint: SANNE.endpoint,
  expirationTime: null,
  keys: {
    p256dh:
      'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
};

const NOTICE = { version: 'page-2026-11', sha256: 'b'.repeat(64), language: 'nl' };

/** What a tracking page asks, with the link that came to Sanne or with what stands on the parcel. */
export const TRACKING_EXAMPLES: readonly ApiExample[] = [
  {
    operationId: 'trackShipment',
    name: 'byLink',
    summary: 'With the link: the choices too, and the key to subscribe with',
    body: { link: SANNE.pageToken },
    answer: {
      status: 200,
      body: {
        ...PAGE,
        choices: CHOICES,
        push: { publicKey: SANNE.pushKey },
      },
    },
  },
  {
    operationId: 'trackShipment',
    name: 'byCode',
    summary: 'With tracking code and postcode: nothing of the person',
    body: { code: '3SZOOL0000001', postcode: '1012 ab' },
    answer: { status: 200, body: { ...PAGE, choices: null, push: null } },
  },
  {
    operationId: 'trackShipment',
    name: 'wrongPostcode',
    summary: 'Wrong, unknown, erased and forged are one answer',
    body: { code: '3SZOOL0000001', postcode: '1012AC' },
    answer: problemExample('track.not_found'),
  },
  {
    operationId: 'trackShipment',
    name: 'tooManyTries',
    summary: 'Somebody goes through postcodes',
    body: { code: '3SZOOL0000001', postcode: '1012AD' },
    answer: problemExample('track.too_many_tries'),
  },
  {
    operationId: 'chooseByLink',
    name: 'noToPush',
    summary: 'The question of push is answered with no',
    body: { link: SANNE.pageToken, channel: 'push', choice: 'refused', notice: NOTICE },
    answer: { status: 200, body: { choices: { ...CHOICES, push: 'refused' } } },
  },
  {
    operationId: 'chooseByLink',
    name: 'pushIsSubscribedTo',
    summary: 'Push is not given by a choice',
    body: { link: SANNE.pageToken, channel: 'push', choice: 'given' },
    answer: problemExample('request.invalid', [{ field: 'choice', rule: 'subscribeInstead' }]),
  },
  {
    operationId: 'subscribeToPush',
    name: 'aBrowser',
    summary: 'A browser, with what it gave the page',
    body: {
      link: SANNE.pageToken,
      subscription: SUBSCRIPTION,
      publicKey: SANNE.pushKey,
      notice: NOTICE,
    },
    answer: { status: 202, body: { choices: { ...CHOICES, push: 'on' } } },
  },
  {
    operationId: 'subscribeToPush',
    name: 'noPushService',
    summary: 'An address that is no push service of ours',
    body: {
      link: SANNE.pageToken,
      subscription: { ...SUBSCRIPTION, endpoint: 'https://push.example.invalid/sanne' },
      notice: NOTICE,
    },
    answer: problemExample('push.endpoint_refused', [
      { field: 'subscription.endpoint', rule: 'host_not_allowed' },
    ]),
  },
];
