import { setTimeout as sleep } from 'node:timers/promises';
import type { Scene } from '../run.js';
import type { Stage } from '../ground/stage.js';
import { until } from '../ground/until.js';
import { linesOf, untilItTells } from './log-of.js';
import { untilAllAreRead } from './partitions.js';

/**
 * Beyond a worker's life (4 s here), a Kafka session (6 s), and the 10 s after which PostgreSQL ends a
 * session that stands still inside a transaction; less than the evidence wait (25 s).
 */
const STANDS_STILL_MS = 13_000;

const GIVEN_UP_WITHIN_MS = 20_000;
const HAND_OFF_WITHIN_MS = 30_000;

/**
 * One worker of each kind stands still beyond its life, others take its work over, and it goes on, knowing
 * nothing of it. What it had handed off is settled by its late confirmation, and goes out no second time.
 */
export async function sigstop(scene: Scene): Promise<void> {
  const { hire, ingest, vault } = scene;
  const others = [
    hire('ingest-worker', 'ingest-worker-second'),
    hire('vault-worker', 'vault-worker-second'),
  ];
  await Promise.all(others.map((other) => other.start()));
  await Promise.all([
    ...[ingest, ...others.slice(0, 1)].map((it) => untilItTells(it, 'batch.ingested')),
    ...[vault, ...others.slice(1)].map((it) => untilItTells(it, 'batch.sent')),
  ]);
  await stopIngest(scene);
  await stopVault(scene);
  await stopUpkeep(scene);
}

async function stopIngest({ stage, ingest, tell, signal }: Scene): Promise<void> {
  const stoppedAt = Date.now();
  ingest.suspend();
  await sleep(STANDS_STILL_MS, undefined, { signal });
  await untilAllAreRead(stage, stoppedAt);
  ingest.resume();
  await untilItTells(ingest, 'batch.ingested');
  tell('ingest-worker stood still, its partitions went to the other, and it reads again');
}

async function stopVault({ stage, vault, tell, signal }: Scene): Promise<void> {
  const life = (await linesOf(vault, 'worker.began')).at(-1)?.workerId ?? '';
  await until('the vault-worker hands off', HAND_OFF_WITHIN_MS, async () => {
    return (await openedBy(stage, life)) > 0;
  });
  vault.suspend();
  const opened = await openedBy(stage, life);
  await sleep(STANDS_STILL_MS, undefined, { signal });
  await until('the standing vault-worker was given up', GIVEN_UP_WITHIN_MS, async () => {
    const { rowCount } = await stage.admin.query(
      'select from sending.worker where worker_id = $1',
      [life],
    );
    return rowCount === 0;
  });
  vault.resume();
  await untilItTells(vault, 'worker.began');
  await untilItTells(vault, 'batch.sent');
  tell(`vault-worker stood still with ${String(opened)} opened, was given up, and lives again`);
}

async function stopUpkeep({ stage, upkeep, tell, signal }: Scene): Promise<void> {
  upkeep.suspend();
  await sleep(STANDS_STILL_MS, undefined, { signal });
  upkeep.resume();
  const resumedAt = Date.now();
  await until('checkpoints are signed again', GIVEN_UP_WITHIN_MS, async () => {
    const { rowCount } = await stage.admin.query(
      'select from ledger.checkpoint where at > to_timestamp($1) limit 1',
      [resumedAt / 1_000],
    );
    return rowCount === 1;
  });
  tell('upkeep-worker stood still, and signs again');
}

/** Notifications that this life of a worker has opened and not settled. */
async function openedBy(stage: Stage, workerId: string): Promise<number> {
  const { rows } = await stage.admin.query<{ opened: number }>(
    `select count(*)::int as opened
       from sending.in_flight f
       join ledger.batch b on b.batch_id = f.batch_id
       join sending.attempt o on o.batch_id = f.batch_id and o.k = f.i / b.group_size and not o.swept
      where f.worker_id = $1`,
    [workerId],
  );
  return rows[0]?.opened ?? 0;
}
