import type { PoolClient } from 'pg';
import { createPool } from '@app/database';
import { measured, mustBe, type Cell } from '../cell.js';
import type { BenchDatabase } from '../ground/server.js';
import { carrierLog, EVENTS_PER_PARCEL, PARTITIONS, type CarrierMessage } from './carrier-log.js';
import { Ids } from '@app/platform';

export const FLOOR = 'ingest floor';

/** As wide as a row of shipments.event is in these runs, and as the prototype's. */
const REST_OF_ROW = 'x'.repeat(110);

/** The columns and the key of the prototype's floor (reference/perf-prototypes/p_ingest.js). */
const TABLE = `
create table bench_event (
  event_id uuid not null,
  shipment_id uuid not null,
  status smallint not null,
  occurred_at timestamptz not null,
  carrier text not null,
  raw text not null,
  primary key (event_id)
)`;

const INSERT = `
insert into bench_event
select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::timestamptz[], $5::text[], $6::text[])
    on conflict do nothing`;

interface FloorRow {
  eventId: string;
  shipmentId: string;
  status: number;
  occurredAt: string;
}

/** The same events as rows, in one prepared insert a batch: what any ingest has to do at least. */
export function floorIngest(parcelCount: number, batch: number): Cell {
  return {
    name: FLOOR,
    run: async (server, chance) => {
      const database = await server.database();
      const pool = createPool(database.adminUrl, {
        connectionsMax: PARTITIONS,
        applicationName: 'bench-floor',
        pinnedPlans: true,
      });
      try {
        await database.admin.query(TABLE);
        const ids = new Ids();
        const shipmentIds = Array.from({ length: parcelCount }, () => ids.uuidV7());
        const codes = shipmentIds.map((_, n) => `3SZOOL${String(n).padStart(9, '0')}`);
        const log = carrierLog(codes, chance);
        const lanes = Array.from({ length: PARTITIONS }, (_, partition) =>
          batchesOf(rowsOf(log, partition, shipmentIds), batch),
        );
        const connections = await Promise.all(lanes.map(() => pool.connect()));
        await database.settle();
        const result = await measured(server, log.length, async () => {
          await Promise.all(
            lanes.map(async (batches, lane) => {
              const connection = connections[lane];
              if (connection === undefined) return;
              for (const rows of batches) await insert(connection, rows);
            }),
          );
        });
        for (const connection of connections) connection.release();
        await count(database, parcelCount);
        return result;
      } finally {
        await pool.end();
        await database.drop();
      }
    },
  };
}

const insert = (connection: PoolClient, rows: readonly FloorRow[]): Promise<unknown> =>
  connection.query({
    name: 'floor',
    text: INSERT,
    values: [
      rows.map((row) => row.eventId),
      rows.map((row) => row.shipmentId),
      rows.map((row) => row.status),
      rows.map((row) => row.occurredAt),
      rows.map(() => 'postnl'),
      rows.map(() => REST_OF_ROW),
    ],
  });

function rowsOf(
  log: readonly CarrierMessage[],
  partition: number,
  shipmentIds: readonly string[],
): FloorRow[] {
  return log
    .filter((message) => message.partition === partition)
    .map(({ eventId, parcel, step, occurredAt }) => ({
      eventId,
      shipmentId: shipmentIds[parcel] ?? '',
      status: step,
      occurredAt,
    }));
}

function batchesOf(rows: readonly FloorRow[], size: number): FloorRow[][] {
  const batches: FloorRow[][] = [];
  for (let from = 0; from < rows.length; from += size) batches.push(rows.slice(from, from + size));
  return batches;
}

async function count({ admin }: BenchDatabase, parcels: number): Promise<void> {
  const { rows } = await admin.query<{ events: number }>(
    'select count(*)::int as events from bench_event',
  );
  mustBe(FLOOR, rows[0] ?? {}, { events: parcels * EVENTS_PER_PARCEL });
}
