import type { Pool } from 'pg';
import { createPool, tenantTransaction } from '@app/database';
import { Ids } from '@app/platform';
import { CHANNEL, Personal, PURPOSE } from '@app/privacy';
import { ContactSealer } from '@app/sealing';
import type { Parcel } from './parcels.js';

/** A parcel as it was registered. */
export interface RegisteredParcel {
  webshopId: string;
  shipmentId: string;
  contactRef: string;
  parcel: Parcel;
}

/** Somebody said that nothing may come any more; the transaction that committed it. */
export interface Stop {
  contactRef: string;
  xid: string;
}

const SHOPS = 3;
const CONNECTIONS_MAX = 4;

/**
 * The webshops' side: registers parcels and passes recipients' choices on, as role `api_rw` through the
 * functions that the API calls, with contacts really sealed.
 */
export class ShopDesk {
  readonly registered: RegisteredParcel[] = [];
  readonly stops: Stop[] = [];
  private readonly shops: string[] = [];
  private readonly ids = new Ids();
  private readonly pool: Pool;

  constructor(
    apiUrl: string,
    private readonly admin: Pool,
    private readonly sealer: ContactSealer,
  ) {
    this.pool = createPool(apiUrl, {
      connectionsMax: CONNECTIONS_MAX,
      applicationName: 'chaos-shop-desk',
      pinnedPlans: false,
    });
  }

  /** Opens the webshops. */
  async open(): Promise<void> {
    for (let n = 1; n <= SHOPS; n += 1) {
      const webshopId = this.ids.uuidV7();
      await this.admin.query(
        `insert into merchants.webshop (webshop_id, name, sender_name, sender_address, notice_url)
         values ($1, 'Zool', 'Zool via Seintje', 'post@zool.example.nl', 'https://zool.example.nl/privacy')`,
        [webshopId],
      );
      await this.admin.query('select ledger.assign_tree($1)', [webshopId]);
      this.shops.push(webshopId);
    }
  }

  async register(parcel: Parcel): Promise<RegisteredParcel> {
    const webshopId = this.shops[parcel.number % this.shops.length] ?? '';
    const place = { webshopId, contactRef: this.ids.uuidV7() };
    const shipmentId = this.ids.uuidV7();
    const contact = { email: Personal.of(parcel.email), name: Personal.of('Sanne') };
    const sealed = await this.sealer.seal(contact, place);
    const { carrier, trackingCode, choice } = parcel;
    await tenantTransaction(this.pool, webshopId, async (tx) => {
      await tx.query(
        `insert into shipments.shipment (webshop_id, shipment_id, carrier, tracking_code, kind, language)
         values ($1, $2, $3, $4, 'parcel', 'nl')`,
        [webshopId, shipmentId, carrier, trackingCode],
      );
      await tx.query(
        `select consent.register_contact($1, $2, $3, $4, array[$5::smallint], array[$6::smallint], array[$7],
           array[now()], 'checkout', '2026-1', null, 'nl', null)`,
        [
          ...[webshopId, shipmentId, place.contactRef, sealed],
          ...[PURPOSE.status_update, CHANNEL.email, choice === 'refused' ? 'refused' : 'given'],
        ],
      );
    });
    const known = { ...place, shipmentId, parcel };
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
}
