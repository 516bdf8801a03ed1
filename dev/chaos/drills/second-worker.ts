import { setTimeout as sleep } from 'node:timers/promises';
import type { Scene } from '../run.js';
import { untilItTells } from './log-of.js';
import { untilAllAreRead } from './partitions.js';

const TOGETHER_MS = 10_000;

/** A second ingest worker joins under load, both work, it leaves in good order, and the first goes on alone. */
export async function secondWorker({ stage, ingest, hire, tell, signal }: Scene): Promise<void> {
  await untilItTells(ingest, 'batch.ingested');
  for (const name of ['second', 'third']) {
    const other = hire('ingest-worker', `ingest-worker-${name}`);
    await other.start();
    await untilItTells(other, 'batch.ingested');
    await untilItTells(ingest, 'batch.ingested');
    tell(`a ${name} ingest-worker has joined, and both read`);
    await sleep(TOGETHER_MS, undefined, { signal });
    const leftAt = Date.now();
    await other.stop();
    await untilAllAreRead(stage, leftAt);
    tell('it has left, and all partitions are read');
  }
}
