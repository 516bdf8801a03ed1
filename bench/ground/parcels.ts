import type { Pool } from 'pg';
import { Ids } from '@app/platform';
import { CHANNEL, PURPOSE } from '@app/privacy';

/** Two for each of the ledger's four trees. */
const WEBSHOPS = 8;

/** A registered parcel with its one recipient. */
export interface Parcel {
  readonly webshopId: string;
  readonly tree: number;
  readonly shipmentId: string;
  readonly contactRef: string;
  readonly trackingCode: string;
  readonly hasConsent: boolean;
}

const ids = new Ids();

/** Registers parcels in bulk, as the API leaves them behind: shipment, gate row, salt. */
export async function registerParcels(
  admin: Pool,
  count: number,
  hasConsent: (n: number) => boolean = () => true,
): Promise<Parcel[]> {
  const webshops = await addWebshops(admin);
  const parcels = Array.from({ length: count }, (_, n): Parcel => {
    const { webshopId, tree } = webshops[n % WEBSHOPS] ?? { webshopId: '', tree: -1 };
    return {
      webshopId,
      tree,
      shipmentId: ids.uuidV7(),
      contactRef: ids.uuidV7(),
      trackingCode: `3SZOOL${String(n).padStart(9, '0')}`,
      hasConsent: hasConsent(n),
    };
  });
  const consent = 2 ** (PURPOSE.status_update * 4 + CHANNEL.email);
  await admin.query(
    `with parcel as (
       select * from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::text[], $6::bigint[])
         p(webshop_id, tree, shipment_id, contact_ref, tracking_code, given)
     ),
     shipped as (
       insert into shipments.shipment (webshop_id, shipment_id, carrier, tracking_code)
       select webshop_id, shipment_id, 'postnl', tracking_code from parcel
     ),
     salted as (
       insert into ledger.salt (webshop_id, contact_ref, salt)
       select webshop_id, contact_ref, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) from parcel
     )
     insert into consent.gate (webshop_id, contact_ref, shipment_id, tree, given)
     select webshop_id, contact_ref, shipment_id, tree, given from parcel`,
    [
      parcels.map((it) => it.webshopId),
      parcels.map((it) => it.tree),
      parcels.map((it) => it.shipmentId),
      parcels.map((it) => it.contactRef),
      parcels.map((it) => it.trackingCode),
      parcels.map((it) => (it.hasConsent ? consent : 0)),
    ],
  );
  return parcels;
}

async function addWebshops(admin: Pool): Promise<{ webshopId: string; tree: number }[]> {
  const webshops: { webshopId: string; tree: number }[] = [];
  for (let n = 0; n < WEBSHOPS; n += 1) {
    const webshopId = ids.uuidV7();
    await admin.query(
      `insert into merchants.webshop (webshop_id, name, sender_name, sender_address, notice_url)
       values ($1, 'Zool', 'Zool via Seintje', 'post@zool.example.nl', 'https://zool.example.nl/privacy')`,
      [webshopId],
    );
    const { rows } = await admin.query<{ tree: number }>('select ledger.assign_tree($1) as tree', [
      webshopId,
    ]);
    webshops.push({ webshopId, tree: rows[0]?.tree ?? -1 });
  }
  return webshops;
}
