import { createLog, loadSettings, untilToldToStop } from '@app/platform';
import { startVaultWorker } from './start.js';

await untilToldToStop(createLog('vault-worker'), () =>
  startVaultWorker(loadSettings(process.env, 'vault-worker')),
);
