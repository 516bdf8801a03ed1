import { decodeLeaf, type Leaf } from '@app/verifier';
import type { House } from './house.js';

/** All leaves of a house's ledger, tree by tree, in their order. */
export async function leavesOf(house: House): Promise<Leaf[]> {
  const { rows } = await house.admin.query<{ bodies: Buffer }>(
    'select bodies from ledger.bundle order by tree, first',
  );
  return rows.flatMap(({ bodies }) =>
    Array.from({ length: bodies.length / 118 }, (_, at) =>
      decodeLeaf(bodies.subarray(at * 118, (at + 1) * 118)),
    ).filter((leaf) => leaf !== undefined),
  );
}

/** The leaves of one webshop's uses: which they are, only the database's links know. */
export async function leavesOfShop(house: House, webshopId: string): Promise<Leaf[]> {
  const { rows } = await house.admin.query<{ use_id: string }>(
    'select use_id from ledger.use where webshop_id = $1',
    [webshopId],
  );
  const useIds = new Set(rows.map((row) => row.use_id));
  return (await leavesOf(house)).filter((leaf) => useIds.has(leaf.useId));
}
