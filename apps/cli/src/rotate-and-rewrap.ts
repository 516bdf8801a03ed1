import type { Pool } from 'pg';
import { createPool, databaseAddress } from '@app/database';
import { loadSettings, SeintjeError } from '@app/platform';
import { openMasterKeys, rewrapDataKeys, type MasterKeys } from '@app/vault';
import { runningDemo } from './running-demo.js';

/** What a person may give to `seintje vault rotate` and `rewrap`. */
export interface KeysOptions {
  readonly keys: string;
  readonly databaseUrl?: string;
  readonly json?: true;
}

/** Makes a newer master key and says what comes next. */
export async function rotateAndTell(options: KeysOptions): Promise<void> {
  const version = await withMasterKeys(options, (_pool, keys) => keys.rotate());
  if (version === null) {
    throw new SeintjeError(
      'vault.rotated_elsewhere',
      'Somebody else made a newer master key just now; nothing was changed. Look whether another is needed.',
    );
  }
  if (options.json) console.log(JSON.stringify({ version }));
  else {
    console.log(`master key version ${String(version)} wraps from now on`);
    console.log('older versions still open what they wrapped; end them with: seintje vault rewrap');
  }
}

/** Wraps every person's key by the newest master key and retires the others. */
export async function rewrapAndTell(options: KeysOptions): Promise<void> {
  const done = await withMasterKeys(options, (pool, keys) => rewrapDataKeys(pool, keys));
  if (options.json) console.log(JSON.stringify(done));
  else {
    console.log(`re-wrapped ${String(done.persons)} persons' keys`);
    console.log(`retired master keys: ${done.retired.join(', ') || 'none'}`);
  }
  if (done.unopened > 0) {
    throw new SeintjeError(
      'vault.rewrap_incomplete',
      `${String(done.unopened)} persons' keys did not open and were left as they were: their rows are damaged. Restore these from a backup, or erase the persons.`,
    );
  }
}

async function withMasterKeys<T>(
  { keys: file, databaseUrl }: KeysOptions,
  work: (pool: Pool, keys: MasterKeys) => Promise<T>,
): Promise<T> {
  const settings = loadSettings(process.env, 'cli');
  const url =
    databaseUrl ??
    (settings.DATABASE_URL || (await runningDemo(settings.DATA_DIR)).databases['keys_rw'] || '');
  const pool = createPool(databaseAddress(url, settings), {
    connectionsMax: 2,
    applicationName: 'seintje vault',
    pinnedPlans: false,
  });
  try {
    const masterKeys = openMasterKeys(file, pool);
    try {
      return await work(pool, masterKeys);
    } finally {
      masterKeys.close();
    }
  } finally {
    await pool.end();
  }
}
