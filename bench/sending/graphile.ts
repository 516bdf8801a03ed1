import { Logger, runMigrations, runOnce, type RunnerOptions } from 'graphile-worker';
import { measured, mustBe, type Cell } from '../cell.js';
import type { BenchDatabase } from '../ground/server.js';

export const GRAPHILE = 'graphile trivial';

const silent = new Logger(() => () => undefined);

type Preset = NonNullable<RunnerOptions['preset']>;

/** The fastest mode that its documentation describes: jobs fetched 500 at once, completions in batches. */
function fastestGraphile(connectionString: string): Preset {
  return {
    worker: {
      connectionString,
      concurrentJobs: 24,
      maxPoolSize: 25,
      logger: silent,
      localQueue: { size: 500, refetchDelay: { durationMs: 10 } },
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  };
}

/** A job queue's own floor: as many jobs that do nothing at all. */
export function graphileTrivial(jobs: number): Cell {
  return {
    name: GRAPHILE,
    run: async (server) => {
      const database = await server.database();
      try {
        const preset = fastestGraphile(database.adminUrl);
        await runMigrations({ preset });
        await addJobs(database, jobs);
        await database.settle();
        let done = 0;
        const trivial = (): void => {
          done += 1;
        };
        const result = await measured(server, jobs, () =>
          runOnce({ preset, taskList: { trivial } }),
        );
        const { rows } = await database.admin.query<{ left: number }>(
          'select count(*)::int as left from graphile_worker.jobs',
        );
        mustBe(GRAPHILE, { done, left: rows[0]?.left }, { done: jobs, left: 0 });
        return result;
      } finally {
        await database.drop();
      }
    },
  };
}

async function addJobs({ admin }: BenchDatabase, jobs: number): Promise<void> {
  const specs = Array.from({ length: jobs }, (_, id) => ({
    identifier: 'trivial',
    payload: { id },
  }));
  await admin.query(
    `select 1 from graphile_worker.add_jobs(
       array(select json_populate_recordset(null::graphile_worker.job_spec, $1::json)))`,
    [JSON.stringify(specs)],
  );
}
