import { createLog, loadSettings, refuseCodeFromStrings, untilToldToStop } from '@app/platform';
import { startVaultWorker } from './start.js';

await untilToldToStop(createLog('vault-worker'), () => {
  const settings = loadSettings(process.env, 'vault-worker');
  // What it renders holds words of others.
  refuseCodeFromStrings(settings.NODE_ENV);
  return startVaultWorker(settings);
});
