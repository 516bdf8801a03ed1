import { createLog, loadSettings, untilToldToStop } from '@app/platform';
import { startIngestWorker } from './start.js';

await untilToldToStop(createLog('ingest-worker'), () =>
  startIngestWorker(loadSettings(process.env, 'ingest-worker')),
);
