import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { projectRoot } from '@app/platform';
import { startMailbox, type DevMailbox } from '../../dev/mailbox/start-mailbox.js';
import { startPostgres, type PostgresServer } from '../../dev/postgres/start-postgres.js';
import { freePort } from '../../dev/processes/free-port.js';
import { kafkaForTests } from '../support/kafka-for-tests.js';
import { descendantsOf, survivors } from '../support/process-tree.js';
import { isRunElsewhere } from './docs-commands.js';
import { fencesOf, page, tableRowsOf } from './docs-pages.js';
import { DocsShell, prints } from './docs-shell.js';

/** Processes start from their source: compiling it takes longer than the rest on a busy machine. */
const STARTED_WITHIN_MS = 120_000;
const PAGE_RUN_WITHIN_MS = 300_000;

/** A process of Seintje from its source, with what it logs. */
interface Running {
  process: ChildProcess;
  logged(): string;
}

function start(app: string, environment: Record<string, string>, flags: string[] = []): Running {
  const child = spawn(
    process.execPath,
    [...flags, '--import', './test/support/typescript.mjs', `apps/${app}/src/main.ts`],
    { cwd: projectRoot(), env: { PATH: process.env['PATH'], ...environment } },
  );
  let logged = '';
  const keep = (chunk: Buffer): void => {
    logged += chunk.toString('utf8');
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { process: child, logged: () => logged };
}

async function until(isSo: () => boolean | Promise<boolean>, running: Running): Promise<void> {
  const end = performance.now() + STARTED_WITHIN_MS;
  while (!(await isSo())) {
    if (running.process.exitCode !== null || performance.now() > end) {
      throw new Error(`A process did not start. It logged:\n${running.logged()}`);
    }
    await sleep(50);
  }
}

/** Ends a process as an operator does; resolves with its exit code. */
async function end({ process: child }: Running, signal: 'SIGINT' | 'SIGTERM'): Promise<number> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => {
      resolve(code ?? -1);
    });
  });
  child.kill(signal);
  return ended;
}

describe('docs/start.md', () => {
  it(
    'leads to a first mail, a proof, a withdrawal and a closed door, as it says, and leaves no process',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'seintje-start-'));
      const port = String(await freePort());
      const environment = {
        DATA_DIR: folder,
        API_PORT: port,
        TRACKING_PORT: '0',
        PUBLIC_URL: `http://127.0.0.1:${port}`,
      };
      const standalone = start('standalone', environment);
      const shell = new DocsShell(projectRoot(), { DATA_DIR: folder });
      let servers: number[] = [];
      try {
        await until(() => standalone.logged().includes('"event":"worker.began"'), standalone);
        await until(() => existsSync(join(folder, 'running.json')), standalone);
        servers = await descendantsOf(standalone.process.pid ?? 0);
        let blocks = 0;
        for (const fence of fencesOf(page('docs/start.md'))) {
          if (fence.language !== 'sh' || isRunElsewhere(fence)) continue;
          const block = fence.text.replaceAll('127.0.0.1:8080', `127.0.0.1:${port}`);
          const { output, hasFailed } = await shell.run(block, fence.expected);
          expect({ block, output, hasFailed }).toEqual({ block, output, hasFailed: false });
          if (fence.expected !== undefined && !prints(fence.expected, output)) {
            expect(`${block}\n${output}`).toBe(`${block}\n${fence.expected}`);
          }
          blocks += 1;
        }
        expect(blocks).toBeGreaterThan(7);
      } finally {
        await shell.close();
        const code = await end(standalone, 'SIGINT');
        await rm(folder, { recursive: true, force: true });
        expect({ code, left: await survivors(servers, 10_000) }).toEqual({ code: 0, left: [] });
      }
    },
    PAGE_RUN_WITHIN_MS,
  );
});

describe('docs/operations.md', () => {
  let folder: string;
  let postgres: PostgresServer;
  let mailbox: DevMailbox;
  const running = new Map<string, Running>();
  const passwords = new Map<string, string>();
  const secret = (): string => randomBytes(32).toString('base64');
  const [linkMacKey, pepper] = [secret(), secret()];
  let values: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seintje-operations-'));
    // A server of its own: its roles get new passwords.
    postgres = await startPostgres({ dataDir: join(folder, 'postgres'), persistent: false });
    mailbox = await startMailbox();
    const { brokers } = await kafkaForTests();
    const topic = `operations-${randomBytes(4).toString('hex')}`;
    const admin = new kafkajs.Kafka({
      brokers: brokers.split(','),
      logLevel: kafkajs.logLevel.NOTHING,
    }).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic }], waitForLeaders: true });
    await admin.disconnect();
    values = {
      PUBLIC_URL: 'https://zool.example.nl',
      TRACKING_URL: 'https://track.zool.example.nl',
      KAFKA_BROKERS: brokers,
      KAFKA_TOPICS: topic,
      KAFKA_GROUP: topic,
      SMTP_URL: mailbox.smtpUrl,
      PUSH_SUBJECT: 'mailto:beheer@zool.example.nl',
      BOUNCE_DOMAIN: 'terug.zool.example.nl',
      VAULT_KEYS_FILE: join(folder, 'keys/vault.json'),
      SEALING_PUBLIC_KEY_FILE: join(folder, 'keys/sealing.pub'),
      CHECKPOINT_KEY_FILE: join(folder, 'keys/checkpoint.key'),
      CHECKPOINT_STATE_FILE: join(folder, 'checkpoint-state.json'),
      TOMBSTONE_FILE: join(folder, 'tombstones.jsonl'),
      LEDGER_ORIGIN: 'zool.example.nl/ledger',
      LINK_MAC_KEY: linkMacKey,
      API_KEY_PEPPER: pepper,
      IDEMPOTENCY_MAC_KEY: secret(),
      POSTCODE_MAC_KEY: secret(),
    };
  });

  afterAll(async () => {
    await Promise.all([...running.values()].map((one) => end(one, 'SIGTERM')));
    await mailbox.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'starts the six processes in production with what its table gives each, and its queries answer',
    async () => {
      const admin = new pg.Client({ connectionString: postgres.adminUrl });
      await admin.connect();
      const shell = new DocsShell(folder, {
        NODE_ENV: 'production',
        PUBLIC_URL: values['PUBLIC_URL'] ?? '',
        API_KEY_PEPPER: pepper,
        DATABASE_URL: postgres.adminUrl,
        ADMIN_URL: postgres.adminUrl,
      });
      try {
        for (const { language, text, expected, ...fence } of fencesOf(page('docs/operations.md'))) {
          if (language === 'sql') await runSql(admin, text);
          const apps = [...text.matchAll(/^node (--\S+ )?dist\/apps\/([\w-]+)\/src\/main\.js$/gm)];
          for (const [, flag = '', app = ''] of apps) {
            await startInProduction(app, admin, flag === '' ? [] : [flag.trim()]);
          }
          if (language !== 'sh' || isRunElsewhere({ ...fence, language, text })) continue;
          const auditor = `export AUDITOR_URL='${urlOf('auditor_ro')}' KEYS_URL='${urlOf('keys_rw')}'\n`;
          const { output, hasFailed } = await shell.run(auditor + text, expected);
          expect({ text, output, hasFailed }).toEqual({ text, output, hasFailed: false });
          if (expected !== undefined && !prints(expected, output)) {
            expect(`${text}\n${output}`).toBe(`${text}\n${expected}`);
          }
        }
        expect([...running.keys()].sort()).toEqual([
          'api',
          'ingest-worker',
          'relay-worker',
          'tracking-web',
          'upkeep-worker',
          'vault-worker',
        ]);
        expect(passwords.size).toBe(7);
        const codes = await Promise.all([...running.values()].map((one) => end(one, 'SIGTERM')));
        expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
      } finally {
        await shell.close();
        await admin.end();
      }
    },
    PAGE_RUN_WITHIN_MS,
  );

  /** Passwords are given for good; whatever else a page tells an operator to run is rolled back. */
  async function runSql(admin: pg.Client, text: string): Promise<void> {
    const withPasswords = text.replaceAll(/alter role (\w+) password '…'/g, (_, role: string) => {
      passwords.set(role, randomBytes(12).toString('hex'));
      return `alter role ${role} password '${passwords.get(role) ?? ''}'`;
    });
    if (withPasswords !== text) {
      await admin.query(withPasswords);
      return;
    }
    await admin.query('begin');
    await admin.query(text);
    await admin.query('rollback');
  }

  function urlOf(role: string): string {
    const url = new URL(postgres.adminUrl);
    url.username = role;
    url.password = passwords.get(role) ?? '';
    return url.href;
  }

  /** With the settings of its row, and nothing else but where to listen and what to read. */
  async function startInProduction(app: string, admin: pg.Client, flags: string[]): Promise<void> {
    const row = tableRowsOf(page('docs/operations.md')).find(([process]) => process === app) ?? [];
    const role = /`(\w+)`/.exec(row[1] ?? '')?.[1] ?? '';
    const names = [...(row[2] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
    const given = Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
    const port = String(await freePort());
    const environment = {
      ...given,
      NODE_ENV: 'production',
      ...(role === '' ? {} : { DATABASE_URL: urlOf(role) }),
      API_PORT: port,
      TRACKING_PORT: port,
      RELAY_PORT: port,
      KAFKA_TOPICS: values['KAFKA_TOPICS'] ?? '',
      KAFKA_GROUP: values['KAFKA_GROUP'] ?? '',
    };
    const started = start(app, environment, flags);
    running.set(app, started);
    await until(() => isUp(app, port, admin), started);
  }

  async function isUp(app: string, port: string, admin: pg.Client): Promise<boolean> {
    if (app === 'api') {
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
      return ready?.ok === true;
    }
    if (app === 'tracking-web') {
      const form = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
      return form?.ok === true;
    }
    if (app === 'relay-worker') {
      return new Promise((resolve) => {
        const socket = connect(Number(port), '127.0.0.1');
        socket.once('data', () => {
          socket.end('QUIT\r\n');
          resolve(true);
        });
        socket.once('error', () => {
          resolve(false);
        });
      });
    }
    if (app === 'upkeep-worker') {
      const state = await readFile(values['CHECKPOINT_STATE_FILE'] ?? '', 'utf8').catch(() => '');
      return state !== '';
    }
    const { rowCount } = await admin.query(
      'select from pg_stat_activity where application_name = $1',
      [`seintje-${app}`],
    );
    return (rowCount ?? 0) > 0;
  }
});
