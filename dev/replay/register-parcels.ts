import { join } from 'node:path';
import { tenantTransaction } from '@app/database';
import { Ids } from '@app/platform';
import { CHANNEL, Personal, PURPOSE } from '@app/privacy';
import { ContactSealer } from '@app/sealing';
import { writeNewVaultKeys } from '@app/vault';
import type { ReplayDatabase } from './replay-database.js';

/** A parcel by the names that carriers know it by. */
export interface Parcel {
  readonly carrier: string;
  readonly trackingCode: string;
}

const ids = new Ids();

/** Registers the parcels for webshop Zool, each with a recipient who wants mails, as the API does. */
export async function registerParcels(
  { admin, api, folder }: ReplayDatabase,
  parcels: readonly Parcel[],
): Promise<void> {
  await writeNewVaultKeys(join(folder, 'vault.json'), join(folder, 'public.key'));
  const sealer = ContactSealer.fromPublicKeyFile(join(folder, 'public.key'));
  const webshopId = ids.uuidV7();
  await admin.query(
    `insert into merchants.webshop (webshop_id, name, sender_name, sender_address, notice_url)
     values ($1, 'Zool', 'Zool via Seintje', 'post@zool.example.nl', 'https://zool.example.nl/privacy')`,
    [webshopId],
  );
  await admin.query('select ledger.assign_tree($1)', [webshopId]);
  for (const { carrier, trackingCode } of parcels) {
    const [shipmentId, contactRef] = [ids.uuidV7(), ids.uuidV7()];
    const sealed = await sealer.seal(
      { email: Personal.of('sanne@example.nl'), name: Personal.of('Sanne') },
      { webshopId, contactRef },
    );
    await tenantTransaction(api, webshopId, async (tx) => {
      await tx.query(
        `insert into shipments.shipment (webshop_id, shipment_id, carrier, tracking_code, kind, language)
         values ($1, $2, $3, $4, 'parcel', 'nl')`,
        [webshopId, shipmentId, carrier, trackingCode],
      );
      await tx.query(
        `select consent.register_contact($1, $2, $3, $4, array[$5::smallint], array[$6::smallint], array['given'],
           array[now()], 'checkout', '2026-1', null, 'nl', null)`,
        [webshopId, shipmentId, contactRef, sealed, PURPOSE.status_update, CHANNEL.email],
      );
    });
  }
}
