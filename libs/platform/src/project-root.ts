import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Lies in the project's root and in no folder below it; `dist` holds no copy. */
const MARK = join('config', 'purposes.yaml');

/** The folder that holds config/, libs/ and dist/, found from the code, whatever the working folder is. */
export function projectRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, MARK))) return folder;
  }
  throw new Error(`No folder above the code holds ${MARK}; deploy config/ and libs/ beside dist/.`);
}
