import { createLog, loadSettings } from '@app/platform';
import { startUpkeepWorker } from './start.js';

const log = createLog('upkeep-worker');

try {
  const worker = await startUpkeepWorker(loadSettings(process.env, 'upkeep-worker'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ event: 'upkeep.stopping', signal });
      worker.stop().catch((error: unknown) => {
        log.error({ event: 'upkeep.stop_failed', error });
        process.exitCode = 1;
      });
    });
  }
} catch (error) {
  // The settings' own error names every fault at once, never a value.
  log.error({ event: 'upkeep.start_failed', error });
  process.exitCode = 1;
}
