import { createLog, loadSettings, untilToldToStop } from '@app/platform';
import { startUpkeepWorker } from './start.js';

await untilToldToStop(createLog('upkeep-worker'), () =>
  startUpkeepWorker(loadSettings(process.env, 'upkeep-worker')),
);
