import { ingestDeps } from '../../apps/ingest-worker/src/ingest-deps.js';
import { beginPosition, ingestBatch } from '@app/ingest';
import { createLog, loadSettings } from '@app/platform';
import { measured, mustBe, VoidCellError, type Cell } from '../cell.js';
import type { BenchDatabase } from '../ground/server.js';
import { registerParcels } from '../ground/parcels.js';
import {
  carrierLog,
  CLUSTER,
  EVENTS_PER_PARCEL,
  MILESTONES_PER_PARCEL,
  PARTITIONS,
  piecesOf,
  TOPIC,
} from './carrier-log.js';

export const OURS = 'ingest ours';

/** The ingest worker's own code, dependencies and role, fed with decoded batches: a lane a partition. */
export function oursIngest(parcelCount: number, batch: number): Cell {
  return {
    name: OURS,
    run: async (server, chance) => {
      const database = await server.database();
      // As in production, a line a batch; it goes nowhere.
      const log = createLog('bench', { destination: { write: () => undefined } });
      const deps = ingestDeps(
        loadSettings({ NODE_ENV: 'test', DATABASE_URL: database.roleUrls.ingest_rw }),
        log,
      );
      try {
        const parcels = await registerParcels(database.admin, parcelCount);
        const messages = carrierLog(
          parcels.map(({ trackingCode }) => trackingCode),
          chance,
        );
        const lanes = Array.from({ length: PARTITIONS }, (_, partition) =>
          piecesOf(messages, partition, batch),
        );
        for (let partition = 0; partition < PARTITIONS; partition += 1) {
          await beginPosition(deps.pool, { clusterId: CLUSTER, topic: TOPIC, partition }, 0n);
        }
        await database.settle();
        const result = await measured(server, messages.length, async () => {
          await Promise.all(
            lanes.map(async (pieces) => {
              for (const piece of pieces) {
                const { kind } = await ingestBatch(deps, piece);
                if (kind !== 'taken') throw new VoidCellError(OURS, { kind });
              }
            }),
          );
        });
        await count(database, parcelCount);
        return result;
      } finally {
        await deps.pool.end();
        await database.drop();
      }
    },
  };
}

/** Each event once, each parcel delivered, each milestone planned once. */
async function count({ admin }: BenchDatabase, parcels: number): Promise<void> {
  const { rows } = await admin.query<Record<string, number>>(
    `select (select count(*)::int from ingest.inbox) as inbox,
            (select count(*)::int from shipments.event) as events,
            (select sum(event_count)::int from shipments.shipment) as folded,
            (select count(*)::int from shipments.shipment where status = 'delivered') as delivered,
            (select count(*)::int from notifications.notification) as planned,
            (select count(*)::int from sending.queue) as queued,
            (select count(*)::int from ingest.dead_letter) as dead`,
  );
  const events = parcels * EVENTS_PER_PARCEL;
  const planned = parcels * MILESTONES_PER_PARCEL;
  mustBe(OURS, rows[0] ?? {}, {
    inbox: events,
    events,
    folded: events,
    delivered: parcels,
    planned,
    queued: planned,
    dead: 0,
  });
}
