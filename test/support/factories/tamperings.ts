/** A way to change tree 2 of a ledger as a superuser, and the way back. Its bundles are of 53 leaves at first. */
export interface Tampering {
  name: string;
  change: string;
  back: string;
}

const flip =
  'update ledger.bundle set bodies = set_byte(bodies, 60, get_byte(bodies, 60) # 1) where tree = 2 and first = 106';
const swap = `update ledger.bundle
  set bodies = substring(bodies from 119 for 118) || substring(bodies for 118) || substring(bodies from 237)
  where tree = 2 and first = 53`;
const keep = 'create table public.kept as select * from ledger.bundle where tree = 2';
const putBack = `delete from ledger.bundle where tree = 2;
  insert into ledger.bundle select * from public.kept;
  drop table public.kept`;

export const TAMPERINGS: readonly Tampering[] = [
  { name: 'a flipped byte in a leaf', change: flip, back: flip },
  ...[0, 1].map((i) => {
    const node = `update ledger.node set hash = set_byte(hash, 0, get_byte(hash, 0) # 1)
      where tree = 2 and level = 1 and i = ${String(i)}`;
    return { name: `a flipped byte in kept node ${String(i)}`, change: node, back: node };
  }),
  { name: 'leaves in each other’s place', change: swap, back: swap },
  {
    name: 'a deleted leaf, the others having moved up',
    change: `${keep};
      update ledger.bundle set n = n - 1, bodies = substring(bodies from 119) where tree = 2 and first = 106;
      update ledger.bundle set first = -first where tree = 2 and first > 106;
      update ledger.bundle set first = -first - 1 where tree = 2 and first < 0`,
    back: putBack,
  },
  {
    name: 'an inserted leaf, the others having moved down',
    change: `${keep};
      update ledger.bundle set n = n + 1, bodies = bodies || substring(bodies for 118) where tree = 2 and first = 106;
      update ledger.bundle set first = -first where tree = 2 and first > 106;
      update ledger.bundle set first = -first + 1 where tree = 2 and first < 0`,
    back: putBack,
  },
];

/** As from a backup: leaves and checkpoints beyond a size are gone. */
export const rollbackTo = (size: number): Tampering => ({
  name: 'a rollback',
  change: `${keep};
    create table public.notes as select * from ledger.checkpoint where tree = 2;
    delete from ledger.bundle where tree = 2 and first >= ${String(size)};
    delete from ledger.checkpoint where tree = 2 and size > ${String(size)}`,
  back: `${putBack};
    insert into ledger.checkpoint select * from public.notes on conflict do nothing;
    drop table public.notes`,
});
