import { createLog, loadSettings, untilToldToStop } from '@app/platform';
import { startTrackingWeb } from './start.js';

await untilToldToStop(createLog('tracking-web'), () =>
  startTrackingWeb(loadSettings(process.env, 'tracking-web')),
);
