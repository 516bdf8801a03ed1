import { createLog, loadSettings, refuseCodeFromStrings, untilToldToStop } from '@app/platform';
import { startApi } from './start.js';

await untilToldToStop(createLog('api'), () => {
  const settings = loadSettings(process.env, 'api');
  // What it renders holds words of others.
  refuseCodeFromStrings(settings.NODE_ENV);
  return startApi(settings);
});
