import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type PostgresServer } from '../../dev/postgres/start-postgres.js';
import { isAlive } from '../support/process-tree.js';

const TEST_MS_MAX = 60_000;

describe('the development PostgreSQL', () => {
  let folder: string;
  const running: PostgresServer[] = [];

  const start = async (name: string, persistent: boolean): Promise<PostgresServer> => {
    const server = await startPostgres({ dataDir: join(folder, name), persistent });
    running.push(server);
    return server;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seintje-postgres-'));
    await chmod(folder, 0o755);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'is PostgreSQL 18 on loopback with the settings that promises rest on',
    async () => {
      const { adminUrl } = await start('pg', false);

      const rows = await query<{ name: string; setting: string }>(
        adminUrl,
        'select name, setting from pg_settings',
      );

      const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
      expect(settings).toMatchObject({
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        fsync: 'on',
        synchronous_commit: 'on',
        idle_in_transaction_session_timeout: '10000',
        jit: 'off',
        max_connections: '100',
        log_min_messages: 'log',
        log_statement: 'none',
        log_min_error_statement: 'panic',
        log_parameter_max_length: '0',
        log_parameter_max_length_on_error: '0',
        log_error_verbosity: 'terse',
        password_encryption: 'scram-sha-256',
        server_encoding: 'UTF8',
        lc_messages: 'C',
      });
      expect(settings['server_version']).toMatch(/^18\./);
    },
    TEST_MS_MAX,
  );

  it(
    'lets nobody in without the right password',
    async () => {
      const { adminUrl } = await start('pg', false);
      const wrong = new URL(adminUrl);
      wrong.password = 'wrong';
      const none = new URL(adminUrl);
      none.password = '';

      await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
      await expect(query(none.href, 'select 1')).rejects.toThrow();
    },
    TEST_MS_MAX,
  );

  it(
    'writes nothing of a failing statement to the log',
    async () => {
      const { adminUrl } = await start('pg', true);
      const client = new pg.Client({ connectionString: adminUrl });
      await client.connect();
      await client.query('create table t (mail text primary key)');
      await client.query("insert into t values ('sanne@example.nl')");
      await expect(
        client.query('insert into t values ($1)', ['sanne@example.nl']),
      ).rejects.toMatchObject({ code: '23505' });
      await expect(client.query("select 'sanne@example.nl'::int")).rejects.toThrow();
      await client.end();

      const log = await readFile(join(folder, 'pg/postgres.log'), 'utf8');

      expect(log).toContain('ready to accept connections');
      expect(log).not.toMatch(/sanne|example\.nl|insert|select/);
    },
    TEST_MS_MAX,
  );

  it(
    'keeps data and password when it is to last, the password for its owner only',
    async () => {
      const first = await start('pg', true);
      await query(first.adminUrl, 'create table kept as select 7 as n');
      await first.stop();
      expect(await isAlive(first.pid)).toBe(false);
      expect((await stat(join(folder, 'pg/admin-password'))).mode & 0o777).toBe(0o600);

      const second = await start('pg', true);

      expect(new URL(second.adminUrl).password).toBe(new URL(first.adminUrl).password);
      expect(await query(second.adminUrl, 'select n from kept')).toEqual([{ n: 7 }]);
    },
    TEST_MS_MAX,
  );

  it(
    'leaves nothing when it is not to last',
    async () => {
      const server = await start('pg', false);
      expect(existsSync(join(folder, 'pg/cluster/PG_VERSION'))).toBe(true);

      await server.stop();

      expect(existsSync(join(folder, 'pg'))).toBe(false);
    },
    TEST_MS_MAX,
  );

  it(
    'starts several at once without getting in each other’s way',
    async () => {
      const servers = await Promise.all(['a', 'b', 'c'].map((name) => start(name, false)));

      const answers = await Promise.all(servers.map((it) => query(it.adminUrl, 'select 1 as n')));

      expect(answers).toEqual([[{ n: 1 }], [{ n: 1 }], [{ n: 1 }]]);
      expect(new Set(servers.map((it) => it.port)).size).toBe(3);
    },
    TEST_MS_MAX,
  );

  it(
    'is not stopped by a process number that a killed server left and another program now has',
    async () => {
      const first = await start('pg', true);
      const pidFile = join(folder, 'pg/cluster/postmaster.pid');
      const left = await readFile(pidFile, 'utf8');
      await first.stop();
      await writeFile(pidFile, left.replace(/^\d+/, String(process.pid)), { mode: 0o600 });

      const second = await start('pg', true);

      expect(await query(second.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    },
    TEST_MS_MAX,
  );

  it(
    'makes a cluster anew whose making was interrupted, and refuses one that lost its password',
    async () => {
      await (await start('pg', true)).stop();
      const password = await readFile(join(folder, 'pg/admin-password'), 'utf8');
      await unlink(join(folder, 'pg/admin-password'));
      await expect(start('pg', true)).rejects.toThrow(/admin-password is missing.*delete both/);

      await writeFile(join(folder, 'pg/admin-password.new'), password);
      const server = await start('pg', true);

      expect(new URL(server.adminUrl).password).not.toBe(password);
      expect(await query(server.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    },
    TEST_MS_MAX,
  );

  it(
    'runs from a folder that its own account may not enter, and cleans up after itself there',
    async () => {
      await chmod(folder, 0o700);

      const server = await start('pg', false);
      const [row] = await query<{ dir: string }>(
        server.adminUrl,
        "select setting as dir from pg_settings where name = 'data_directory'",
      );
      await server.stop();

      expect(existsSync(row?.dir ?? '/')).toBe(false);
      expect(existsSync(join(folder, 'pg'))).toBe(false);
    },
    TEST_MS_MAX,
  );
});

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
