import { NestFactory } from '@nestjs/core';
import { withDatabaseTls } from '@app/database';
import { createLog, nestLogger, type Log, type Settings } from '@app/platform';
import { UpkeepWorkerModule } from './app.module.js';

/**
 * Starts the upkeep worker, as role `upkeep_rw`. Start it before the first leaf is written: it remembers
 * empty trees, and signs no tree that it did not see empty and that nobody adopted. Resolves when its first
 * round has ended.
 */
export async function startUpkeepWorker(
  given: Settings,
  log: Log = createLog('upkeep-worker', { level: given.LOG_LEVEL }),
): Promise<{ stop(): Promise<void> }> {
  const settings = withDatabaseTls(given);
  const app = await NestFactory.createApplicationContext(
    await UpkeepWorkerModule.forRoot(settings, log),
    { logger: nestLogger(log) },
  );
  return { stop: () => app.close() };
}
