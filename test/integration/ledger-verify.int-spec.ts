import type { LedgerFault } from '@app/verifier';
import { LedgerGround } from '../support/factories/ledger-ground.js';

/** Two signed stretches of tree 1 (leaves 0-7 and 8-19), and three leaves that are not signed yet. */
async function grown(ground: LedgerGround): Promise<void> {
  const signer = ground.signer();
  await signer.round();
  const first = await ground.append(1, 3, 1);
  await ground.close(first);
  await ground.append(1, 1);
  await signer.round();
  await ground.append(1, 12);
  await signer.round();
  await ground.append(1, 3);
  signer.stop();
}

/** Flips one bit of the leaf at this index. */
const flip = (index: number): string =>
  `update ledger.bundle
      set bodies = set_byte(bodies, (${String(index)} - first::int) * 118 + 60,
            get_byte(bodies, (${String(index)} - first::int) * 118 + 60) # 1)
    where tree = 1 and ${String(index)} between first and first + n - 1`;

describe('ledger verify', () => {
  let ground: LedgerGround;

  beforeEach(async () => {
    ground = await LedgerGround.build();
    await grown(ground);
  });

  afterEach(async () => {
    await ground.tearDown();
  });

  const faults = async (): Promise<Pick<LedgerFault, 'kind' | 'tree' | 'index'>[]> => {
    const report = await ground.verify();
    expect(report.verified).toBe(report.faults.length === 0);
    return report.faults.map(({ kind, tree, index }) => ({ kind, tree, index }));
  };

  it('verifies what was written through the functions, as auditor_ro', async () => {
    const report = await ground.verify();
    expect(report).toMatchObject({ verified: true, leaves: 23, unsignedLeaves: 3, faults: [] });
    expect(report.trees.map(({ size }) => size)).toEqual([0, 23, 0, 0]);
    expect(report.trees[1]).toMatchObject({
      checkpoints: 2,
      signedSize: 20,
      openUses: 16,
      openUsesLong: 0,
    });
  });

  it('finds a changed byte between the checkpoint before it and the one after', async () => {
    await ground.tamper(flip(9));
    expect(await faults()).toEqual([{ kind: 'checkpoint_root', tree: 1, index: 8 }]);
  });

  it('finds a changed byte that no checkpoint covers yet, by the head', async () => {
    await ground.tamper(flip(21));
    expect(await faults()).toEqual([{ kind: 'head_disagrees', tree: 1, index: 20 }]);
  });

  it('finds a bundle that is gone, in the middle and at the end', async () => {
    await ground.tamper('delete from ledger.bundle where tree = 1 and first = 8');
    expect(await faults()).toEqual([{ kind: 'leaves_missing', tree: 1, index: 8 }]);
    await ground.tamper('delete from ledger.bundle where tree = 1 and first = 20');
    expect((await faults())[0]).toEqual({ kind: 'leaves_missing', tree: 1, index: 8 });
  });

  it('finds the last bundle gone', async () => {
    await ground.tamper('delete from ledger.bundle where tree = 1 and first = 20');
    expect(await faults()).toEqual([{ kind: 'leaves_missing', tree: 1, index: 20 }]);
  });

  it('finds two leaves in each other’s place', async () => {
    await ground.tamper(
      `update ledger.bundle
          set bodies = substring(bodies from 119 for 118) || substring(bodies for 118) || substring(bodies from 237)
        where tree = 1 and first = 8`,
    );
    expect(await faults()).toEqual([{ kind: 'checkpoint_root', tree: 1, index: 8 }]);
  });

  it('finds a head that went back, with its leaves and without', async () => {
    const back = `update ledger.head h set size = 0, frontier = '{}' where tree = 1`;
    await ground.tamper(back);
    expect((await faults())[0]).toMatchObject({ kind: 'checkpoint_beyond_tree', tree: 1 });
    await ground.tamper(
      'delete from ledger.bundle where tree = 1',
      'delete from ledger.checkpoint where tree = 1 and size > 8',
    );
    expect((await faults())[0]).toMatchObject({
      kind: 'checkpoint_beyond_tree',
      tree: 1,
      index: 0,
    });
  });

  it('finds a tree whose head was taken away', async () => {
    await ground.tamper('delete from ledger.tenant_tree', 'delete from ledger.head where tree = 1');
    expect(await faults()).toEqual([{ kind: 'head_missing', tree: 1, index: 0 }]);
  });

  it('finds a checkpoint that somebody else signed', async () => {
    await ground.tamper(
      `update ledger.checkpoint
          set note = replace(note, right(note, 40), reverse(right(note, 40)))
        where tree = 1 and size = 20`,
    );
    expect(await faults()).toEqual([{ kind: 'checkpoint_signature', tree: 1, index: 8 }]);
  });

  it('finds a use that is closed twice, and one that was never allowed', async () => {
    const batch = await ground.append(2, 2);
    await ground.close(batch, 1);
    await ground.close(batch);
    expect(await faults()).toEqual([{ kind: 'use_not_open', tree: 2, index: 3 }]);
  });

  it('counts uses that have been open for more than a minute, without calling them faults', async () => {
    await ground.admin.query(
      `select ledger.append_leaves(3::smallint, array[ledger.leaf(1, gen_random_uuid(), gen_random_uuid(),
         2::smallint, 1::smallint, 1, 1, 1::smallint, '\\x00', gen_random_uuid(), now() - interval '2 minutes')])`,
    );
    const report = await ground.verify();
    expect(report.verified).toBe(true);
    expect(report.trees[3]).toMatchObject({ openUses: 1, openUsesLong: 1 });
  });
});
