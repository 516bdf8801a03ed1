import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '@app/database';
import { projectRoot } from '@app/platform';
import { startPostgres } from '../postgres/start-postgres.js';
import { dumpSchema, SCHEMA_FILE } from './dump-schema.js';

// Writes the schema's dump anew, from a server that is started for this and thrown away.
const folder = await mkdtemp(join(tmpdir(), 'seintje-schema-'));
// The server's own account must be able to walk through.
await chmod(folder, 0o711);
const server = await startPostgres({ dataDir: join(folder, 'postgres'), persistent: false });
try {
  await migrate(server.adminUrl);
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  const text = await dumpSchema(admin).finally(() => admin.end());
  await writeFile(join(projectRoot(), SCHEMA_FILE), text);
  console.log(`written: ${SCHEMA_FILE}`);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
