import { createLog, loadSettings, untilToldToStop } from '@app/platform';
import { startRelayWorker } from './start.js';

await untilToldToStop(createLog('relay-worker'), () =>
  startRelayWorker(loadSettings(process.env, 'relay-worker')),
);
