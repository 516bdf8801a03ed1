import { previewMessages } from '@app/notifications';
import { previewView } from '../brand/preview-view.js';
import { problemExample, SANNE, type ApiExample } from './api-example.js';

/** A picture of 16 by 16 in one colour, as small as a PNG gets. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mP4/4yBJMQwqmFUw/DVAADVmeUQNCotqQAAAABJRU5ErkJggg==';

const WORDING = {
  milestone: 'delivered',
  language: 'en',
  text: 'Keep the box until the shoes fit. {shop} swaps them within 30 days.',
} as const;

const ZOOL = { name: 'Zool', shortName: 'Zool', senderName: 'Zool Schoenen' };

const SAVED = {
  version: 1,
  savedAt: '2026-11-22T10:00:00.000Z',
  ...ZOOL,
  discreet: false,
  colour: {
    asked: '#ffe600',
    fill: '#ffe600',
    text: '#0e2730',
    edge: '#6b828b',
    contrast: 12.2,
  },
  logo: {
    type: 'image/png',
    data: LOGO,
    width: 16,
    height: 16,
    contentId: 'logo.b0d26e46717178e5@seintje',
  },
  wordings: [WORDING],
};

const HOUSE = {
  version: 0,
  savedAt: null,
  ...ZOOL,
  senderName: 'Zool',
  discreet: false,
  colour: null,
  logo: null,
  wordings: [],
};

const PREVIEW = { milestone: 'delivered', language: 'en', kind: 'parcel' } as const;

/** How Zool's messages look and sound. */
export const BRAND_EXAMPLES: readonly ApiExample[] = [
  {
    operationId: 'viewBrand',
    name: 'houseLook',
    summary: 'Nothing was saved yet',
    withKey: true,
    answer: { status: 200, body: HOUSE },
  },
  {
    operationId: 'viewBrand',
    name: 'neverSaved',
    summary: 'No such version',
    withKey: true,
    parameters: { version: '7' },
    answer: problemExample('brand.unknown'),
  },
  {
    operationId: 'saveBrand',
    name: 'zool',
    summary: 'A yellow webshop with a logo and a word of its own',
    withKey: true,
    body: { ...ZOOL, colour: '#FFE600', logo: LOGO, wordings: [WORDING] },
    answer: { status: 200, body: SAVED },
  },
  {
    operationId: 'saveBrand',
    name: 'promotion',
    summary: 'An offer, a link, and a name that we do not know',
    withKey: true,
    body: {
      name: 'Zool',
      wordings: [
        { ...WORDING, text: '10 % discount on your next pair' },
        { ...WORDING, milestone: 'announced', text: 'Dear {firstName}, see zool.example.nl' },
      ],
    },
    answer: problemExample('brand.refused', [
      { field: 'wordings.0.text', rule: 'noPromotion' },
      { field: 'wordings.1.text', rule: 'knownPlaceholder' },
      { field: 'wordings.1.text', rule: 'noLink' },
    ]),
  },
  {
    operationId: 'viewBrand',
    name: 'inUse',
    summary: 'The brand in use',
    withKey: true,
    parameters: { version: '1' },
    answer: { status: 200, body: SAVED },
  },
  {
    operationId: 'previewMessages',
    name: 'draft',
    summary: 'A draft in the look of the house, with a word of its own',
    withKey: true,
    body: { ...PREVIEW, brand: { name: 'Zool', wordings: [WORDING] } },
    answer: { status: 200, body: draftPreview() },
  },
  {
    operationId: 'previewMessages',
    name: 'refused',
    summary: 'A draft that may not be saved',
    withKey: true,
    body: { ...PREVIEW, brand: { name: 'Zool', logo: 'PHN2Zy8+' } },
    answer: problemExample('brand.refused', [{ field: 'logo', rule: 'logoType' }]),
  },
];

/** Made as the API makes it: the document shows the real words. */
function draftPreview(): unknown {
  const preview = previewMessages({
    ...PREVIEW,
    webshop: { name: 'Zool', noticeUrl: SANNE.noticeUrl },
    brand: {
      shortName: 'Zool',
      wordings: {
        delivered: {
          en: [
            'Keep the box until the shoes fit. ',
            { name: 'shop' },
            ' swaps them within 30 days.',
          ],
        },
      },
    },
    isExpected: true,
  });
  return previewView(null, 'Zool', preview);
}
