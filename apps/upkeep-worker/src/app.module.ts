import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { createPool } from '@app/database';
import {
  checkpointFiles,
  CheckpointSigner,
  CheckpointStateFile,
  CosignatureCollector,
  loadCheckpointKey,
  readWitnesses,
} from '@app/ledger';
import { Clock, type Log, type Settings } from '@app/platform';
import { ErasureDesk, TombstoneFile } from '@app/rights';
import { CheckpointClock } from './checkpoint-clock.js';
import { EndingClock } from './ending-clock.js';
import { ErasureClock } from './erasure-clock.js';
import { ForgetClock } from './forget-clock.js';
import { TakeoverClock } from './takeover-clock.js';
import type { UpkeepNumbers } from './upkeep-numbers.js';
import { Upkeep } from './upkeep.service.js';
import { WitnessClock } from './witness-clock.js';

/** In production a person makes the file, once: one that is missing there was lost. */
async function openTombstones({
  TOMBSTONE_FILE,
  DATA_DIR,
  NODE_ENV,
}: Settings): Promise<TombstoneFile> {
  const path = TOMBSTONE_FILE || join(DATA_DIR, 'tombstones.jsonl');
  if (NODE_ENV !== 'production' && !existsSync(path)) await TombstoneFile.create(path);
  return TombstoneFile.open(path);
}

/** The signer's session, the takeovers, the witnesses, an erasure, the numbers. */
const CONNECTIONS_MAX = 5;

/** What has ended or is no longer needed is looked for this often. */
const FORGET_EVERY_MS = 60_000;

/** Keeps the house in order: it opens nothing, and tells the numbers of the database. */
@Module({})
export class UpkeepWorkerModule {
  /** @throws CheckpointKeyFileError, NoteKeyError, WitnessesFileError, TombstonesError when a file cannot be used. */
  static async forRoot(
    settings: Settings,
    log: Log,
    numbers: UpkeepNumbers,
  ): Promise<DynamicModule> {
    const { keyFile, stateFile } = checkpointFiles(settings);
    const mayMakeKey = settings.NODE_ENV !== 'production';
    const key = await loadCheckpointKey(keyFile, settings.LEDGER_ORIGIN, mayMakeKey);
    const tombstones = await openTombstones(settings);
    const asked = await readWitnesses(settings.WITNESSES_FILE);
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
    const witnesses = new WitnessClock(
      new CosignatureCollector(pool, asked),
      new Clock(),
      log,
      (round) => {
        numbers.witnessRound(round);
      },
    );
    const ending = new EndingClock(
      pool,
      {
        closeAfterDays: settings.SHIPMENT_CLOSED_AFTER_DAYS,
        silentDaysMax: settings.SHIPMENT_SILENT_DAYS_MAX,
      },
      log,
    );
    const erasures = new ErasureClock(new ErasureDesk(pool, tombstones), log);
    const upkeep = new Upkeep(settings, pool, checkpoints, erasures, [
      { everyMs: settings.CHECKPOINT_EVERY_MS, clock: witnesses },
      { everyMs: settings.SWEEP_EVERY_MS, clock: takeovers },
      { everyMs: FORGET_EVERY_MS, clock: new ForgetClock(pool, log) },
      { everyMs: FORGET_EVERY_MS, clock: ending },
    ]);
    return { module: UpkeepWorkerModule, providers: [{ provide: Upkeep, useValue: upkeep }] };
  }
}
