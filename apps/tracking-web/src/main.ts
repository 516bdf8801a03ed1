import { createLog, loadSettings, refuseCodeFromStrings, untilToldToStop } from '@app/platform';
import { startTrackingWeb } from './start.js';

await untilToldToStop(createLog('tracking-web'), () => {
  const settings = loadSettings(process.env, 'tracking-web');
  // What it renders holds words of others.
  refuseCodeFromStrings(settings.NODE_ENV);
  return startTrackingWeb(settings);
});
