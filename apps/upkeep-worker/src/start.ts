import { NestFactory } from '@nestjs/core';
import { databaseAnswers, tellPool, withDatabaseTls } from '@app/database';
import {
  createLog,
  metricsOf,
  nestLogger,
  ProcessHealth,
  ProcessMetrics,
  startHealthBeside,
  type Log,
  type Settings,
} from '@app/platform';
import { UpkeepWorkerModule } from './app.module.js';
import { UpkeepNumbers } from './upkeep-numbers.js';
import { Upkeep } from './upkeep.service.js';

/** A running upkeep worker. */
export interface RunningUpkeepWorker {
  /** Where health and metrics are asked. */
  healthUrl: string;
  /** Lets the rounds under way end, signs what has come since, and goes. */
  stop(): Promise<void>;
}

/**
 * Starts the upkeep worker, as role `upkeep_rw`. Start it before the first leaf is written: it remembers
 * empty trees, and signs no tree that it did not see empty and that nobody adopted. Resolves when its first
 * round has ended.
 */
export async function startUpkeepWorker(
  given: Settings,
  log: Log = createLog('upkeep-worker', { level: given.LOG_LEVEL }),
): Promise<RunningUpkeepWorker> {
  const settings = withDatabaseTls(given);
  const metrics = new ProcessMetrics(metricsOf('upkeep-worker'));
  const numbers = new UpkeepNumbers(metrics, log);
  const app = await NestFactory.createApplicationContext(
    await UpkeepWorkerModule.forRoot(settings, log, numbers),
    { logger: nestLogger(log), abortOnError: false },
  );
  const upkeep = app.get(Upkeep);
  tellPool(metrics, upkeep.pool);
  numbers.tell(upkeep.pool);
  const health = new ProcessHealth(log, () => upkeep.turns(), [
    () => databaseAnswers(upkeep.pool),
    () => upkeep.problem(),
  ]);
  return startHealthBeside(app, settings, { health, metrics, log });
}
