import { createHash, randomUUID } from 'node:crypto';
import type { PlayedParcel } from './carrier-events.js';

const NOTICE = 'Mogen wij u mailen waar uw pakket is?';

/** As it stands on every label of the story. */
export const POSTCODE = '1012AB';

/** What the API answers to a registration. */
export interface RegisteredParcel {
  id: string;
  /** The recipient's page, by an unguessable link. */
  trackingPage: string;
}

/** A webshop's own program: it calls the API as anybody's would. */
export class WebshopClient {
  constructor(
    private readonly api: string,
    private readonly apiKey: string,
  ) {}

  /** Registers a parcel with its recipient. */
  async register({ parcel, trackingCode }: PlayedParcel): Promise<RegisteredParcel> {
    const answer = await this.post('/v1/shipments', {
      carrier: parcel.carrier,
      trackingCode,
      kind: parcel.kind,
      postcode: POSTCODE,
      recipient: { email: addressOf(parcel.name), name: parcel.name },
      consent: [
        {
          purpose: 'status_update',
          channel: 'email',
          state: parcel.consent,
          decidedAt: new Date().toISOString(),
          how: 'checkout',
          notice: {
            version: '2026-1',
            sha256: createHash('sha256').update(NOTICE).digest('hex'),
            language: 'nl',
          },
          evidenceRef: `order-${trackingCode}`,
        },
      ],
    });
    return answer as RegisteredParcel;
  }

  /** Passes on a recipient's request to restrict processing (GDPR article 18). */
  async restrict(shipmentId: string): Promise<void> {
    await this.post(`/v1/shipments/${shipmentId}/restriction`, {});
  }

  async withdraw(shipmentId: string): Promise<void> {
    await this.post(`/v1/shipments/${shipmentId}/consent/withdrawals`, {
      purpose: 'status_update',
      channel: 'email',
    });
  }

  private async post(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.api + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(
        `POST ${path} was answered ${String(response.status)}: ${await response.text()}`,
      );
    }
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  }
}

/** Where a recipient of the story is reached: nowhere, `example.nl` has no mailboxes. */
export const addressOf = (name: string): string => `${name.toLowerCase()}@example.nl`;
