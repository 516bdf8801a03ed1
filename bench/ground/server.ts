import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freshRoleUrls, type RoleUrls } from '../../apps/standalone/src/role-urls.js';
import { startPostgres, type PostgresServer } from '../../dev/postgres/start-postgres.js';
import { migrate } from '@app/database';

/**
 * What differs from the development server: memory and log space for the rates that are measured, so that
 * no cell pays for the checkpoint of another. Commits stay durable: fsync and synchronous_commit are on.
 */
const BENCH_SETTINGS = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
} as const;

/** What a reader must know in order to compare. */
const TOLD_SETTINGS = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_level',
  'autovacuum',
  'jit',
  ...Object.keys(BENCH_SETTINGS),
];

/** The ids of databases of one run. */
let databases = 0;

/** A database of one cell's own. */
export interface BenchDatabase {
  readonly name: string;
  readonly adminUrl: string;
  readonly roleUrls: RoleUrls;
  /** For what a cell prepares and counts; not for what it measures. */
  readonly admin: pg.Pool;
  /** Statistics and pages as after a quiet night: the last act before a cell is measured. */
  settle(): Promise<void>;
  drop(): Promise<void>;
}

/** One PostgreSQL for all cells of a run; deleted at its end. */
export class BenchServer {
  private stopping: Promise<void> | undefined;

  private constructor(
    private readonly postgres: PostgresServer,
    readonly folder: string,
    private readonly roleUrls: RoleUrls,
  ) {}

  static async start(): Promise<BenchServer> {
    const folder = await mkdtemp(join(tmpdir(), 'seintje-bench-'));
    // The database's own account must be able to walk through.
    await chmod(folder, 0o711);
    const postgres = await startPostgres({
      dataDir: join(folder, 'postgres'),
      persistent: false,
      moreSettings: BENCH_SETTINGS,
    });
    return new BenchServer(postgres, folder, await migrated(postgres.adminUrl));
  }

  /** Of the postmaster, whose children's time is the database's. */
  get pid(): number {
    return this.postgres.pid;
  }

  async settings(): Promise<Record<string, string>> {
    return asAdmin(this.postgres.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ name: string; value: string }>(
        'select name, current_setting(name) as value from unnest($1::text[]) name',
        [TOLD_SETTINGS],
      );
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    });
  }

  /** A new database, made of `template`: the migrated one, or one that a cell filled before. */
  async database(template = 'bench_migrated'): Promise<BenchDatabase> {
    const name = `bench_${String((databases += 1))}`;
    await asAdmin(this.postgres.adminUrl, async (admin) => {
      await admin.query(`create database ${name} template ${template}`);
      for (const role of Object.keys(this.roleUrls)) {
        await admin.query(`grant connect on database ${name} to ${role}`);
      }
    });
    const adminUrl = urlOf(this.postgres.adminUrl, name);
    const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
    admin.on('error', () => undefined);
    // As upkeep-worker does at its start: nobody was ever erased here.
    await admin.query("select rights.attest_replayed(0, sha256('nobody was erased'))");
    return {
      name,
      adminUrl,
      admin,
      roleUrls: Object.fromEntries(
        Object.entries(this.roleUrls).map(([role, url]) => [role, urlOf(url, name)]),
      ) as RoleUrls,
      settle: async () => {
        await admin.query('vacuum analyze');
        await admin.query('checkpoint');
      },
      drop: async () => {
        await admin.end();
        await asAdmin(this.postgres.adminUrl, (it) =>
          it.query(`drop database if exists ${name} with (force)`),
        );
      },
    };
  }

  /** Ends the server and deletes its data; a second call waits for the first. */
  stop(): Promise<void> {
    return (this.stopping ??= (async () => {
      await this.postgres.stop();
      await rm(this.folder, { recursive: true, force: true });
    })());
  }
}

async function migrated(adminUrl: string): Promise<RoleUrls> {
  await asAdmin(adminUrl, (admin) => admin.query('create database bench_migrated'));
  await migrate(urlOf(adminUrl, 'bench_migrated'));
  return freshRoleUrls(adminUrl);
}

function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
