import { NestFactory } from '@nestjs/core';
import { databaseAnswers, tellPool, withDatabaseTls } from '@app/database';
import {
  Clock,
  createLog,
  metricsOf,
  nestLogger,
  ProcessHealth,
  ProcessMetrics,
  startHealthServer,
  Watchdog,
  type Log,
  type Settings,
} from '@app/platform';
import { IngestWorkerModule } from './app.module.js';
import { ingestDeps } from './ingest-deps.js';
import { IngestNumbers } from './ingest-numbers.js';
import { IngestWorker } from './ingest-worker.service.js';

/** A running ingest worker. */
export interface RunningIngestWorker {
  /** Where health and metrics are asked. */
  healthUrl: string;
  /** Finishes the piece being taken and leaves its group. */
  stop(): Promise<void>;
}

/**
 * Starts the ingest worker, as role `ingest_rw`; resolves once it reads.
 * A consumer that crashed for good ends the process with exit code 1: kafkajs cannot bring it back.
 * @throws KafkaProblem when the brokers will never have us as set; it waits for those that are away.
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
  const metrics = new ProcessMetrics(metricsOf('ingest-worker'));
  const numbers = new IngestNumbers(metrics);
  const watchdog = new Watchdog(new Clock());
  const deps = ingestDeps(settings, log, (taken) => {
    numbers.taken(taken);
  });
  const worker = new IngestWorker(deps, settings, watchdog, onFatal);
  tellPool(metrics, deps.pool);
  numbers.tell(worker.consumer, deps.pool);
  const health = new ProcessHealth(log, () => watchdog.turns(), [
    () => databaseAnswers(deps.pool),
    () => worker.problem(),
  ]);
  // Before the brokers are asked: while they are away it says so.
  const server = await startHealthServer(settings, { health, metrics, log });
  try {
    const app = await NestFactory.createApplicationContext(IngestWorkerModule.forRoot(worker), {
      logger: nestLogger(log),
      abortOnError: false,
    });
    return {
      healthUrl: server.url,
      stop: async () => {
        await server.stop();
        await app.close();
        log.info({ event: 'ingest_worker.stopped' });
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
