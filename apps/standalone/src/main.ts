import { createLog, loadSettings, untilToldToStop } from '@app/platform';
import { startStandalone } from './start.js';

await untilToldToStop(createLog('standalone'), () =>
  startStandalone(loadSettings(process.env, 'standalone'), { persistent: true }),
);
