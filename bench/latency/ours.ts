import { openVaultKeys } from '@app/vault';
import { VaultWorker } from '../../apps/vault-worker/src/vault-worker.service.js';
import { ingestDeps } from '../../apps/ingest-worker/src/ingest-deps.js';
import { createPool } from '@app/database';
import { beginPosition } from '@app/ingest';
import { Clock, createLog, Ids, loadSettings } from '@app/platform';
import { bounded, mustBe, VoidCellError, type Cell } from '../cell.js';
import type { Recipients } from '../ground/recipients.js';
import { CLUSTER, PARTITIONS, TOPIC } from '../ingest/carrier-log.js';
import { percentile } from '../rounds.js';
import { handOffToNobody, type SeenMails } from '../sending/hand-off-to-nobody.js';
import { openLoop, untilAll, type Load } from './open-loop.js';
import { PartitionFeed } from './partition-feed.js';

export const OURS_LATENCY = 'latency ours';

const LATE_MS_MAX = 10_000;

/** From the instant an event should reach the handler to the beginning of its hand-off, workers as in standalone. */
export function oursLatency(load: Load, recipientsOf: () => Promise<Recipients>): Cell {
  return {
    name: OURS_LATENCY,
    run: async (server, chance) => {
      const ready = await recipientsOf();
      const database = await server.database(ready.template);
      const log = createLog('bench', { destination: { write: () => undefined } });
      const settings = loadSettings({
        NODE_ENV: 'test',
        DATABASE_URL: database.roleUrls.vault_rw,
        EMAIL_SLOTS: '50',
      });
      const deps = ingestDeps({ ...settings, DATABASE_URL: database.roleUrls.ingest_rw }, log);
      const pool = createPool(settings.DATABASE_URL, {
        connectionsMax: 10,
        applicationName: 'bench-vault',
        pinnedPlans: true,
      });
      const arrivals = new Map<string, { n: number; intendedMs: number }>();
      const latencies: number[] = [];
      let unknown = 0;
      const seen: SeenMails = {
        count: 0,
        unusable: 0,
        onMail: ({ threadId }) => {
          const arrival = arrivals.get(threadId);
          if (arrival === undefined) unknown += 1;
          else if (arrival.n >= load.warmUp) latencies.push(performance.now() - arrival.intendedMs);
        },
      };
      const clock = new Clock();
      const keys = await openVaultKeys(ready.keysFile, pool);
      const worker = new VaultWorker({
        settings,
        pool,
        keys,
        handOff: handOffToNobody(keys, seen),
        // Nobody here has a subscription.
        pushHandOff: () => Promise.reject(new VoidCellError(OURS_LATENCY, { pushes: 1 })),
        stopping: new AbortController(),
        clock,
        ids: new Ids(clock),
        log,
      });
      const parcels = ready.parcels.filter(({ hasConsent }) => hasConsent).slice(0, load.count);
      const feeds = Array.from({ length: PARTITIONS }, (_, n) => new PartitionFeed(deps, n));
      try {
        for (let partition = 0; partition < PARTITIONS; partition += 1) {
          await beginPosition(deps.pool, { clusterId: CLUSTER, topic: TOPIC, partition }, 0n);
        }
        await database.settle();
        worker.onApplicationBootstrap();
        await bounded(
          openLoop(load, chance, (n, intendedMs) => {
            const parcel = parcels[n];
            if (parcel === undefined) return;
            arrivals.set(parcel.shipmentId, { n, intendedMs });
            feeds[n % PARTITIONS]?.arrive(parcel.trackingCode);
          }),
        );
        await Promise.all(feeds.map((feed) => feed.drained()));
        await untilAll(() => seen.count >= parcels.length, LATE_MS_MAX);
      } finally {
        await worker.beforeApplicationShutdown();
        await Promise.all([deps.pool.end(), pool.end()]);
        await database.drop();
      }
      mustBe(
        OURS_LATENCY,
        {
          mails: seen.count,
          unusable: seen.unusable,
          unknown,
          counted: latencies.length,
        },
        { mails: load.count, unusable: 0, unknown: 0, counted: load.count - load.warmUp },
      );
      return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
    },
  };
}
