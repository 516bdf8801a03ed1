import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPurposes, type PurposePolicy } from './purpose-policy.js';

const IN_PROJECT = join('config', 'purposes.yaml');

/**
 * The purposes of `config/purposes.yaml`, by code. Read anew at each call: callers keep what they need.
 * @throws PurposesFileError naming every fault at once.
 */
export function loadPurposes(): readonly PurposePolicy[] {
  return readPurposes(readFileSync(purposesFile(), 'utf8'));
}

/** The file lies above this one, both in the sources and in `dist`. */
export function purposesFile(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, IN_PROJECT);
    if (existsSync(file)) return file;
  }
  throw new Error(`${IN_PROJECT} is in no folder above the code; deploy config/ beside dist/.`);
}
