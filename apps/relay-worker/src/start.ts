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
import { RelayWorkerModule } from './app.module.js';
import { Relay } from './relay.service.js';

/** A running relay worker. */
export interface RunningRelayWorker {
  /** The port on which mail is received. */
  port: number;
  /** Where health and metrics are asked. */
  healthUrl: string;
  /** Lets mails on their way in finish, and goes. */
  stop(): Promise<void>;
}

/** Starts the relay worker, as role `relay_rw`; BOUNCE_DOMAIN must be set. Resolves when it listens. */
export async function startRelayWorker(
  given: Settings,
  log: Log = createLog('relay-worker', { level: given.LOG_LEVEL }),
): Promise<RunningRelayWorker> {
  const settings = withDatabaseTls(given);
  const metrics = new ProcessMetrics(metricsOf('relay-worker'));
  const app = await NestFactory.createApplicationContext(
    RelayWorkerModule.forRoot(settings, log, metrics),
    { logger: nestLogger(log), abortOnError: false },
  );
  const relay = app.get(Relay);
  tellPool(metrics, relay.pool);
  const health = new ProcessHealth(log, () => true, [
    () => databaseAnswers(relay.pool),
    () => relay.problem(),
  ]);
  const beside = await startHealthBeside(app, settings, { health, metrics, log });
  return { ...beside, port: relay.port };
}
