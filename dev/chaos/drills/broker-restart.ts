import { setTimeout as sleep } from 'node:timers/promises';
import type { Scene } from '../run.js';
import { untilItTells } from './log-of.js';
import { untilAllAreRead } from './partitions.js';

const AWAY_MS = 4_000;
const AFTERWARDS_MS = 8_000;

/** The broker is stopped and started; the workers go on in the same processes. */
export async function brokerRestart({ stage, ingest, vault, tell, signal }: Scene): Promise<void> {
  await untilItTells(ingest, 'batch.ingested');
  await untilItTells(vault, 'batch.sent');
  const pids = [ingest.pid, vault.pid];
  await stage.kafka.stop();
  tell('the broker is away');
  await sleep(AWAY_MS, undefined, { signal });
  await stage.kafka.restart();
  const backAt = Date.now();
  tell('the broker is back');
  await untilAllAreRead(stage, backAt);
  tell(`all partitions are read, ${String(Date.now() - backAt)} ms after it was back`);
  await sleep(AFTERWARDS_MS, undefined, { signal });
  await untilItTells(ingest, 'batch.ingested');
  await untilItTells(vault, 'batch.sent');
  // An end by itself would be among the workers' surprises; signal 0 only asks whether the process is there.
  for (const pid of pids) process.kill(pid, 0);
}
