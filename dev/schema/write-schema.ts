import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@app/platform';
import { dumpSchema, SCHEMA_FILE } from './dump-schema.js';
import { withMigratedServer } from './migrated-server.js';

// Writes the schema's dump anew.
const text = await withMigratedServer(dumpSchema);
await writeFile(join(projectRoot(), SCHEMA_FILE), text);
console.log(`written: ${SCHEMA_FILE}`);
