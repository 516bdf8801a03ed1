import { NestFactory } from '@nestjs/core';
import { withDatabaseTls } from '@app/database';
import { createLog, nestLogger, type Log, type Settings } from '@app/platform';
import { IngestWorkerModule } from './app.module.js';

/** A running ingest worker. */
export interface RunningIngestWorker {
  /** Finishes the piece being taken and leaves its group. */
  stop(): Promise<void>;
}

/**
 * Starts the ingest worker, as role `ingest_rw`; resolves once it reads.
 * A consumer that crashed for good ends the process with exit code 1: kafkajs cannot bring it back.
 */
export async function startIngestWorker(
  given: Settings,
  log: Log = createLog('ingest-worker', { level: given.LOG_LEVEL }),
): Promise<RunningIngestWorker> {
  const settings = withDatabaseTls(given);
  const onFatal = (error: Error): void => {
    log.error({ event: 'consumer.died', error });
    process.exit(1);
  };
  const app = await NestFactory.createApplicationContext(
    IngestWorkerModule.forRoot(settings, log, onFatal),
    { logger: nestLogger(log), abortOnError: false },
  );
  return {
    stop: async () => {
      await app.close();
      log.info({ event: 'ingest_worker.stopped' });
    },
  };
}
