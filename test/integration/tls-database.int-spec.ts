import { execFile } from 'node:child_process';
import { copyFile, chmod, chown, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { createPool, databaseAddress, databaseProblem, migrate } from '@app/database';
import { projectRoot } from '@app/platform';
import { TreeWake } from '@app/sending';
import { administration } from '@app/merchants';
import { startPostgres, type PostgresServer } from '../../dev/postgres/start-postgres.js';
import { certificateAuthority, type CertificateAuthority } from '../support/certificates.js';

const run = promisify(execFile);

let folder: string;
let server: PostgresServer;
let plain: PostgresServer;
let ours: CertificateAuthority;
let other: CertificateAuthority;

const verified = (caFile: string) => ({ DATABASE_TLS: 'verify-full', DATABASE_CA_FILE: caFile });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seintje-tls-'));
  ours = certificateAuthority(join(folder, 'ours'));
  other = certificateAuthority(join(folder, 'other'), 'Somebody else');
  [server, plain] = await Promise.all([
    startPostgres({ dataDir: join(folder, 'tls'), persistent: false }),
    startPostgres({ dataDir: join(folder, 'plain'), persistent: false }),
  ]);
  await turnTlsOn();
}, 90_000);

afterAll(async () => {
  await Promise.all([server.stop(), plain.stop()]);
  await rm(folder, { recursive: true, force: true });
});

/** The server's account must own its key; certificates are read again at a reload. */
async function turnTlsOn(): Promise<void> {
  const leaf = ours.leaf('postgres', ['127.0.0.1']);
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ data_directory: string }>('show data_directory');
  const cluster = rows[0]?.data_directory ?? '';
  const { uid, gid } = await stat(join(cluster, 'PG_VERSION'));
  for (const [from, name] of [
    [leaf.certificateFile, 'server.crt'],
    [leaf.keyFile, 'server.key'],
  ] as const) {
    await copyFile(from, join(cluster, name));
    await chmod(join(cluster, name), 0o600);
    await chown(join(cluster, name), uid, gid);
  }
  await admin.query('alter system set ssl = on');
  await admin.query('select pg_reload_conf()');
  await admin.end();
}

async function ask(address: string): Promise<boolean> {
  const pool = createPool(address, {
    connectionsMax: 1,
    applicationName: 'test',
    pinnedPlans: false,
  });
  try {
    const { rows } = await pool.query<{ ssl: boolean }>(
      'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
    );
    return rows[0]?.ssl === true;
  } finally {
    await pool.end();
  }
}

async function problem(address: string): Promise<{ code: string; message: string }> {
  try {
    await ask(address);
  } catch (error) {
    return databaseProblem(error);
  }
  return { code: 'none', message: '' };
}

describe('TLS to PostgreSQL', () => {
  it('is spoken as the setting says, and the certificate is checked', async () => {
    expect(await ask(databaseAddress(server.adminUrl, verified(ours.certificateFile)))).toBe(true);
    const required = { DATABASE_TLS: 'require', DATABASE_CA_FILE: '' };
    expect(await ask(databaseAddress(server.adminUrl, required))).toBe(true);
    const off = { DATABASE_TLS: 'off', DATABASE_CA_FILE: '' };
    expect(await ask(databaseAddress(server.adminUrl, off))).toBe(false);
  });

  it('refuses a certificate that another authority made', async () => {
    const address = databaseAddress(server.adminUrl, verified(other.certificateFile));
    expect(await problem(address)).toMatchObject({ code: 'database.certificate_unknown' });
  });

  it('refuses a certificate of another host', async () => {
    const elsewhere = server.adminUrl.replace('127.0.0.1', 'localhost');
    const address = databaseAddress(elsewhere, verified(ours.certificateFile));
    expect(await problem(address)).toMatchObject({ code: 'database.certificate_of_other_host' });
  });

  it.each([{ DATABASE_TLS: 'require', DATABASE_CA_FILE: '' }, 'verify-full' as const])(
    'says nothing to a server that offers none: %j',
    async (tls) => {
      const settings = tls === 'verify-full' ? verified(ours.certificateFile) : tls;
      const address = databaseAddress(plain.adminUrl, settings);
      expect(await problem(address)).toMatchObject({ code: 'database.offers_no_tls' });
    },
  );

  it('names the setting of a refused password, and no value', async () => {
    const wrong = new URL(databaseAddress(server.adminUrl, verified(ours.certificateFile)));
    wrong.password = 'fout-geheim';
    const { code, message } = await problem(wrong.href);
    expect(code).toBe('database.login_refused');
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toMatch(/geheim|postgres:/);
  });

  it('is spoken by every connection of ours: pools, listener, migrations, administration', async () => {
    const address = databaseAddress(server.adminUrl, verified(ours.certificateFile));
    await migrate(address);
    const source = await administration(address).initialize();
    const wake = new TreeWake(address, 'mail_due', [0]);
    wake.start();
    const pool = createPool(address, {
      connectionsMax: 2,
      applicationName: 'pool of a test',
      pinnedPlans: true,
    });
    await pool.query('select 1');
    try {
      const seen = await connectionsSeen(pool, 'seintje-wake-mail_due');
      expect(seen.length).toBeGreaterThanOrEqual(3);
      expect(seen.filter(({ ssl }) => !ssl)).toEqual([]);
    } finally {
      await wake.stop();
      await source.destroy();
      await pool.end();
    }
  });

  it('is obeyed by the command line, whose refusal names the setting', async () => {
    const migrateWith = (caFile: string) =>
      run(
        process.execPath,
        [
          '--import',
          join(projectRoot(), 'test/support/typescript.mjs'),
          join(projectRoot(), 'apps/cli/src/main.ts'),
          ...['db', 'migrate', '--json'],
        ],
        {
          env: {
            PATH: process.env['PATH'] ?? '',
            DATABASE_URL: server.adminUrl,
            DATABASE_TLS: 'verify-full',
            DATABASE_CA_FILE: caFile,
          },
        },
      );
    const refused = await migrateWith(other.certificateFile).catch(
      (error: unknown) => error as { stderr: string; stdout: string },
    );
    expect(`${refused.stderr}${refused.stdout}`).toContain('DATABASE_CA_FILE');
    expect((await migrateWith(ours.certificateFile)).stdout).toContain('"applied"');
  }, 60_000);
});

async function connectionsSeen(pool: pg.Pool, awaited: string): Promise<{ ssl: boolean }[]> {
  for (let tries = 0; tries < 50; tries += 1) {
    const { rows } = await pool.query<{ application_name: string; ssl: boolean }>(
      `select a.application_name, s.ssl
         from pg_stat_activity a
         join pg_stat_ssl s using (pid)
        where a.backend_type = 'client backend'`,
    );
    if (rows.some(({ application_name: name }) => name === awaited)) return rows;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`${awaited} never connected.`);
}
