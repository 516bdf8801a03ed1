import type { MailBrand } from './mail-brand.js';
import { pushMessage, type PushDelivery, type PushPayload } from './push-message.js';
import { render, type RenderedEmail, type RenderInput } from './render.js';
import type { Language, Milestone, ShipmentKind } from './word-catalogue.js';

/** What a preview shows: one milestone of one kind of shipment in one language, as this brand says it. */
export interface PreviewAsked {
  milestone: Milestone;
  language: Language;
  kind: ShipmentKind;
  webshop: { name: string; noticeUrl: string };
  brand: MailBrand;
  /** Whether the carrier said when it is expected. */
  isExpected: boolean;
}

/** Both messages, made as they are made when they are sent. */
export interface MessagePreview {
  email: RenderedEmail;
  push: PushDelivery & { payload: PushPayload; topic: string };
}

/** Sanne's shoes, as in all our examples: a parcel that nobody sent, to nobody. */
const FIXTURE = {
  carrierName: 'PakketPunt',
  trackingCode: '3SPP0000000097',
  occurredAt: new Date('2026-06-12T12:32:00Z'),
  now: new Date('2026-06-12T12:32:05Z'),
  eta: {
    from: new Date('2026-06-12T13:10:00Z'),
    to: new Date('2026-06-12T15:10:00Z'),
    precision: 'window',
    source: 'carrier',
  },
  deliveredHow: 'recipient',
} as const;
const PAGE_URL = 'https://track.example.nl/t/preview';

/** What a mail is made of in a preview: fixture data, the webshop's own name, brand and notice. */
export function previewInput(asked: PreviewAsked): RenderInput {
  const { milestone, language, kind, webshop, brand, isExpected } = asked;
  const { eta, ...fixture } = FIXTURE;
  return {
    ...fixture,
    ...(isExpected ? { eta } : {}),
    milestone,
    language,
    kind,
    webshop: { name: webshop.name },
    brand,
    links: {
      withdraw: 'https://seintje.example.nl/v1/withdraw/preview',
      track: PAGE_URL,
      notice: webshop.noticeUrl,
    },
  };
}

/** The mail and the push of one milestone, of a made-up shipment: no person's data is near it. */
export function previewMessages(asked: PreviewAsked): MessagePreview {
  const input = previewInput(asked);
  const { payload, ...push } = pushMessage({
    milestone: asked.milestone,
    language: asked.language,
    kind: asked.kind,
    webshopName: asked.brand.shortName ?? asked.webshop.name,
    isDiscreet: asked.brand.isDiscreet,
    occurredAt: input.occurredAt,
    now: FIXTURE.now,
    eta: input.eta,
    pageUrl: PAGE_URL,
    shipmentId: 'preview',
    subscriptionId: 'preview',
    topicKey: 'preview',
  });
  return { email: render(input), push: { ...push, payload: JSON.parse(payload) as PushPayload } };
}
