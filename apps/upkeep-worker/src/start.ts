import { NestFactory } from '@nestjs/core';
import { createLog, nestLogger, type Settings } from '@app/platform';
import { UpkeepWorkerModule } from './app.module.js';

/**
 * Starts the upkeep worker, as role `upkeep_rw`. Start it before the first leaf is written: it remembers
 * empty trees, and signs no tree that it did not see empty or that nobody adopted.
 */
export async function startUpkeepWorker(settings: Settings): Promise<{ stop(): Promise<void> }> {
  const log = createLog('upkeep-worker', { level: settings.LOG_LEVEL });
  const app = await NestFactory.createApplicationContext(
    await UpkeepWorkerModule.forRoot(settings, log),
    { logger: nestLogger(log) },
  );
  return { stop: () => app.close() };
}
