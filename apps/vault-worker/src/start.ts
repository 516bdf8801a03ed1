import { NestFactory } from '@nestjs/core';
import { withDatabaseTls } from '@app/database';
import { createLog, nestLogger, type Log, type Settings } from '@app/platform';
import { VaultWorkerModule } from './app.module.js';

/** A running vault worker. */
export interface RunningVaultWorker {
  /** Finishes what is in hand and gives the rest back. */
  stop(): Promise<void>;
}

/**
 * Starts the vault worker. `settings.DATABASE_URL` is of role `vault_rw`.
 * @throws VaultKeysError, SmtpUrlError or the link settings' error, each with its remedy.
 */
export async function startVaultWorker(
  given: Settings,
  log: Log = createLog('vault-worker', { level: given.LOG_LEVEL }),
): Promise<RunningVaultWorker> {
  const settings = withDatabaseTls(given);
  const app = await NestFactory.createApplicationContext(VaultWorkerModule.forRoot(settings, log), {
    logger: nestLogger(log),
    abortOnError: false,
  });
  return {
    stop: async () => {
      await app.close();
      log.info({ event: 'vault_worker.stopped' });
    },
  };
}
