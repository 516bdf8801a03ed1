import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../dev/postgres/start-postgres.js';
import { holdPart } from '../support/held-part.js';
import { isAlive, survivors } from '../support/process-tree.js';

/** A clean shutdown takes 1-2 s; the rest is for a busy machine. */
const GONE_MS_MAX = 10_000;
const TEST_MS_MAX = 120_000;

describe('a server started for development', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seintje-orphans-'));
    await chmod(folder, 0o755);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'PostgreSQL is gone soon after its starter ended by %s',
    async (signal) => {
      const { holder, started, pids } = await holdPart('postgres', join(folder, 'pg'));
      expect(pids).toContain(started.pid);

      holder.kill(signal);

      expect(await survivors(pids, GONE_MS_MAX)).toEqual([]);
      expect(existsSync(join(folder, 'pg/cluster/postmaster.pid'))).toBe(false);
    },
    TEST_MS_MAX,
  );

  it.each(['exit', 'throw'] as const)(
    'PostgreSQL is gone soon after its starter ended by %s',
    async (ending) => {
      const { holder, pids } = await holdPart('postgres', join(folder, 'pg'), ending);

      holder.stdin?.write('end\n');

      expect(await survivors(pids, GONE_MS_MAX)).toEqual([]);
    },
    TEST_MS_MAX,
  );

  it(
    'PostgreSQL is gone even when its guardian and its starter are both killed',
    async () => {
      const { holder, started, pids } = await holdPart('postgres', join(folder, 'pg'));
      const guardian = pids[0] ?? 0;
      expect(guardian).not.toBe(started.pid);

      process.kill(guardian, 'SIGKILL');
      holder.kill('SIGKILL');

      expect(await survivors(pids, GONE_MS_MAX)).toEqual([]);
    },
    TEST_MS_MAX,
  );

  it(
    'a PostgreSQL that was not to be kept leaves no data when its starter is killed',
    async () => {
      const { holder, pids } = await holdPart('postgres-for-now', join(folder, 'pg'));

      holder.kill('SIGKILL');

      expect(await survivors(pids, GONE_MS_MAX)).toEqual([]);
      const cluster = join(folder, 'pg/cluster');
      expect(existsSync(cluster) ? readdirSync(cluster) : []).toEqual([]);
    },
    TEST_MS_MAX,
  );

  it(
    'Kafka is gone soon after its starter was killed',
    async () => {
      const { holder, started, pids } = await holdPart('kafka', join(folder, 'kafka'));
      expect(pids).toContain(started.pid);

      holder.kill('SIGKILL');

      expect(await survivors(pids, GONE_MS_MAX)).toEqual([]);
    },
    TEST_MS_MAX,
  );

  it(
    'PostgreSQL starts at once in the folder whose starter was killed this moment, with what was committed',
    async () => {
      const { holder, started } = await holdPart('postgres', join(folder, 'pg'));
      await query(started.adminUrl ?? '', 'create table kept as select 7 as n');

      holder.kill('SIGKILL');
      const server = await startPostgres({ dataDir: join(folder, 'pg'), persistent: true });

      try {
        expect(await query(server.adminUrl, 'select n from kept')).toEqual([{ n: 7 }]);
      } finally {
        await server.stop();
      }
      expect(await isAlive(server.pid)).toBe(false);
    },
    TEST_MS_MAX,
  );
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
