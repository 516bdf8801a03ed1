import { createPool } from '@app/database';
import { adoptTree, checkpointFiles, CheckpointStateFile, readVerifier } from '@app/ledger';
import { loadSettings, SeintjeError } from '@app/platform';
import { ledgerAccess } from './verify-and-tell.js';

/** What a person may give to `seintje ledger adopt`. */
export interface AdoptOptions {
  readonly tree: string;
  readonly databaseUrl?: string;
  readonly verifierKeyFile?: string;
}

/** Writes size and root into the signer's state file, once the leaves were found to give them. */
export async function adoptAndTell(
  size: string,
  root: string,
  options: AdoptOptions,
): Promise<void> {
  const { tree } = options;
  const adoption = { tree: wholeNumber('--tree', tree), size: wholeNumber('SIZE', size), root };
  const settings = loadSettings(process.env, 'cli');
  const { stateFile } = checkpointFiles(settings);
  const access = await ledgerAccess(settings, 'upkeep_rw', options);
  const verifier = readVerifier(access.verifierKey);
  const pool = createPool(access.databaseUrl, {
    connectionsMax: 1,
    applicationName: 'seintje ledger adopt',
    pinnedPlans: false,
  });
  try {
    const state = new CheckpointStateFile(stateFile, settings.LEDGER_ORIGIN);
    const { previousSize } = await adoptTree(pool, state, verifier, adoption);
    const before =
      previousSize === undefined ? 'it was not known' : `it was ${String(previousSize)}`;
    console.log(`tree ${tree} is signed from size ${size} on (${before}), by ${stateFile}`);
  } finally {
    await pool.end();
  }
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new SeintjeError(
    'ledger.adopt_usage',
    `${name} must be a whole number of leaves or a tree.`,
  );
}
