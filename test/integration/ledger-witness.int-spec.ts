import { execFile } from 'node:child_process';
import { realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { migrate, createPool } from '@app/database';
import {
  batchProof,
  CheckpointStateFile,
  CosignatureCollector,
  DisbelievedError,
  mustBeWitnessed,
  NotWitnessedError,
  readWitnesses,
  TreeReader,
  TreeWatch,
  WATCHERS_REMEDY,
  WitnessesFileError,
  type BelievedBatch,
  type WitnessedRules,
} from '@app/ledger';
import { Clock } from '@app/platform';
import { cosignedAt, readKey, splitNote } from '@app/verifier';
import type pg from 'pg';
import { freshRoleUrls } from '../../apps/standalone/src/role-urls.js';
import { removeCluster } from '../../dev/postgres/data-folder.js';
import { startPostgres, type PostgresServer } from '../../dev/postgres/start-postgres.js';
import type { FreshDatabase } from '../support/fresh-database.js';
import { LEDGER, LedgerGround } from '../support/factories/ledger-ground.js';
import { foreignVerifier } from '../support/foreign-verifier.js';
import { WitnessForTests } from '../support/witness-for-tests.js';

const TREE = 2;
const run = promisify(execFile);

/** A round of signing, by a signer that goes on from its files. */
async function sign(ground: LedgerGround): Promise<void> {
  const signer = ground.signer();
  let round = await signer.round();
  for (let tries = 0; !round.isSigner && tries < 250; tries += 1) round = await signer.round();
  signer.stop();
  expect(round.refused).toEqual([]);
}

describe('cosignatures', () => {
  let ground: LedgerGround;
  let witness: WitnessForTests;

  beforeEach(async () => {
    ground = await LedgerGround.build();
    await sign(ground);
    witness = await WitnessForTests.build(ground.key);
  });

  afterEach(async () => {
    await witness.tearDown();
    await ground.tearDown();
  });

  const collect = async () =>
    new CosignatureCollector(ground.upkeep, [await witness.address()]).round();
  const checkpoint = async (): Promise<string> =>
    (await new TreeReader(ground.upkeep, TREE).checkpoint())!;

  it('are asked for what was published, and stand under the checkpoint for everybody', async () => {
    await ground.append(TREE, 300);
    await sign(ground);
    expect(await collect()).toEqual({
      cosigned: [{ tree: TREE, size: 300, witness: witness.name }],
      refused: [],
      unreachable: [],
    });
    const note = splitNote(await checkpoint())!;
    const at = cosignedAt(note, readKey(witness.verifierKey))!;
    expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(60_000);

    const says = await foreignVerifier();
    const [keyFile, noteFile] = [join(ground.folder, 'w.pub'), join(ground.folder, 'note')];
    await writeFile(keyFile, witness.verifierKey);
    await writeFile(noteFile, await checkpoint());
    expect(await says('cosigned', keyFile, noteFile)).toBe('ok');
    await writeFile(noteFile, (await checkpoint()).replace('\n300\n', '\n301\n'));
    expect(await says('cosigned', keyFile, noteFile)).not.toBe('ok');
  }, 300_000);

  it('continue with a proof, also over full tiles and for a collector that knows of nothing', async () => {
    for (const count of [100, 200, 513, 1]) {
      await ground.grow(TREE, count);
      await sign(ground);
      expect((await collect()).cosigned).toHaveLength(1);
    }
    expect(await collect()).toEqual({ cosigned: [], refused: [], unreachable: [] });
  });

  it('are asked for again when the witness was away, and hold nothing up meanwhile', async () => {
    await witness.stop();
    await ground.append(TREE, 3);
    await ground.append(1, 3);
    await sign(ground);
    expect(await collect()).toEqual({ cosigned: [], refused: [], unreachable: [witness.name] });
    await witness.start();
    expect((await collect()).cosigned).toHaveLength(2);
  });

  it('are believed of the witness’s key alone', async () => {
    await ground.append(TREE, 3);
    await sign(ground);
    const other = await WitnessForTests.build(ground.key, witness.name);
    const [mine, theirs] = [await witness.address(), await other.address()];
    const collector = new CosignatureCollector(ground.upkeep, [{ ...mine, url: theirs.url }]);
    expect((await collector.round()).refused.map(({ code }) => code)).toEqual([
      'ledger.witness_refused',
    ]);
    expect(splitNote(await checkpoint())!.lines).toHaveLength(1);
    await other.tearDown();
  });

  it('are asked of nobody when the file cannot be read as one of witnesses', async () => {
    const file = join(ground.folder, 'witnesses.txt');
    const line = `${witness.verifierKey} http://127.0.0.1:1`;
    for (const text of [
      'nonsense',
      line.replace('http:', 'ftp:'),
      line.replace('w1', 'w2'),
      `${line}\n${line}`,
    ]) {
      await writeFile(file, text);
      await expect(readWitnesses(file)).rejects.toThrow(WitnessesFileError);
    }
    await expect(readWitnesses(`${file}.gone`)).rejects.toThrow(WitnessesFileError);
    await writeFile(file, `# none yet\n\n${line}/\n`);
    expect(await readWitnesses(file)).toMatchObject([
      { name: witness.name, url: 'http://127.0.0.1:1' },
    ]);
  });
});

describe('what waits for a witness', () => {
  let ground: LedgerGround;
  let witness: WitnessForTests;
  let vault: pg.Pool;
  let watch: TreeWatch;

  beforeEach(async () => {
    ground = await LedgerGround.build();
    await sign(ground);
    witness = await WitnessForTests.build(ground.key);
    vault = vaultPool(ground.database);
    watch = await watchOf(ground);
    await watch.follow(vault, TREE);
  });

  afterEach(async () => {
    await vault.end();
    await witness.tearDown();
    await ground.tearDown();
  });

  const rules = async (waitMsMax: number): Promise<WitnessedRules> => ({
    ledgerKey: ground.key,
    witnesses: [await witness.address()],
    waitMsMax,
  });
  const cosign = async (): Promise<void> => {
    await new CosignatureCollector(ground.upkeep, [await witness.address()]).round();
  };
  const pass = async (batch: BelievedBatch, waitMsMax = 300, more: Partial<WitnessedRules> = {}) =>
    mustBeWitnessed(vault, watch, batch, { ...(await rules(waitMsMax)), ...more }, new Clock());

  it('is let through once a checkpoint that holds its leaf is cosigned, and not before', async () => {
    const batch = await believed(ground, vault, watch);
    await expect(pass(batch)).rejects.toThrow(NotWitnessedError);
    await sign(ground);
    await expect(pass(batch)).rejects.toThrow(NotWitnessedError);
    const waiting = pass(batch, 20_000);
    await ground.append(TREE, 5);
    await cosign();
    await waiting;
  });

  it('is not let through by a cosignature from before its leaf', async () => {
    await ground.append(TREE, 2);
    await sign(ground);
    await cosign();
    const batch = await believed(ground, vault, watch);
    await expect(pass(batch)).rejects.toThrow(NotWitnessedError);
    await sign(ground);
    await cosign();
    await pass(batch);
  });

  it('is not let through by a witness that is not set, by none, or by a line that nobody signed', async () => {
    const batch = await believed(ground, vault, watch);
    await sign(ground);
    await cosign();
    const stranger = await WitnessForTests.build(ground.key, 'witness.example.nl/w2');
    await expect(pass(batch, 300, { witnesses: [await stranger.address()] })).rejects.toThrow(
      NotWitnessedError,
    );
    await expect(pass(batch, 300, { witnesses: [] })).rejects.toThrow('no witness is set');
    const namesake = { ...(await stranger.address()), name: witness.name };
    await expect(pass(batch, 300, { witnesses: [namesake] })).rejects.toThrow(NotWitnessedError);
    await stranger.tearDown();
    await pass(batch);
  });

  it('is not let through by a checkpoint that another key signed', async () => {
    const batch = await believed(ground, vault, watch);
    await sign(ground);
    await cosign();
    const other = await LedgerGround.build();
    await expect(pass(batch, 300, { ledgerKey: other.key })).rejects.toThrow(NotWitnessedError);
    await other.tearDown();
  });

  it('is not let through by a cosigned tree that is not the one the key holder saw', async () => {
    // The key holder is shown a leaf that signer and witness never see.
    const batch = await ground.append(TREE, 1);
    const proof = (await batchProof(vault, batch.workerId, batch.batchId, 0))!;
    const shown = watch.believe(proof)!;
    await ground.tamper(
      `update ledger.head set size = 0, frontier = '{}' where tree = ${String(TREE)}`,
      `delete from ledger.bundle where tree = ${String(TREE)}`,
    );
    await ground.append(TREE, 1);
    await sign(ground);
    await cosign();
    await expect(pass(shown)).rejects.toThrow(DisbelievedError);
  });
});

describe('a database that was restored from an older backup', () => {
  it('agrees with itself and its signer, and is caught by the witness', async () => {
    const home = await LedgerGround.build();
    const dataDir = join(home.folder, 'postgres');
    const backup = join(home.folder, 'backup');
    let cluster = '';
    let server = await startPostgres({ dataDir, persistent: true });
    let ground = await groundOn(server, home.folder);
    await migrate(ground.database.adminUrl);
    await sign(ground);
    const witness = await WitnessForTests.build(ground.key);
    const collect = async () =>
      new CosignatureCollector(ground.upkeep, [await witness.address()]).round();
    try {
      await ground.append(TREE, 20);
      await sign(ground);
      expect((await collect()).cosigned).toMatchObject([{ size: 20 }]);

      // A backup of everything that the house has: data folder and the signer's memory.
      await ground.leave();
      await server.stop();
      // Where the server's account may not enter the data folder, this is a link to one that it may.
      cluster = await realpath(join(dataDir, 'cluster'));
      await run('cp', ['-a', cluster, backup]);
      await run('cp', ['-a', ground.files.stateFile, `${backup}.state`]);

      server = await startPostgres({ dataDir, persistent: true });
      ground = await groundOn(server, home.folder);
      await ground.append(TREE, 7);
      await sign(ground);
      expect((await collect()).cosigned).toMatchObject([{ size: 27 }]);
      await ground.leave();
      await server.stop();

      // Seven uses never happened, says the house.
      await rm(cluster, { recursive: true });
      await run('cp', ['-a', backup, cluster]);
      await run('cp', ['-a', `${backup}.state`, ground.files.stateFile]);
      server = await startPostgres({ dataDir, persistent: true });
      ground = await groundOn(server, home.folder);
      expect(await ground.verify()).toMatchObject({ verified: true, leaves: 20 });

      await ground.append(TREE, 3);
      await sign(ground);
      expect((await collect()).refused.map(({ code, message }) => [code, message])).toEqual([
        ['ledger.witness_saw_more', expect.stringContaining('it has seen 27 leaves')],
      ]);

      // Grown beyond what the witness saw, it is another history.
      await ground.append(TREE, 30);
      await sign(ground);
      expect((await collect()).refused.map(({ code }) => code)).toEqual(['ledger.witness_refused']);

      // And what needs a witness stays shut.
      const vault = vaultPool(ground.database);
      const watch = await watchOf(ground);
      await watch.follow(vault, TREE);
      const batch = await believed(ground, vault, watch);
      await sign(ground);
      await collect();
      const rules = { ledgerKey: ground.key, witnesses: [await witness.address()], waitMsMax: 300 };
      await expect(mustBeWitnessed(vault, watch, batch, rules, new Clock())).rejects.toThrow(
        NotWitnessedError,
      );
      await vault.end();
    } finally {
      await ground.leave().catch(() => undefined);
      await server.stop();
      await witness.tearDown();
      if (cluster !== '') await removeCluster(dataDir, cluster);
      await home.tearDown();
    }
  }, 180_000);
});

const vaultPool = (database: FreshDatabase): pg.Pool =>
  createPool(database.urls.vault_rw, {
    connectionsMax: 2,
    applicationName: 'test',
    pinnedPlans: true,
  });

const watchOf = (ground: LedgerGround): Promise<TreeWatch> =>
  TreeWatch.load(
    new CheckpointStateFile(join(ground.folder, 'seen.json'), LEDGER, WATCHERS_REMEDY),
    () => undefined,
  );

/** A batch that was appended, and that the key holder believes. */
async function believed(
  ground: LedgerGround,
  vault: pg.Pool,
  watch: TreeWatch,
): Promise<BelievedBatch> {
  const batch = await ground.append(TREE, 2);
  const proof = await batchProof(vault, batch.workerId, batch.batchId, watch.sizeOf(TREE)!);
  return watch.mustBelieve(vault, batch, proof!);
}

/** The ledger of a server of the test's own, with the signer's files of its folder. */
async function groundOn(server: PostgresServer, folder: string): Promise<LedgerGround> {
  const { adminUrl } = server;
  await migrate(adminUrl);
  const urls = await freshRoleUrls(adminUrl);
  return LedgerGround.build({
    folder,
    database: { name: 'postgres', adminUrl, urls, drop: () => Promise.resolve() },
  });
}
