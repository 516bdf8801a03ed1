import type { Pool } from 'pg';
import type { ShipmentId, WebshopId } from '@app/privacy';

/** A shipment and whose it is. */
export interface FoundShipment {
  webshopId: WebshopId;
  shipmentId: ShipmentId;
}

/**
 * The newest shipment registered under a page mark, of whatever webshop: what a code and a postcode open
 * together. Undefined for none, and where the recipient was erased.
 */
export async function findForPage(
  pool: Pool,
  pageMark: Buffer,
): Promise<FoundShipment | undefined> {
  const { rows } = await pool.query<FoundShipment>(
    'select o_webshop_id as "webshopId", o_shipment_id as "shipmentId" from shipments.find_for_page($1)',
    [pageMark],
  );
  return rows[0];
}
