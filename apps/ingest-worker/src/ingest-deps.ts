import { createPool } from '@app/database';
import { CarrierRegistry, type IngestDeps, type TakenPiece } from '@app/ingest';
import { Clock, sourceBindings, type Log, type Settings } from '@app/platform';

/** A connection for each of the two lanes, one for the sweep, one to spare. */
const CONNECTIONS_MAX = 4;

/** What ingest works with, as role `ingest_rw`. @throws CarrierFilesError naming every fault of the files. */
export function ingestDeps(
  settings: Settings,
  log: Log,
  onTaken: (taken: TakenPiece) => void = () => undefined,
): IngestDeps {
  const carriers = CarrierRegistry.load();
  return {
    carriers,
    bindings: sourceBindings(settings),
    planning: {
      earlyStatusWaitSeconds: settings.EARLY_STATUS_WAIT_SECONDS,
      eventFreshHours: settings.EVENT_FRESH_HOURS,
    },
    clock: new Clock(),
    log,
    onTaken,
    // Last: what comes before it may throw, and a pool would then stay open.
    pool: createPool(settings.DATABASE_URL, {
      connectionsMax: CONNECTIONS_MAX,
      applicationName: 'seintje-ingest-worker',
      pinnedPlans: true,
    }),
  };
}
