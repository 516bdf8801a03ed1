import { writeFile } from 'node:fs/promises';
import { keyText } from '@app/verifier';
import { newWitnessKeyText, readWitnessKey } from './witness-key.js';
import type { WitnessSettings } from './witness-settings.js';
import { WitnessState } from './witness-state.js';

/**
 * Makes a witness: its key, its verifier key beside it as `.pub`, and its empty state. Never over another's.
 * @returns the verifier key, for the log's operator and for whoever verifies.
 */
export async function makeWitness(
  { keyFile, stateFile }: Pick<WitnessSettings, 'keyFile' | 'stateFile'>,
  name: string,
): Promise<string> {
  const text = newWitnessKeyText(name);
  const verifier = keyText(readWitnessKey(text).public);
  await writeFile(keyFile, `${text}\n`, { mode: 0o600, flag: 'wx' });
  await WitnessState.create(stateFile);
  await writeFile(`${keyFile}.pub`, `${verifier}\n`);
  return verifier;
}
