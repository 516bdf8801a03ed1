import { Module, type DynamicModule } from '@nestjs/common';
import { createPool } from '@app/database';
import {
  checkpointFiles,
  CheckpointSigner,
  CheckpointStateFile,
  loadCheckpointKey,
} from '@app/ledger';
import { Clock, type Log, type Settings } from '@app/platform';
import { CheckpointClock } from './checkpoint-clock.js';
import { EndingClock } from './ending-clock.js';
import { ForgetClock } from './forget-clock.js';
import { TakeoverClock } from './takeover-clock.js';
import type { UpkeepNumbers } from './upkeep-numbers.js';
import { Upkeep } from './upkeep.service.js';

/** The signer's session, the takeovers, the numbers. */
const CONNECTIONS_MAX = 3;

/** Keeps the house in order: it opens nothing, and tells the numbers of the database. */
@Module({})
export class UpkeepWorkerModule {
  /** @throws CheckpointKeyFileError, NoteKeyError when the key cannot be used. */
  static async forRoot(
    settings: Settings,
    log: Log,
    numbers: UpkeepNumbers,
  ): Promise<DynamicModule> {
    const { keyFile, stateFile } = checkpointFiles(settings);
    const mayMakeKey = settings.NODE_ENV !== 'production';
    const key = await loadCheckpointKey(keyFile, settings.LEDGER_ORIGIN, mayMakeKey);
    const pool = createPool(settings.DATABASE_URL, {
      connectionsMax: CONNECTIONS_MAX,
      applicationName: 'seintje-upkeep-worker',
      pinnedPlans: false,
    });
    const state = new CheckpointStateFile(stateFile, settings.LEDGER_ORIGIN);
    const signer = new CheckpointSigner(pool, key, state);
    const takeovers = new TakeoverClock(
      pool,
      {
        deadAfterMs: settings.WORKER_DEAD_AFTER_MS,
        evidenceWaitMs: settings.EVIDENCE_WAIT_MS,
        openWithinMs: settings.OPEN_WITHIN_MS,
      },
      log,
      (taken) => {
        numbers.takenOver(taken);
      },
    );
    const checkpoints = new CheckpointClock(signer, new Clock(), log, (round) => {
      numbers.checkpointRound(round);
    });
    const ending = new EndingClock(
      pool,
      {
        closeAfterDays: settings.SHIPMENT_CLOSED_AFTER_DAYS,
        silentDaysMax: settings.SHIPMENT_SILENT_DAYS_MAX,
      },
      log,
    );
    const forgetting = new ForgetClock(pool, log);
    const upkeep = new Upkeep(settings, pool, checkpoints, takeovers, forgetting, ending);
    return { module: UpkeepWorkerModule, providers: [{ provide: Upkeep, useValue: upkeep }] };
  }
}
