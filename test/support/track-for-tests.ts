import { randomUUID } from 'node:crypto';
import { createPool, transaction } from '@app/database';
import { PageLinks } from '@app/notifications';
import { recordStatus, type TrackingEvent } from '@app/shipments';
import type { TrackViewDto } from '../../apps/api/src/track/track-page-view.js';
import { newKey, sannesShoes, type Answer, type ApiForTests } from './api-for-tests.js';

/** A shipment registered at webshop Zool, and the link that opens its page. */
export interface Registered {
  id: string;
  contactRef: string;
  trackingCode: string;
  link: string;
}

/** What `POST /v1/track` answers, as JSON has it. */
export type TrackAnswer = Omit<TrackViewDto, 'timeline'> & {
  timeline: (Record<string, unknown> & { occurredAt: string })[];
};

/** What a page says that it showed. */
export const PAGE_NOTICE = { version: 'page-1', sha256: 'b'.repeat(64), language: 'nl' };

/** A tracking page's side of the API. */
export class TrackForTests {
  readonly links: PageLinks;

  constructor(readonly api: ApiForTests) {
    this.links = new PageLinks('http://127.0.0.1:1', Buffer.from(api.settings.LINK_MAC_KEY));
  }

  /** Registers Sanne's shoes. */
  async registered(
    changes: Record<string, unknown> = {},
    shop: { webshopId: string; apiKey: string } = this.api.zool,
  ): Promise<Registered> {
    const body = sannesShoes(changes);
    const { status, json, text } = await this.api.ask('POST', '/v1/shipments', {
      key: shop.apiKey,
      headers: newKey(),
      body,
    });
    if (status !== 201) throw new Error(text);
    // Of a shipment without recipient there is no link.
    const link =
      body['recipient'] === undefined ? '' : this.linkOf(shop.webshopId, json.contactRef);
    return { ...json, trackingCode: String(body['trackingCode']), link };
  }

  /** A link as it stands in a mail. */
  linkOf(webshopId: string, contactRef: string): string {
    return this.links.sign({ webshopId, contactRef });
  }

  /** Asks for a page. */
  track(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.api.ask('POST', '/v1/track', { body, headers });
  }

  /** A page that is there. */
  async page(link: string): Promise<TrackAnswer> {
    const answer = await this.track({ link });
    if (answer.status !== 200) throw new Error(answer.text);
    return JSON.parse(answer.text) as TrackAnswer;
  }

  choose(link: string, channel: string, choice: string): Promise<Answer> {
    const notice = PAGE_NOTICE;
    return this.api.ask('POST', '/v1/track/choices', { body: { link, channel, choice, notice } });
  }

  subscribe(
    link: string,
    subscription: unknown,
    changes: Record<string, unknown> = {},
  ): Promise<Answer> {
    const body = { link, subscription, notice: PAGE_NOTICE, ...changes };
    return this.api.ask('POST', '/v1/track/push-subscriptions', { body });
  }

  /** Lets events happen to one of Zool's shipments, as ingest stores them. */
  async happened(shipmentId: string, events: readonly Partial<TrackingEvent>[]): Promise<void> {
    const pool = createPool(this.api.database.urls.ingest_rw, {
      connectionsMax: 1,
      applicationName: 'test',
      pinnedPlans: false,
    });
    const webshopId = this.api.zool.webshopId;
    await transaction(pool, (tx) =>
      recordStatus(
        tx,
        events.map((event) => ({ webshopId, shipmentId, event: { ...plainEvent(), ...event } })),
      ),
    ).finally(() => pool.end());
  }
}

const plainEvent = (): TrackingEvent => ({
  eventId: randomUUID(),
  occurredAt: new Date(),
  zoneSource: 'explicit',
  namespace: 'event',
  code: 'X',
  kind: 'milestone',
  status: 'in_transit',
  reason: null,
  deliveredHow: null,
  sensitive: false,
  facilityCountry: null,
  facilityPlace: null,
  etaFrom: null,
  etaTo: null,
});
