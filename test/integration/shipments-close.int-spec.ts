import { randomUUID } from 'node:crypto';
import { EndingClock } from '../../apps/upkeep-worker/src/ending-clock.js';
import { createLog } from '@app/platform';
import { House, type Slot } from '../support/factories/house.js';

const DAY_MS = 86_400_000;
const log = createLog('test', { level: 'silent' });
const ago = (days: number): Date => new Date(Date.now() - days * DAY_MS);

let house: House;
let shop: string;

beforeAll(async () => {
  house = await House.build();
  shop = await house.webshop();
});

afterAll(async () => {
  await house.tearDown();
});

/** A shipment that was registered and got its status so many days ago. */
async function aShipment(status: string, statusDays: number | null, registeredDays: number) {
  const slot = await house.shipment(shop, `${randomUUID()}@example.nl`);
  await house.admin.query(
    `update shipments.shipment
        set status = $2::shipments.status, status_at = $3, folded_until = $3, registered_at = $4
      where shipment_id = $1`,
    [slot.shipmentId, status, statusDays === null ? null : ago(statusDays), ago(registeredDays)],
  );
  return slot;
}

async function isClosed({ shipmentId }: Slot): Promise<boolean> {
  const { rows } = await house.admin.query<{ closed: boolean }>(
    'select closed_at is not null as closed from shipments.shipment where shipment_id = $1',
    [shipmentId],
  );
  return rows[0]!.closed;
}

const upkeep = () =>
  new EndingClock(house.upkeep, { closeAfterDays: 30, silentDaysMax: 180 }, log).round();

describe('a shipment closes', () => {
  it.each(['delivered', 'returned', 'cancelled', 'failed'])(
    'thirty days after it was %s, and not before',
    async (status) => {
      const [due, recent] = [await aShipment(status, 31, 40), await aShipment(status, 29, 40)];
      await upkeep();
      expect([await isClosed(due), await isClosed(recent)]).toEqual([true, false]);
    },
  );

  it('not while it is under way, however long that takes, until nothing is heard for half a year', async () => {
    const slow = await aShipment('in_transit', 100, 150);
    const silent = await aShipment('in_transit', 181, 200);
    const stamp = await aShipment('unknown', null, 181);
    const young = await aShipment('unknown', null, 100);
    await upkeep();
    expect(await Promise.all([slow, silent, stamp, young].map(isClosed))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('so that its tracking code can be registered again, and not while it is open', async () => {
    const slot = await aShipment('delivered', 31, 40);
    const again = () =>
      house.admin.query(
        `insert into shipments.shipment (webshop_id, shipment_id, carrier, tracking_code)
         select webshop_id, $2, carrier, tracking_code from shipments.shipment where shipment_id = $1`,
        [slot.shipmentId, randomUUID()],
      );
    await expect(again()).rejects.toThrow('shipment_active_code_once_per_webshop');

    await upkeep();

    await expect(again()).resolves.toMatchObject({ rowCount: 1 });
  });

  it('and ingest, which may hold it, is not waited for', async () => {
    const slot = await aShipment('delivered', 31, 40);
    const ingest = await house.admin.connect();
    try {
      await ingest.query('begin');
      await ingest.query(
        'select from shipments.shipment where shipment_id = $1 for no key update',
        [slot.shipmentId],
      );
      await upkeep();
      expect(await isClosed(slot)).toBe(false);
    } finally {
      await ingest.query('rollback');
      ingest.release();
    }
    await upkeep();
    expect(await isClosed(slot)).toBe(true);
  });

  it('by nobody but upkeep', async () => {
    const call = "select shipments.close_ended(interval '1 day', interval '1 day', 10)";
    for (const pool of [house.api, house.ingest, house.vault]) {
      await expect(pool.query(call)).rejects.toThrow('permission denied');
    }
  });
});
