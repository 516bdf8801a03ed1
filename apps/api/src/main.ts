import { createLog, loadSettings, untilToldToStop } from '@app/platform';
import { startApi } from './start.js';

await untilToldToStop(createLog('api'), () => startApi(loadSettings(process.env, 'api')));
