import { createLog, loadSettings } from '@app/platform';
import { startApi } from './start.js';

const log = createLog('api');

try {
  const api = await startApi(loadSettings(process.env, 'api'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ event: 'api.stopping', signal });
      api.stop().catch((error: unknown) => {
        log.error({ event: 'api.stop_failed', error });
        process.exitCode = 1;
      });
    });
  }
} catch (error) {
  // The settings' own error names every fault at once, never a value.
  log.error({ event: 'api.start_failed', error });
  process.exitCode = 1;
}
