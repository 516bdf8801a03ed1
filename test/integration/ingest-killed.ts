// Takes one piece of a log as ingest does, in a process of its own, so that a failpoint can kill it:
//   FAILPOINT=… node --import ./test/support/typescript.mjs test/integration/ingest-killed.ts < piece.json
import { readFileSync } from 'node:fs';
import { createPool } from '@app/database';
import { CarrierRegistry, ingestBatch } from '@app/ingest';
import { Clock, createLog } from '@app/platform';

interface Order {
  url: string;
  topic: string;
  values: string[];
}

const order = JSON.parse(readFileSync(0, 'utf8')) as Order;
const pool = createPool(order.url, {
  connectionsMax: 1,
  applicationName: 'ingest-killed',
  pinnedPlans: true,
});
const outcome = await ingestBatch(
  {
    pool,
    carriers: CarrierRegistry.load(),
    bindings: new Map(),
    planning: { earlyStatusWaitSeconds: 0, eventFreshHours: 24 },
    clock: new Clock(),
    log: createLog('ingest-killed', { level: 'silent' }),
  },
  {
    clusterId: 'cluster',
    topic: order.topic,
    partition: 0,
    from: 0n,
    next: BigInt(order.values.length),
    messages: order.values.map((value, offset) => ({
      offset: BigInt(offset),
      value: Buffer.from(value),
      contentType: undefined,
    })),
    stepOver: false,
  },
);
await pool.end();
process.stdout.write(outcome.kind);
