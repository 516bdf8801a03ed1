import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { createPool } from '@app/database';
import {
  batchProof,
  CheckpointStateFile,
  DisbelievedError,
  StateFileError,
  TreeWatch,
  WATCHERS_REMEDY,
  type BatchProof,
  type BelievedBatch,
  type ToldUse,
} from '@app/ledger';
import { LEAF_BYTES } from '@app/verifier';
import { LEDGER, LedgerGround, type AppendedBatch } from '../support/factories/ledger-ground.js';

const TREE = 1;

describe('the key holder’s watch over the trees', () => {
  let ground: LedgerGround;
  let vault: pg.Pool;
  let watch: TreeWatch;
  let firstSeen: [number, number][];

  beforeEach(async () => {
    ground = await LedgerGround.build();
    vault = createPool(ground.database.urls.vault_rw, {
      connectionsMax: 2,
      applicationName: 'test',
      pinnedPlans: true,
    });
    await ground.append(TREE, 5);
    watch = await load();
    await watch.follow(vault, TREE);
  });

  afterEach(async () => {
    await vault.end();
    await ground.tearDown();
  });

  const file = (): CheckpointStateFile =>
    new CheckpointStateFile(join(ground.folder, 'trees-seen.json'), LEDGER, WATCHERS_REMEDY);

  const load = (): Promise<TreeWatch> => {
    firstSeen = [];
    return TreeWatch.load(file(), (tree, size) => firstSeen.push([tree, size]));
  };

  const proofOf = async (batch: AppendedBatch, from = watch.sizeOf(TREE)!): Promise<BatchProof> =>
    (await batchProof(vault, batch.workerId, batch.batchId, from))!;

  /** A batch, and what an open would tell of its allowed uses. */
  const appended = async (allowed = 3, denied = 1): Promise<[BatchProof, ToldUse[]]> => {
    const batch = await ground.append(TREE, allowed, denied);
    const { rows } = await ground.admin.query<ToldUse>(
      `select webshop_id as "webshopId", context_id as "contextId", channel, fields
         from ledger.use where batch_id = $1 order by i`,
      [batch.batchId],
    );
    return [await proofOf(batch), rows];
  };

  const disbelieves = (proof: BatchProof): void => {
    const size = watch.sizeOf(TREE);
    expect(() => watch.believe(proof)).toThrow(DisbelievedError);
    expect(watch.sizeOf(TREE)).toBe(size);
  };

  describe('believes', () => {
    it('each batch whose leaves continue the tree, also after others’ leaves', async () => {
      const first = await ground.append(TREE, 3, 1);
      const proof = await proofOf(first);
      expect(watch.believe(proof)?.end).toBe(9);
      await ground.close(first);
      await ground.grow(TREE, 4);
      expect(watch.believe((await appended())[0])?.end).toBe(9 + 3 + 4 + 4);
      expect(watch.seen(TREE)!.root().toString('base64')).toBe(
        (await ground.verify()).trees[TREE]!.root,
      );
    });

    it('what an open tells of allowed uses, by their leaves', async () => {
      const [proof, told] = await appended(3, 1);
      const batch = watch.believe(proof)!;
      for (const i of [0, 1, 2]) {
        expect(() => {
          batch.mustAllow(i, told[i]!);
        }).not.toThrow();
      }
    });

    it('two answers in the other order than they were given', async () => {
      const [one, another] = [await ground.append(TREE, 2), await ground.append(TREE, 2)];
      const [earlier, later] = [await proofOf(one), await proofOf(another)];
      expect(watch.believe(later)?.end).toBe(9);
      expect(watch.believe(earlier)?.end).toBe(7);
    });

    it('a tree it never saw as it finds it, once, and says so', async () => {
      expect(firstSeen).toEqual([[TREE, 5]]);
      await ground.append(TREE, 2);
      await watch.follow(vault, TREE);
      expect(firstSeen).toEqual([[TREE, 5]]);
    });

    it('a tree that grew by more than one answer holds, by looking again', async () => {
      await ground.grow(TREE, 15_000);
      await ground.grow(TREE, 15_000);
      const batch = await ground.append(TREE, 2);
      const proof = await proofOf(batch);
      expect(watch.believe(proof)).toBeUndefined();
      expect((await watch.mustBelieve(vault, batch, proof)).end).toBe(30_007);
    });
  });

  describe('opens nothing on', () => {
    it('a forged leaf in the answer', async () => {
      const [proof] = await appended();
      const bodies = Buffer.from(proof.bodies);
      bodies[60]! ^= 1;
      disbelieves({ ...proof, bodies });
    });

    it('a leaf left out, or put in twice', async () => {
      const [proof] = await appended();
      const short = { ...proof, bodies: proof.bodies.subarray(LEAF_BYTES) };
      // As an answer that is not whole it counts for nothing; as a whole one it is a lie.
      expect([watch.believe(short), watch.sizeOf(TREE)]).toEqual([undefined, 5]);
      disbelieves({ ...short, size: short.size - 1 });
      disbelieves({
        ...proof,
        bodies: Buffer.concat([proof.bodies.subarray(0, LEAF_BYTES), proof.bodies]),
      });
    });

    it('a forged frontier', async () => {
      const [proof] = await appended();
      disbelieves({ ...proof, frontier: [Buffer.alloc(32), ...proof.frontier.slice(1)] });
    });

    it('a batch that was never appended', async () => {
      const [proof] = await appended(3, 0);
      // The database points at leaves that are there, and are of another batch that was opened before.
      expect(watch.believe(proof)).toBeDefined();
      disbelieves({ ...proof, first: proof.first + 3 });
      expect(watch.believe({ ...proof, from: 0, first: 0 })).toBeUndefined();
    });

    it('somebody else’s batch: there is no answer about it', async () => {
      const batch = await ground.append(TREE, 1);
      const { workerId } = await ground.append(TREE, 1);
      expect(await batchProof(vault, workerId, batch.batchId, 5)).toBeUndefined();
      const short = { ...(await proofOf(batch)), bodies: Buffer.alloc(0) };
      await expect(
        watch.mustBelieve(vault, { workerId, batchId: batch.batchId }, short),
      ).rejects.toThrow(DisbelievedError);
    });

    it('a head that was rolled back', async () => {
      watch.believe((await appended())[0]);
      await rollBack();
      const batch = await ground.append(TREE, 1);
      disbelieves(await proofOf(batch));
      await expect(watch.follow(vault, TREE)).rejects.toThrow(DisbelievedError);
    });

    it('a head that was rolled back and has grown beyond what was seen', async () => {
      watch.believe((await appended(3, 1))[0]);
      await rollBack();
      // A bundle begins where the watch left off, as if nothing had been.
      await ground.append(TREE, 4);
      const batch = await ground.append(TREE, 4);
      const proof = await proofOf(batch);
      expect([proof.first, watch.sizeOf(TREE)]).toEqual([9, 9]);
      disbelieves(proof);
    });

    it('a rolled-back tree after a restart: the file remembers', async () => {
      watch.believe((await appended())[0]);
      await watch.keep();
      await rollBack();
      await ground.append(TREE, 4);
      watch = await load();
      const batch = await ground.append(TREE, 4);
      disbelieves(await proofOf(batch));
      expect(firstSeen).toEqual([]);
    });

    it.each<[string, Partial<ToldUse>]>([
      ['another webshop', { webshopId: '0192e0a1-0000-7000-8000-0000000000aa' }],
      ['another notification', { contextId: '0192e0a1-0000-7000-8000-0000000000cc' }],
      ['another channel', { channel: 2 }],
      ['more fields', { fields: 7 }],
    ])('a row of %s than its leaf', async (_, change) => {
      const [proof, told] = await appended();
      const batch = watch.believe(proof)!;
      expect(() => {
        batch.mustAllow(0, { ...told[0]!, ...change });
      }).toThrow(DisbelievedError);
    });

    it('a row in its neighbour’s place, a denied use, or one without a leaf', async () => {
      const [proof, told] = await appended(2, 1);
      const batch = watch.believe(proof)!;
      const refuses = (it: BelievedBatch, i: number, use: ToldUse): void => {
        expect(() => {
          it.mustAllow(i, use);
        }).toThrow(DisbelievedError);
      };
      refuses(batch, 1, told[0]!);
      refuses(batch, 2, told[2]!);
      refuses(batch, 3, told[0]!);
      refuses(batch, -1, told[0]!);
      // The denied one passed off as allowed, with its salt.
      const salts = [...proof.salts, proof.salts[0]!];
      refuses(watch.believe({ ...proof, allowed: 3, salts })!, 2, told[2]!);
      // A salt that does not open the leaf; one that is gone.
      refuses(watch.believe({ ...proof, salts: [Buffer.alloc(16)] })!, 0, told[0]!);
      refuses(watch.believe({ ...proof, salts: [null] })!, 0, told[0]!);
    });

    it('a tree whose signed checkpoint is of other leaves, from then on', async () => {
      const signer = await signing();
      await ground.append(TREE, 3);
      await watch.follow(vault, TREE);
      await signer.round();
      signer.stop();
      const note = await latestNote();
      expect(watch.compare(TREE, note, ground.key)).toBe(true);

      // The database shows the key holder a leaf that it shows nobody else.
      const told = await appended(1, 0);
      const other = await load();
      await other.follow(vault, TREE);
      await rollBack(8);
      await ground.append(TREE, 1);
      const again = ground.signer();
      await again.round();
      again.stop();
      const next = await latestNote();
      watch.believe(told[0]);
      expect(() => watch.compare(TREE, next, ground.key)).toThrow(DisbelievedError);
      await expect(watch.follow(vault, TREE)).rejects.toThrow(DisbelievedError);
    });
  });

  it('compares with no checkpoint that it cannot, or that nobody signed', async () => {
    const signer = await signing();
    await ground.append(TREE, 3);
    await signer.round();
    signer.stop();
    const note = await latestNote();
    expect(watch.compare(TREE, note, ground.key)).toBe(false);
    await watch.follow(vault, TREE);
    expect(watch.compare(TREE, note.replace('\n8\n', '\n7\n'), ground.key)).toBe(false);
    expect(watch.compare(0, note, ground.key)).toBe(false);
    expect(watch.compare(TREE, note, ground.key)).toBe(true);
  });

  it('trusts no damaged file', async () => {
    watch.believe((await appended())[0]);
    await watch.keep();
    const { path } = file();
    await writeFile(path, (await readFile(path, 'utf8')).replace('"size": 9', '"size": 8'));
    await expect(load()).rejects.toThrow(StateFileError);
  });

  /** As from a backup: the tree as it was when it had this many leaves. */
  const rollBack = async (size = 5): Promise<void> => {
    await ground.tamper(
      `delete from ledger.checkpoint where tree = ${String(TREE)} and size > ${String(size)}`,
      `delete from ledger.bundle where tree = ${String(TREE)} and first >= ${String(size)}`,
    );
    const { rows } = await ground.admin.query<{ bodies: Buffer[] }>(
      'select array_agg(bodies order by first) as bodies from ledger.bundle where tree = $1',
      [TREE],
    );
    const all = Buffer.concat(rows[0]!.bodies);
    const leaves = Array.from({ length: size }, (_, at) =>
      all.subarray(at * LEAF_BYTES, (at + 1) * LEAF_BYTES),
    );
    await ground.tamper(
      `create table public.bundles as select * from ledger.bundle where tree = ${String(TREE)}`,
      `delete from ledger.bundle where tree = ${String(TREE)}`,
      `update ledger.head set size = 0, frontier = '{}' where tree = ${String(TREE)}`,
    );
    await ground.admin.query('select ledger.append_leaves($1::smallint, $2)', [TREE, leaves]);
    await ground.tamper(
      `delete from ledger.bundle where tree = ${String(TREE)}`,
      'insert into ledger.bundle select * from public.bundles',
      'drop table public.bundles',
    );
  };

  const latestNote = async (): Promise<string> => {
    const { rows } = await ground.admin.query<{ note: string }>(
      'select note from ledger.checkpoint where tree = $1 order by size desc limit 1',
      [TREE],
    );
    return rows[0]!.note;
  };

  /** A signer that goes on from the tree as it is. */
  const signing = async () => {
    await ground.stateFile.write(new Map([[TREE, watch.seen(TREE)!.snapshot()]]));
    return ground.signer();
  };
});
