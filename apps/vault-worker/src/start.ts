import { NestFactory } from '@nestjs/core';
import { databaseAnswers, tellPool, withDatabaseTls } from '@app/database';
import {
  Clock,
  createLog,
  metricsOf,
  nestLogger,
  ProcessHealth,
  ProcessMetrics,
  startHealthBeside,
  type Log,
  type Settings,
} from '@app/platform';
import { VaultWorkerModule } from './app.module.js';
import { VaultWorkerResources } from './resources.js';
import { SendingNumbers } from './sending-numbers.js';
import { VaultWorker } from './vault-worker.service.js';

/** A running vault worker. */
export interface RunningVaultWorker {
  /** Where health and metrics are asked. */
  healthUrl: string;
  /** Finishes what is in hand and gives the rest back. */
  stop(): Promise<void>;
}

/**
 * Starts the vault worker. `settings.DATABASE_URL` is of role `vault_rw`.
 * @throws VaultKeysError, KeyProviderError, SmtpUrlError or the link settings' error, each with its remedy.
 */
export async function startVaultWorker(
  given: Settings,
  log: Log = createLog('vault-worker', { level: given.LOG_LEVEL }),
): Promise<RunningVaultWorker> {
  const settings = withDatabaseTls(given);
  const metrics = new ProcessMetrics(metricsOf('vault-worker'));
  const numbers = new SendingNumbers(metrics, new Clock());
  const app = await NestFactory.createApplicationContext(
    await VaultWorkerModule.forRoot(settings, log, numbers),
    { logger: nestLogger(log), abortOnError: false },
  );
  const worker = app.get(VaultWorker);
  const { pool } = app.get(VaultWorkerResources);
  tellPool(metrics, pool);
  const health = new ProcessHealth(log, () => worker.turns(), [
    () => databaseAnswers(pool),
    () => worker.problem(),
  ]);
  const { healthUrl, stop } = await startHealthBeside(app, settings, { health, metrics, log });
  return {
    healthUrl,
    stop: async () => {
      await stop();
      log.info({ event: 'vault_worker.stopped' });
    },
  };
}
