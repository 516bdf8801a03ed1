import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifierText } from '@app/ledger';
import { verifyLedger } from '@app/verifier';
import { loadSettings } from '@app/platform';
import { startUpkeepWorker } from '../../apps/upkeep-worker/src/start.js';
import { House, type Slot } from '../support/factories/house.js';
import { LedgerGround } from '../support/factories/ledger-ground.js';

/** A round each 50 ms or so; what has not come by then does not come. */
const COMES_WITHIN_MS = 10_000;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const lateMs = performance.now() + COMES_WITHIN_MS;
  while (!(await isSo())) {
    if (performance.now() > lateMs) throw new Error('it did not come');
    await sleep(20);
  }
}

describe('the upkeep worker', () => {
  let ground: LedgerGround;
  let worker: { stop(): Promise<void> };

  const start = (databaseUrl: string) =>
    startUpkeepWorker(
      loadSettings({
        NODE_ENV: 'test',
        DATABASE_URL: databaseUrl,
        DATA_DIR: ground.folder,
        CHECKPOINT_EVERY_MS: '100',
        SWEEP_EVERY_MS: '50',
        WORKER_BEAT_MS: '100',
        WORKER_DEAD_AFTER_MS: '300',
        EVIDENCE_WAIT_MS: '60000',
        OPEN_WITHIN_MS: '1000',
        OPEN_BEGIN_WITHIN_MS: '500',
        LOG_LEVEL: 'silent',
      }),
    );

  beforeEach(async () => {
    ground = await LedgerGround.build();
  });

  afterEach(async () => {
    await worker.stop();
    await ground.tearDown();
  });

  it('has started when it remembers empty trees, so that the first leaf may come at once', async () => {
    worker = await start(ground.database.urls.upkeep_rw);
    await ground.append(2, 3);
    await until(async () => (await ground.published(2)).includes(3));
  });

  it('signs what grows, and signs the last of it when it stops', async () => {
    worker = await start(ground.database.urls.upkeep_rw);
    await until(async () => (await ground.stateFile.read()).size === 4);
    await ground.append(2, 3);
    await until(async () => (await ground.published(2)).includes(3));
    await ground.append(2, 1);
    await worker.stop();
    expect((await ground.published(2)).at(-1)).toBe(4);
    expect((await ground.verify()).verified).toBe(true);
  });

  it('goes on when its database connections are ended', async () => {
    worker = await start(ground.database.urls.upkeep_rw);
    await until(async () => (await ground.stateFile.read()).size === 4);
    await ground.admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'seintje-upkeep-worker'",
    );
    await ground.append(2, 3);
    await until(async () => (await ground.published(2)).includes(3));
  });

  it('signs the other trees when one is refused', async () => {
    worker = await start(ground.database.urls.upkeep_rw);
    await until(async () => (await ground.stateFile.read()).size === 4);
    await worker.stop();
    await rm(ground.files.stateFile);
    await ground.append(1, 2);
    worker = await start(ground.database.urls.upkeep_rw);
    await until(async () => (await ground.stateFile.read()).size === 3);
    await ground.append(2, 3);
    await until(async () => (await ground.published(2)).includes(3));
    expect(await ground.published(1)).toEqual([]);
  });
});

describe('the upkeep worker, beside vault workers', () => {
  let house: House;
  let ground: LedgerGround;
  let shop: string;
  let tree: number;
  let worker: { stop(): Promise<void> } | undefined;

  beforeAll(async () => {
    house = await House.build();
    // Only its folder is used; the database is the house's.
    ground = await LedgerGround.build();
    shop = await house.webshop();
    tree = await house.treeOf(shop);
  });

  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
  });

  afterAll(async () => {
    await ground.tearDown();
    await house.tearDown();
  });

  const start = (settings: Record<string, string>) =>
    startUpkeepWorker(
      loadSettings({
        NODE_ENV: 'test',
        DATABASE_URL: house.database.urls.upkeep_rw,
        DATA_DIR: ground.folder,
        SWEEP_EVERY_MS: '50',
        LOG_LEVEL: 'silent',
        ...settings,
      }),
    );

  /** A notification of Sanne's that a worker has appended and then left lying. */
  const leftLying = async (workerId: string): Promise<Slot> => {
    const slot = await house.shipment(shop, 'sanne@example.nl');
    await house.admitAll(workerId, tree);
    await house.reaches(slot, 'out_for_delivery');
    await house.vault.query('select sending.claim($1, $2::smallint, 10, 10::smallint)', [
      workerId,
      tree,
    ]);
    return slot;
  };

  const workers = async (): Promise<number> =>
    (await house.admin.query('select from sending.worker')).rowCount ?? 0;

  /** Each use has exactly one closing leaf, or the verifier would count it as open or find fault. */
  const usesAreClosed = async (): Promise<void> => {
    const report = await verifyLedger(house.database.urls.auditor_ro, verifierText(ground.key));
    expect(report).toMatchObject({ faults: [], trees: { [tree]: { openUses: 0 } } });
    expect(report.leaves).toBeGreaterThan(0);
  };

  const isDueAgain = async (slot: Slot): Promise<boolean> => {
    const { rows } = await house.admin.query<{ due: boolean }>(
      'select due <= clock_timestamp() as due from sending.queue where contact_ref = $1',
      [slot.contactRef],
    );
    return rows[0]?.due === true;
  };

  it('takes the work over of one that stopped beating: unopened, it is due again at once', async () => {
    const slot = await leftLying(await house.startWorker());
    worker = await start({ WORKER_BEAT_MS: '100', WORKER_DEAD_AFTER_MS: '300' });
    await until(async () => (await workers()) === 0);
    expect(await house.story(slot)).toEqual(['out_for_delivery not_opened worker_gone']);
    expect(await isDueAgain(slot)).toBe(true);
    await usesAreClosed();
  });

  it('puts back what a living one appended and did not open in time, and leaves the worker alone', async () => {
    const slot = await leftLying(await house.startWorker());
    worker = await start({ OPEN_WITHIN_MS: '1000', OPEN_BEGIN_WITHIN_MS: '500' });
    await until(() => isDueAgain(slot));
    expect(await house.story(slot)).toEqual(['out_for_delivery not_opened not_opened_in_time']);
    expect(await workers()).toBe(1);
    await usesAreClosed();
  });
});
