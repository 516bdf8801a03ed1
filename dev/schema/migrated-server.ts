import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '@app/database';
import { startPostgres } from '../postgres/start-postgres.js';

/** Runs `work` as administrator of a migrated database on a server that is started for this and thrown away. */
export async function withMigratedServer<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'seintje-schema-'));
  // The server's own account must be able to walk through.
  await chmod(folder, 0o711);
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), persistent: false });
  try {
    await migrate(server.adminUrl);
    const admin = new pg.Client({ connectionString: server.adminUrl });
    await admin.connect();
    return await work(admin).finally(() => admin.end());
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
