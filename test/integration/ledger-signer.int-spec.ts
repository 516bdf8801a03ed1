import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { adoptTree, AdoptionRefusedError, StateFileError } from '@app/ledger';
import { projectRoot } from '@app/platform';
import { LedgerGround } from '../support/factories/ledger-ground.js';

describe('the checkpoint signer', () => {
  let ground: LedgerGround;

  beforeEach(async () => {
    ground = await LedgerGround.build();
    const signer = ground.signer();
    await signer.round();
    await ground.append(0, 5);
    await signer.round();
    signer.stop();
  });

  afterEach(async () => {
    await ground.tearDown();
  });

  /** One round of a signer that starts anew: what it refuses, and what it publishes all the same. */
  const round = async (): Promise<{
    refused: [number, string][];
    published: [number, number][];
  }> => {
    const signer = ground.signer();
    let done = await signer.round();
    // The server frees the lock of who was killed when it has seen the connection end.
    for (let tries = 0; !done.isSigner && tries < 250; tries += 1) {
      await sleep(20);
      done = await signer.round();
    }
    signer.stop();
    const { refused, published } = done;
    return {
      refused: refused.map((it) => [it.tree, it.code]),
      published: published.map((it) => [it.tree, it.size]),
    };
  };

  const refuses = async (code: string): Promise<void> => {
    await ground.append(3, 2);
    expect(await round()).toEqual({ refused: [[0, code]], published: [[3, 2]] });
    expect(await ground.published(0)).toEqual([5]);
  };

  it('signs what has grown, and nothing when nothing has', async () => {
    await ground.append(0, 2, 2);
    expect(await round()).toEqual({ refused: [], published: [[0, 9]] });
    expect(await round()).toEqual({ refused: [], published: [] });
  });

  it('refuses a tree that went back, and signs the others', async () => {
    await ground.tamper(
      "update ledger.head set size = 0, frontier = '{}' where tree = 0",
      'delete from ledger.bundle where tree = 0',
      'delete from ledger.checkpoint where tree = 0',
    );
    await ground.append(3, 2);
    expect(await round()).toEqual({ refused: [[0, 'ledger.went_back']], published: [[3, 2]] });
  });

  it('refuses new leaves of which one was changed', async () => {
    await ground.append(0, 4);
    await ground.tamper(
      'update ledger.bundle set bodies = set_byte(bodies, 60, get_byte(bodies, 60) # 1) where tree = 0 and first = 5',
    );
    await refuses('ledger.leaves_changed');
  });

  it('refuses when new leaves are missing', async () => {
    await ground.append(0, 4);
    await ground.append(0, 1);
    await ground.tamper('delete from ledger.bundle where tree = 0 and first = 5');
    await refuses('ledger.leaves_changed');
  });

  it('refuses new leaves in each other’s place', async () => {
    await ground.append(0, 1);
    await ground.append(0, 1);
    await ground.tamper(
      'update ledger.bundle set first = 100 where tree = 0 and first = 5',
      'update ledger.bundle set first = 5 where tree = 0 and first = 6',
      'update ledger.bundle set first = 6 where tree = 0 and first = 100',
    );
    await refuses('ledger.leaves_changed');
  });

  it('refuses when the head was rewritten under the same size', async () => {
    await ground.tamper("update ledger.head set frontier[1] = sha256('') where tree = 0");
    await refuses('ledger.leaves_changed');
  });

  it('refuses when the last checkpoint was exchanged', async () => {
    await ground.tamper("update ledger.checkpoint set root = sha256('') where tree = 0");
    await refuses('ledger.checkpoint_changed');
  });

  it('refuses a tree without head', async () => {
    await ground.tamper(
      'delete from ledger.tenant_tree where tree = 0',
      'delete from ledger.bundle where tree = 0',
      'delete from ledger.checkpoint where tree = 0',
      'delete from ledger.head where tree = 0',
    );
    expect(await round()).toEqual({ refused: [[0, 'ledger.tree_gone']], published: [] });
  });

  it('refuses to go on from an old copy of its state file', async () => {
    const old = await readFile(ground.files.stateFile);
    await ground.append(0, 1);
    await round();
    await writeFile(ground.files.stateFile, old);
    await ground.append(0, 1);
    expect(await round()).toEqual({ refused: [[0, 'ledger.signed_elsewhere']], published: [] });
  });

  it('signs nothing at all by a damaged state file', async () => {
    const text = await readFile(ground.files.stateFile, 'utf8');
    await writeFile(ground.files.stateFile, text.replace('"size": 5', '"size": 6'));
    await expect(round()).rejects.toThrow(StateFileError);
  });

  it('signs without state file only what is empty, until a person adopts the rest', async () => {
    await rm(ground.files.stateFile);
    // Tree 3 is empty in the first round and grows after it.
    expect(await round()).toEqual({ refused: [[0, 'ledger.not_adopted']], published: [] });
    await refuses('ledger.not_adopted');
    const root = (await ground.verify()).trees[0]!.root;
    await adopt(5, root);
    await ground.append(0, 1);
    expect(await round()).toEqual({ refused: [], published: [[0, 6]] });
  });

  const adopt = (size: number, root: string) =>
    adoptTree(ground.upkeep, ground.stateFile, ground.key, { tree: 0, size, root });

  it('adopts no root that the leaves do not give, no size beyond them or before what is published', async () => {
    const root = (await ground.verify()).trees[0]!.root;
    const wrong = Buffer.alloc(32).toString('base64');
    await expect(adopt(5, wrong)).rejects.toThrow(AdoptionRefusedError);
    await expect(adopt(6, root)).rejects.toThrow(AdoptionRefusedError);
    await expect(adopt(0, root)).rejects.toThrow(AdoptionRefusedError);
  });

  it('does not adopt under a signer that is at work, and gives way when that one refuses', async () => {
    const atWork = ground.signer();
    await atWork.round();
    const root = (await ground.verify()).trees[0]!.root;
    await expect(adopt(5, root)).rejects.toThrow(AdoptionRefusedError);
    await rm(ground.files.stateFile);
    expect((await atWork.round()).refused).toHaveLength(1);
    // The server frees the lock when it has seen the connection end.
    for (let tries = 0; ; tries += 1) {
      try {
        await adopt(5, root);
        break;
      } catch (error) {
        if (tries === 100 || !(error as Error).message.includes('a signer is at work')) throw error;
        await sleep(20);
      }
    }
    expect(await atWork.round()).toMatchObject({ isSigner: true, refused: [] });
    atWork.stop();
  });

  it('has one signer at a time; the second takes over when the first has gone', async () => {
    const [first, second] = [ground.signer(), ground.signer()];
    await first.round();
    await ground.append(0, 1);
    expect(await second.round()).toEqual({ isSigner: false, published: [], refused: [] });
    expect((await first.round()).published).toHaveLength(1);
    await ground.append(0, 1);
    first.stop();
    // The server frees the lock when it has seen the connection end.
    let taken = await second.round();
    for (let tries = 0; !taken.isSigner && tries < 100; tries += 1) taken = await second.round();
    expect(taken).toMatchObject({ isSigner: true, published: [{ tree: 0, size: 7 }] });
    second.stop();
  });

  it('publishes the same size and root when it was killed between state file and publishing', async () => {
    await ground.append(0, 3);
    const worker = spawn(
      process.execPath,
      ['--import', './test/support/typescript.mjs', 'apps/upkeep-worker/src/main.ts'],
      {
        cwd: projectRoot(),
        env: {
          PATH: process.env['PATH'],
          DATABASE_URL: ground.database.urls.upkeep_rw,
          DATA_DIR: ground.folder,
          FAILPOINT: 'checkpoint.state_written',
        },
        stdio: 'ignore',
      },
    );
    const [, signal] = (await once(worker, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    const signed = (await ground.stateFile.read()).get(0);
    expect([signed?.size, await ground.published(0)]).toEqual([8, [5]]);

    expect(await round()).toEqual({ refused: [], published: [[0, 8]] });
    const { rows } = await ground.admin.query('select root from ledger.checkpoint where size = 8');
    expect(rows).toEqual([{ root: signed?.root() }]);
    expect((await ground.verify()).verified).toBe(true);
  });
});
