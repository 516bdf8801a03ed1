import type { Pool } from 'pg';
import { createPool } from '@app/database';
import { verifyLedger } from '@app/verifier';
import { Ids } from '@app/platform';
import { WorkerLife } from '@app/sending';
import { bounded, measured, mustBe, type Cell, type Measured } from '../cell.js';
import type { Recipients } from '../ground/recipients.js';
import type { BenchDatabase, BenchServer } from '../ground/server.js';
import { percentile } from '../rounds.js';
import { GATED, PLAIN } from './bench-sql.js';
import { BATCH, batchesOf, gatedOpens, plainOpens, type Batch, type OpenBatch } from './opens.js';
import { paced, WARM_UP_BATCHES } from './paced.js';

/** One for each of the ledger's trees; the peer gets as many. */
const CONNECTIONS = 4;
const LIFE = { beatMs: 2_000, evidenceWaitMs: 60_000 };

/** How a cell asks: as fast as it can over all trees, the same of one webshop, or at a pace. */
export interface Run {
  readonly name: string;
  readonly opens: number;
  readonly isHot: boolean;
  /** Opens a second; as fast as it can when left out. */
  readonly pace?: number;
}

/** Gated opens: decided, appended, committed, opened, committed, unwrapped, decrypted. */
export function gatedCell(run: Run, recipientsOf: () => Promise<Recipients>): Cell {
  return cellOf(
    run,
    `${run.name} ours`,
    recipientsOf,
    GATED,
    async (pool, ready, database, work) => {
      const life = await WorkerLife.begin(pool, new Ids(), LIFE);
      const result = await work(gatedOpens(pool, life.id, ready.keys));
      await life.resign();
      await ready.sign(database.roleUrls.upkeep_rw, database.name);
      const { verified, leaves } = await verifyLedger(database.roleUrls.auditor_ro, ready.verifier);
      // Nothing is handed off here, so no use has its closing leaf yet.
      mustBe(run.name, { verified, leaves }, { verified: true, leaves: ready.leaves + run.opens });
      return result;
    },
  );
}

/** Plain inserts and selects of the same rows, on as many connections. */
export function plainCell(run: Run, recipientsOf: () => Promise<Recipients>): Cell {
  return cellOf(run, `${run.name} plain`, recipientsOf, PLAIN, async (pool, _, database, work) => {
    const result = await work(plainOpens(pool));
    const { rows } = await database.admin.query<{ uses: number }>(
      'select count(*)::int as uses from bench.plain_use',
    );
    mustBe(run.name, rows[0] ?? {}, { uses: run.opens });
    return result;
  });
}

type Work = (open: OpenBatch) => Promise<Measured>;

function cellOf(
  run: Run,
  name: string,
  recipientsOf: () => Promise<Recipients>,
  sql: string,
  act: (pool: Pool, ready: Recipients, database: BenchDatabase, work: Work) => Promise<Measured>,
): Cell {
  return {
    name,
    run: async (server) => {
      const ready = await recipientsOf();
      const database = await server.database(ready.template);
      const pool = createPool(database.roleUrls.vault_rw, {
        connectionsMax: CONNECTIONS,
        applicationName: 'bench-vault',
        pinnedPlans: true,
      });
      try {
        await database.admin.query(sql);
        await database.settle();
        const batches = batchesOf(ready.parcels, run.opens, run.isHot);
        return await act(pool, ready, database, (open) => workOf(server, run, batches, open));
      } finally {
        await pool.end();
        await database.drop();
      }
    },
  };
}

async function workOf(
  server: BenchServer,
  { name, opens, pace }: Run,
  batches: readonly Batch[],
  open: OpenBatch,
): Promise<Measured> {
  if (pace !== undefined) {
    const { opened, latencies } = await bounded(paced(batches, open, pace));
    const counted = latencies.length;
    mustBe(name, { opened, counted }, { opened: opens, counted: opens / BATCH - WARM_UP_BATCHES });
    return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
  }
  let opened = 0;
  const left = [...batches].reverse();
  const lane = async (): Promise<void> => {
    for (let batch = left.pop(); batch !== undefined; batch = left.pop()) {
      const count = await open(batch);
      opened += count;
    }
  };
  const result = await measured(server, opens, async () => {
    await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  });
  mustBe(name, { opened }, { opened: opens });
  return result;
}
