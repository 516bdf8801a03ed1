import type { Killed } from './killing.js';
import { judge, type Judgement } from './checks/judge.js';
import { gatherRecord } from './gather-record.js';
import { POSTGRES_SETTINGS, type ChangedSettings } from './ground/changed-settings.js';
import { PARTITIONS, setStage, TOPIC, type Stage } from './ground/stage.js';
import type { WorkerProcess } from './ground/worker-process.js';
import { untilQuiet, whatIsOpen } from './quiesce.js';
import type { RunRecord } from './record.js';
import { verifyInOwnProcess } from './verify-in-own-process.js';
import { Carriers } from './workload/carriers.js';
import { Recipients } from './workload/recipients.js';
import { ShopDesk } from './workload/shop-desk.js';
import { Workload } from './workload/workload.js';

/** One of each, running, with work coming in. */
export interface Scene {
  stage: Stage;
  ingest: WorkerProcess;
  vault: WorkerProcess;
  upkeep: WorkerProcess;
  /** A second worker, say; it is ended with the others. */
  hire: (kind: WorkerProcess['kind'], name: string) => WorkerProcess;
  tell: (line: string) => void;
  signal: AbortSignal;
}

export interface RunOptions {
  seed: number;
  /** Messages a second. */
  rate: number;
  changed: ChangedSettings;
  tell: (line: string) => void;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** What is printed at the end, but for the findings. */
export interface RunResult extends Omit<Judgement, 'findings'> {
  kills: number;
  /** Kills that hit mails in flight. */
  killsWithHandoffsInFlight: number;
  killsWithPushesInFlight: number;
  failpoints: string[];
  ledgerVerified: boolean;
  leaves: number;
  inFlightLimit: number;
  pushRepeatLimit: number;
  eventsPerSecond: number;
  seed: number;
  durationSeconds: number;
  changed: Readonly<Record<string, number | string>>;
  /** In words, everything that was found wrong. */
  faults: string[];
}

const FAULTS_SHOWN_MAX = 40;

/**
 * Sets the stage, lets work come in, has `act` disturb it, waits until all is quiet, and checks from outside
 * what came of it. Nothing is left running or lying about, also when it fails or is aborted.
 */
export async function run(
  options: RunOptions,
  act: (scene: Scene) => Promise<Killed>,
): Promise<{ result: RunResult; record: RunRecord }> {
  const { seed, rate, changed, tell, signal } = options;
  const startedMs = performance.now();
  tell('starting PostgreSQL, Kafka, the mail server and the push service');
  const stage = await setStage(seed, changed);
  const { apiUrl: api, adminUrl, apiKeyPepper, sealer, databases } = stage;
  const desk = new ShopDesk({ api, apiRoleUrl: databases.api_rw, adminUrl, apiKeyPepper, sealer });
  const recipients = new Recipients(api, stage.push.server);
  const carriers = new Carriers(stage.kafka.brokers, TOPIC, PARTITIONS);
  const name = seed.toString(36).toUpperCase();
  const workload = new Workload(seed, rate, name, desk, recipients, carriers);
  const workers: WorkerProcess[] = [];
  const hire = (kind: WorkerProcess['kind'], name?: string): WorkerProcess => {
    const worker = stage.worker(kind, name);
    workers.push(worker);
    return worker;
  };
  try {
    const upkeep = hire('upkeep-worker');
    await Promise.all([stage.startUpkeep(upkeep), stage.startApi()]);
    await desk.open();
    await carriers.open();
    const [ingest, vault] = [hire('ingest-worker'), hire('vault-worker')];
    await Promise.all([ingest.start(), vault.start()]);
    signal.throwIfAborted();
    workload.start();
    const beganMs = performance.now();
    const scene = { stage, ingest, vault, upkeep, hire, tell, signal };
    const killed = await Promise.race([act(scene), abortOf(signal)]);
    const loadedMs = performance.now() - beganMs;
    const told = carriers.told;
    await workload.finish();
    tell('the last events are told; waiting until nothing is left to do');
    const faults: string[] = [];
    const quiet = untilQuiet(stage.admin, stage.kafkaAdmin, TOPIC);
    await Promise.race([quiet, abortOf(signal)]).catch(async (error: unknown) => {
      signal.throwIfAborted();
      faults.push((error as Error).message, ...(await whatIsOpen(stage.admin)));
    });
    // Upkeep last: it signs what the others closed.
    await Promise.all(workers.filter((worker) => worker !== upkeep).map((worker) => worker.stop()));
    await upkeep.stop();
    tell('checking');
    const record = await gatherRecord(stage, { desk, recipients, carriers }, TOPIC);
    const ledger = await verifyInOwnProcess(stage);
    const { findings, ...judgement } = judge(record);
    faults.push(...[...workers, stage.api].flatMap(({ surprises }) => surprises));
    faults.push(...findings.slice(0, FAULTS_SHOWN_MAX).map(({ kind, what }) => `${kind}: ${what}`));
    const result: RunResult = {
      kills: killed.kills,
      killsWithHandoffsInFlight: killed.withHandOffsInFlight,
      killsWithPushesInFlight: killed.withPushesInFlight,
      ...judgement,
      ledgerVerified: ledger.verified,
      leaves: ledger.leaves,
      failpoints: killed.failpoints,
      inFlightLimit: stage.inFlightLimit,
      pushRepeatLimit: stage.pushRepeatLimit,
      eventsPerSecond: Math.round(told / (loadedMs / 1_000)),
      seed,
      durationSeconds: Math.round((performance.now() - startedMs) / 1_000),
      changed: { ...changed, ...POSTGRES_SETTINGS },
      faults,
    };
    return { result, record };
  } finally {
    await workload.abandon();
    await Promise.allSettled([desk.close(), carriers.close()]);
    await stage.strike();
  }
}

/** Rejects when Ctrl-C comes, so that no wait under way holds the end up. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = (): void => {
      reject(new Error('Aborted.', { cause: signal.reason }));
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
