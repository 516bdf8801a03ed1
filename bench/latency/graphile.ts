import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { bounded, mustBe, type Cell } from '../cell.js';
import { percentile } from '../rounds.js';
import { openLoop, untilAll, type Load } from './open-loop.js';

export const GRAPHILE_LATENCY = 'graphile latency';

const silent = new Logger(() => () => undefined);

/** Its listeners must be listening before the first job comes. */
const LISTENING_AFTER_MS = 500;
const LATE_MS_MAX = 10_000;

/** From add_job to the start of the job, in its default mode, which answers sooner than its batched one. */
export function graphileLatency(load: Load): Cell {
  return {
    name: GRAPHILE_LATENCY,
    run: async (server, chance) => {
      const database = await server.database();
      const latencies: number[] = [];
      const preset = {
        worker: {
          connectionString: database.adminUrl,
          concurrentJobs: 24,
          maxPoolSize: 25,
          logger: silent,
        },
      };
      let started = 0;
      const start = (payload: unknown): void => {
        started += 1;
        const { n, intendedMs } = payload as { n: number; intendedMs: number };
        if (n >= load.warmUp) latencies.push(performance.now() - intendedMs);
      };
      try {
        const runner = await run({ preset, noHandleSignals: true, taskList: { start } });
        const utils = await makeWorkerUtils({ preset });
        await database.settle();
        await sleep(LISTENING_AFTER_MS);
        const added: Promise<unknown>[] = [];
        await bounded(
          openLoop(load, chance, (n, intendedMs) => {
            added.push(utils.addJob('start', { n, intendedMs }));
          }),
        );
        await Promise.all(added);
        await untilAll(() => started >= load.count, LATE_MS_MAX);
        await runner.stop();
        await utils.release();
      } finally {
        await database.drop();
      }
      mustBe(
        GRAPHILE_LATENCY,
        { started, counted: latencies.length },
        { started: load.count, counted: load.count - load.warmUp },
      );
      return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
    },
  };
}
