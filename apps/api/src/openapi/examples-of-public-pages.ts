import { WithdrawPage } from '../withdraw/withdraw-page.js';
import { problemExample, SANNE, type ApiExample } from './api-example.js';

const page = new WithdrawPage();
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

/** A signed note: the ledger's origin and tree, its size, its root, an empty line, the signature. */
const NOTE = `seintje.example/ledger/0
6
FgKimF7s0Dox47ur2yqRZTUGxnak01yKHZUdZQKzlvU=

— seintje.example/ledger/0 fjEz7aT1pnxdyEQYwzX/+Zuq//hT+QD0AqhPYBzCPOJnZ0B2VO8h5vCEwbcKE4KMPGqrre+QylMCN9lqMkXNfgpX9AE=
`;

/** Hashes of leaves and of what lies above them. */
const HASHES = [
  'brQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=',
  'lqKW0iTyhcZ76TxDD4owkVfw2qNdxbh+QQt4YwoJz8c=',
  'XwgvChoyygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=',
  'axqOSp0ZhpQtBDBjqwb7OvYlbO6u5jYKd4MIWhhEuuw=',
] as const;

/** What everybody may ask without a key. */
export const PUBLIC_EXAMPLES: readonly ApiExample[] = [
  {
    operationId: 'showWithdrawPage',
    name: 'inEnglish',
    summary: 'The page behind the link of a mail',
    parameters: { token: SANNE.mailToken, 'Accept-Language': 'en' },
    answer: { status: 200, body: page.html('ask', 'en') },
  },
  {
    operationId: 'withdrawByLink',
    name: 'oneClick',
    summary: 'As mail programs do it (RFC 8058)',
    parameters: { token: SANNE.mailToken, 'Accept-Language': 'en' },
    body: ONE_CLICK,
    answer: { status: 200, body: page.html('done', 'en') },
  },
  {
    operationId: 'withdrawByLink',
    name: 'forged',
    summary: 'A forged token gets the same answer',
    parameters: { token: 'forged', 'Accept-Language': 'en' },
    body: ONE_CLICK,
    answer: { status: 200, body: page.html('done', 'en') },
  },
  {
    operationId: 'listTrees',
    name: 'signed',
    summary: 'Four trees, of which one has leaves',
    answer: {
      status: 200,
      body: {
        origin: 'seintje.example/ledger',
        trees: [
          {
            tree: 0,
            size: 6,
            signedAt: '2026-11-22T08:12:05.000Z',
            checkpoint: '/ledger/0/checkpoint',
          },
          { tree: 1, size: 0, signedAt: null, checkpoint: '/ledger/1/checkpoint' },
          { tree: 2, size: 0, signedAt: null, checkpoint: '/ledger/2/checkpoint' },
          { tree: 3, size: 0, signedAt: null, checkpoint: '/ledger/3/checkpoint' },
        ],
      },
    },
  },
  {
    operationId: 'readCheckpoint',
    name: 'ofTheFirst',
    summary: 'Origin, size, root, signature',
    parameters: { tree: '0' },
    answer: { status: 200, body: NOTE },
  },
  {
    operationId: 'readCheckpoint',
    name: 'noSuchTree',
    summary: 'A tree that is not there',
    parameters: { tree: '9999' },
    answer: problemExample('request.not_found'),
  },
  {
    operationId: 'proveInclusion',
    name: 'ofTheFirst',
    summary: 'The first leaf of six',
    parameters: { tree: '0', index: '0', size: '6' },
    answer: {
      status: 200,
      body: {
        index: 0,
        size: 6,
        leafHash: HASHES[0],
        hashes: [HASHES[1], HASHES[2], HASHES[3]],
      },
    },
  },
  {
    operationId: 'proveInclusion',
    name: 'notSignedYet',
    summary: 'A size that no checkpoint has reached',
    parameters: { tree: '0', index: '0', size: '7' },
    answer: problemExample('request.not_found'),
  },
  {
    operationId: 'proveConsistency',
    name: 'fromFour',
    summary: 'Four leaves are the beginning of six',
    parameters: { tree: '0', from: '4', to: '6' },
    answer: { status: 200, body: { from: 4, to: 6, hashes: [HASHES[3]] } },
  },
  {
    operationId: 'proveConsistency',
    name: 'backwards',
    summary: 'A larger tree is no beginning of a smaller one',
    parameters: { tree: '0', from: '6', to: '4' },
    answer: problemExample('request.not_found'),
  },
  {
    operationId: 'isLive',
    name: 'live',
    summary: 'It runs',
    answer: { status: 200, body: { status: 'live' } },
  },
  {
    operationId: 'isReady',
    name: 'ready',
    summary: 'It can serve',
    answer: { status: 200, body: { status: 'ready' } },
  },
];
