import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { createPool, tenantTransaction } from '@app/database';
import { CHANNEL, PURPOSE } from '@app/privacy';
import { openWebshop, type OpenedWebshop, type WebshopParts } from './open-webshop.js';
import type { Parcel } from './parcels.js';
import { postJson } from './post-json.js';

/** A parcel as it was registered. */
export interface RegisteredParcel {
  webshopId: string;
  contactRef: string;
  /** What opens the recipient's tracking page. */
  link: string;
  /** The whole address of that page. */
  page: string;
  parcel: Parcel;
}

/** Somebody said that nothing may come any more; the transaction that committed it. */
export interface Stop {
  contactRef: string;
  xid: string;
}

/** What the desk needs of the stage. */
export interface ShopDeskParts extends WebshopParts {
  /** Where the API is reached. */
  api: string;
  /** The address of the database for `api_rw`. */
  apiRoleUrl: string;
}

const SHOPS = 3;
const CONNECTIONS_MAX = 4;
const NOTICE_SHA256 = createHash('sha256').update('Mogen wij u mailen?').digest('hex');

interface RegistrationAnswer {
  contactRef: string;
  trackingPage: string;
}

/**
 * The webshops' side: registers parcels through the API; passes recipients' choices on as role `api_rw`, through
 * the functions that the API calls, so that the transaction that committed each is known.
 */
export class ShopDesk {
  readonly registered: RegisteredParcel[] = [];
  readonly stops: Stop[] = [];
  private shops: OpenedWebshop[] = [];
  private readonly pool: Pool;

  constructor(private readonly parts: ShopDeskParts) {
    this.pool = createPool(parts.apiRoleUrl, {
      connectionsMax: CONNECTIONS_MAX,
      applicationName: 'chaos-shop-desk',
      pinnedPlans: false,
    });
  }

  /** Opens the webshops. */
  async open(): Promise<void> {
    for (let n = 1; n <= SHOPS; n += 1) this.shops.push(await openWebshop(this.parts));
  }

  async register(parcel: Parcel): Promise<RegisteredParcel> {
    const { webshopId, apiKey } = this.shopOf(parcel);
    const { carrier, trackingCode, email, choice } = parcel;
    const { contactRef, trackingPage } = await postJson<RegistrationAnswer>(
      `${this.parts.api}/v1/shipments`,
      {
        ...{ carrier, trackingCode, kind: 'parcel', language: 'nl' },
        recipient: { email, name: 'Sanne' },
        consent: [
          {
            ...{ purpose: 'status_update', channel: 'email', how: 'checkout' },
            state: choice === 'refused' ? 'refused' : 'given',
            decidedAt: new Date().toISOString(),
            notice: { version: '2026-1', sha256: NOTICE_SHA256, language: 'nl' },
            evidenceRef: `order-${trackingCode}`,
          },
        ],
      },
      { authorization: `Bearer ${apiKey}`, 'idempotency-key': randomUUID() },
    );
    const link = trackingPage.slice(trackingPage.lastIndexOf('/') + 1);
    const known = { webshopId, contactRef, link, page: trackingPage, parcel };
    this.registered.push(known);
    return known;
  }

  /** Passes on that the recipient withdraws, objects, or is restricted. */
  async stop({ webshopId, contactRef, parcel }: RegisteredParcel): Promise<void> {
    const xid = await tenantTransaction(this.pool, webshopId, async (tx) => {
      if (parcel.choice === 'withdraws') {
        await tx.query('select consent.withdraw($1, $2, $3, $4, $5)', [
          ...[webshopId, contactRef, PURPOSE.status_update, CHANNEL.email, 'api'],
        ]);
      } else {
        const stop = parcel.choice === 'restricted' ? 1 : 2;
        await tx.query('select consent.stop_person($1, $2, $3)', [webshopId, contactRef, stop]);
      }
      const { rows } = await tx.query<{ xid: string }>('select pg_current_xact_id()::text as xid');
      return rows[0]?.xid ?? '';
    });
    this.stops.push({ contactRef, xid });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private shopOf(parcel: Parcel): OpenedWebshop {
    const shop = this.shops[parcel.number % this.shops.length];
    if (shop === undefined) throw new Error('No webshop has been opened.');
    return shop;
  }
}
