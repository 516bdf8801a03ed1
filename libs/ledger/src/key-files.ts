import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SeintjeError, type Settings } from '@app/platform';
import { newSignerText, readSigner, verifierText, type NoteSigner } from './signed-note.js';

/** Where the signer's files lie. */
export interface CheckpointFiles {
  /** The private key; only the upkeep worker reads it. */
  keyFile: string;
  /** The verifier key, for anybody. */
  verifierKeyFile: string;
  stateFile: string;
}

/** The checkpoint key is missing, or of another ledger. */
export class CheckpointKeyFileError extends SeintjeError {
  constructor(what: string, options?: { cause: unknown }) {
    super('ledger.key_file', what, options);
  }
}

/** As set, or in DATA_DIR. */
export function checkpointFiles(
  settings: Pick<Settings, 'CHECKPOINT_KEY_FILE' | 'CHECKPOINT_STATE_FILE' | 'DATA_DIR'>,
): CheckpointFiles {
  const folder = join(settings.DATA_DIR, 'checkpoint');
  const keyFile = settings.CHECKPOINT_KEY_FILE || join(folder, 'checkpoint.key');
  return {
    keyFile,
    verifierKeyFile: `${keyFile}.pub`,
    stateFile: settings.CHECKPOINT_STATE_FILE || join(folder, 'state.json'),
  };
}

/**
 * Makes a key pair: the private text with mode 0600, the verifier's text beside it as `.pub`. Never
 * overwrites a key, as all checkpoints signed with it would lose their verifier.
 */
export async function makeCheckpointKey(keyFile: string, ledger: string): Promise<NoteSigner> {
  const text = newSignerText(ledger);
  const signer = readSigner(text);
  await mkdir(dirname(keyFile), { recursive: true });
  try {
    await writeFile(keyFile, `${text}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CheckpointKeyFileError(`${keyFile} exists; a key is never overwritten.`);
  }
  await writeFile(`${keyFile}.pub`, `${verifierText(signer)}\n`);
  return signer;
}

/**
 * The key that signs this ledger's checkpoints.
 * @param mayMake outside production a missing key is made.
 * @throws CheckpointKeyFileError, NoteKeyError
 */
export async function loadCheckpointKey(
  keyFile: string,
  ledger: string,
  mayMake: boolean,
): Promise<NoteSigner> {
  let text: string;
  try {
    text = await readFile(keyFile, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && mayMake) {
      return makeCheckpointKey(keyFile, ledger);
    }
    throw new CheckpointKeyFileError(
      `${keyFile} cannot be read; make the key with "npx seintje ledger new-key FILE".`,
      { cause: error },
    );
  }
  const signer = readSigner(text);
  if (signer.name !== ledger) {
    throw new CheckpointKeyFileError(`${keyFile} is the key of another ledger than LEDGER_ORIGIN.`);
  }
  return signer;
}
