import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import { withMigratedServer } from '../schema/migrated-server.js';
import { PRIVILEGES_FILE, privilegesText } from './privileges-file.js';

// Writes the matrix anew, from a server that is started for this and thrown away.
const text = await withMigratedServer(privilegesText);
await writeFile(join(projectRoot(), PRIVILEGES_FILE), text);
console.log(`written: ${PRIVILEGES_FILE}`);
