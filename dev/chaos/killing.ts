import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from './ground/stage.js';
import { until } from './ground/until.js';
import type { WorkerProcess } from './ground/worker-process.js';
import type { Kill } from './kill-plan.js';

/** After a kill the brokers wait for the dead member's session, then for the others to join: twice 6 s; the rest is for a busy machine. */
const WORKS_AGAIN_MS_MAX = 120_000;

/** A failpoint that is not reached by then is not reached: admissions and mails come each second. */
const REACHES_FAILPOINT_MS_MAX = 120_000;

/** What the kills came to. */
export interface Killed {
  kills: number;
  /** Mails. */
  withHandOffsInFlight: number;
  withPushesInFlight: number;
  failpoints: string[];
}

export interface KilledWorkers {
  'ingest-worker': WorkerProcess;
  'vault-worker': WorkerProcess;
}

/** Kills workers as planned, and restarts each at once. */
export async function killAsPlanned(
  stage: Stage,
  workers: KilledWorkers,
  plan: readonly Kill[],
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<Killed> {
  const killed: Killed = {
    kills: 0,
    withHandOffsInFlight: 0,
    withPushesInFlight: 0,
    failpoints: [],
  };
  for (const { afterMs, target, whenWorking, failpoints } of plan) {
    const worker = workers[target];
    if (whenWorking) {
      await until(`${target} works again`, WORKS_AGAIN_MS_MAX, () => works(stage, worker));
    }
    await sleep(afterMs, undefined, { signal });
    const { mails, pushes } =
      target === 'vault-worker' ? await killVault(stage, worker) : { mails: 0, pushes: 0 };
    if (target === 'ingest-worker') await worker.kill();
    killed.kills += 1;
    if (mails > 0) killed.withHandOffsInFlight += 1;
    if (pushes > 0) killed.withPushesInFlight += 1;
    tell(
      `kill ${String(killed.kills)}/${String(plan.length)} ${target}, ${String(mails)} mails and ${String(pushes)} pushes in flight`,
    );
    for (const name of failpoints) {
      await worker.start(name);
      await worker.diesAtFailpoint(name, REACHES_FAILPOINT_MS_MAX);
      stage.mail.forgetConnections();
      stage.push.forgetConnections();
      killed.failpoints.push(name);
      tell(`${target} died at ${name}`);
    }
    await worker.start();
  }
  return killed;
}

/** Hand-offs that had begun when a worker died. */
interface InFlight {
  mails: number;
  pushes: number;
}

/** Kills it, and says how many hand-offs it had begun: seen from outside, or written and not settled. */
async function killVault(stage: Stage, worker: WorkerProcess): Promise<InFlight> {
  const now = Date.now();
  const seen = {
    mails: stage.mail.handOffsInFlight(now),
    pushes: stage.push.handOffsInFlight(now),
  };
  await worker.kill();
  stage.mail.forgetConnections();
  stage.push.forgetConnections();
  const { rows } = await stage.admin.query<InFlight>(
    `select count(*) filter (where f.channel = 1)::int as mails,
            count(*) filter (where f.channel = 2)::int as pushes
       from sending.in_flight f
       join ledger.batch b on b.batch_id = f.batch_id
       join sending.attempt o on o.batch_id = f.batch_id and o.k = f.i / b.group_size and not o.swept
      where f.worker_id = (select worker_id from sending.worker order by started_at desc limit 1)`,
  );
  return {
    mails: Math.max(seen.mails, rows[0]?.mails ?? 0),
    pushes: Math.max(seen.pushes, rows[0]?.pushes ?? 0),
  };
}

/** Whether it has done something since its start that shows in the database. */
export async function works(stage: Stage, worker: WorkerProcess): Promise<boolean> {
  const { rows } = await stage.admin.query<{ works: boolean }>(
    worker.kind === 'ingest-worker'
      ? `select exists (select from ingest.ingest_offset where updated_at > to_timestamp($1)) as works`
      : `select exists (select from sending.worker w join ledger.batch b on b.worker_id = w.worker_id
           where w.started_at > to_timestamp($1)) as works`,
    [worker.startedAt / 1_000],
  );
  return rows[0]?.works === true;
}
