import { NestFactory } from '@nestjs/core';
import { createLog, nestLogger, type Settings } from '@app/platform';
import type { CarrierNames } from '@app/sending';
import { VaultWorkerModule } from './app.module.js';

/** Starts the vault worker; `stop` finishes what is in hand and gives the rest back. */
export async function startVaultWorker(
  settings: Settings,
  carrierNames: CarrierNames,
): Promise<{ stop(): Promise<void> }> {
  const app = await NestFactory.createApplicationContext(
    VaultWorkerModule.forRoot(settings, carrierNames),
    { logger: nestLogger(createLog('vault-worker', { level: settings.LOG_LEVEL })) },
  );
  return { stop: () => app.close() };
}
