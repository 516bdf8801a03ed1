import { decodeLeaf, type Leaf } from '@app/ledger';
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
