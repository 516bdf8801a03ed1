import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs, { type Admin } from 'kafkajs';
import type { Pool } from 'pg';
import { createPool, migrate } from '@app/database';
import { loadSettings } from '@app/platform';
import { ContactSealer } from '@app/sealing';
import { withDevSecrets } from '../../../apps/standalone/src/dev-secrets.js';
import { freshRoleUrls, type RoleUrls } from '../../../apps/standalone/src/role-urls.js';
import { freePort } from '../../processes/free-port.js';
import { startKafka, type KafkaBroker } from '../../kafka/start-kafka.js';
import { startPostgres } from '../../postgres/start-postgres.js';
import { POSTGRES_SETTINGS, type ChangedSettings } from './changed-settings.js';
import { SlowMailServer } from './slow-mail-server.js';
import { SlowPushService } from './slow-push-service.js';
import { until } from './until.js';
import { WorkerProcess, type ProgramKind, type WorkerKind } from './worker-process.js';

export const TOPIC = 'carrier-events';
export const PARTITIONS = 4;

/** Real servers of a run's own, and what is needed to start workers on them. */
export interface Stage {
  folder: string;
  /** Mails that one vault worker may have under way. */
  inFlightLimit: number;
  /** Notifications whose pushes one vault worker may have under way. */
  pushRepeatLimit: number;
  /** Not started yet. */
  api: WorkerProcess<'api'>;
  apiUrl: string;
  apiKeyPepper: string;
  adminUrl: string;
  databases: RoleUrls;
  admin: Pool;
  kafka: KafkaBroker;
  kafkaAdmin: Admin;
  mail: SlowMailServer;
  push: SlowPushService;
  sealer: ContactSealer;
  /** A worker with its own role and only its own secrets; not started yet. `name` names its log. */
  worker(kind: WorkerKind, name?: string): WorkerProcess;
  /** Starts the API and waits until it can serve. */
  startApi(): Promise<void>;
  /** Starts the upkeep worker and waits until it remembers the empty trees. */
  startUpkeep(worker: WorkerProcess): Promise<void>;
  /** Ends everything that was started and deletes all files. */
  strike(): Promise<void>;
}

/**
 * Sets up PostgreSQL, Kafka, a mail server and a push service in a folder of their own.
 * @param more what the environment of some programs holds besides.
 */
export async function setStage(
  seed: number,
  changed: ChangedSettings,
  more: Partial<Record<ProgramKind, Readonly<Record<string, string>>>> = {},
): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'seintje-chaos-'));
  const undo: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const strike = async (): Promise<void> => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop())
      await step().catch(() => undefined);
  };
  try {
    const [postgres, kafka] = await startServers(folder, undo);
    await migrate(postgres);
    const databases = await freshRoleUrls(postgres);
    const admin = createPool(postgres, {
      connectionsMax: 3,
      applicationName: 'chaos',
      pinnedPlans: false,
    });
    undo.push(() => admin.end());
    const kafkaAdmin = await openTopic(kafka.brokers);
    undo.push(() => kafkaAdmin.disconnect());
    const mail = new SlowMailServer(seed);
    await mail.server.start();
    undo.push(() => mail.server.stop());
    const push = new SlowPushService(seed);
    await push.start();
    undo.push(() => push.stop());
    const settings = await withDevSecrets(loadSettings({ NODE_ENV: 'test', DATA_DIR: folder }));
    const workers: WorkerProcess<ProgramKind>[] = [];
    undo.push(() => Promise.all(workers.map((worker) => worker.stop())));

    const base = {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      NODE_ENV: 'test',
      DATA_DIR: folder,
      ...Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, String(value)])),
    };
    const apiPort = await freePort();
    const own: Record<ProgramKind, Record<string, string>> = {
      api: {
        API_PORT: String(apiPort),
        DATABASE_URL: databases.api_rw,
        SEALING_PUBLIC_KEY_FILE: settings.SEALING_PUBLIC_KEY_FILE,
        LINK_MAC_KEY: settings.LINK_MAC_KEY,
        IDEMPOTENCY_MAC_KEY: settings.IDEMPOTENCY_MAC_KEY,
        API_KEY_PEPPER: settings.API_KEY_PEPPER,
        POSTCODE_MAC_KEY: settings.POSTCODE_MAC_KEY,
        PUSH_DEV_ORIGIN: push.server.origin,
      },
      'ingest-worker': {
        DATABASE_URL: databases.ingest_rw,
        KAFKA_BROKERS: kafka.brokers,
        KAFKA_TOPICS: TOPIC,
      },
      'vault-worker': {
        DATABASE_URL: databases.vault_rw,
        SMTP_URL: mail.server.url,
        VAULT_KEYS_FILE: settings.VAULT_KEYS_FILE,
        LINK_MAC_KEY: settings.LINK_MAC_KEY,
        PUSH_DEV_ORIGIN: push.server.origin,
      },
      'upkeep-worker': {
        DATABASE_URL: databases.upkeep_rw,
        CHECKPOINT_KEY_FILE: join(folder, 'checkpoint.key'),
        CHECKPOINT_STATE_FILE: join(folder, 'checkpoint-state.json'),
      },
    };
    const program = <Kind extends ProgramKind>(kind: Kind, name: string): WorkerProcess<Kind> => {
      const environment = { ...base, ...own[kind], ...more[kind] };
      const made = new WorkerProcess(kind, environment, join(folder, `${name}.log`));
      workers.push(made);
      return made;
    };
    const api = program('api', 'api');
    const apiUrl = `http://127.0.0.1:${String(apiPort)}`;
    const stage: Stage = {
      folder,
      inFlightLimit: settings.EMAIL_SLOTS,
      pushRepeatLimit: settings.PUSH_SLOTS,
      ...{ api, apiUrl, apiKeyPepper: settings.API_KEY_PEPPER, adminUrl: postgres },
      databases,
      admin,
      kafka,
      kafkaAdmin,
      mail,
      push,
      sealer: ContactSealer.fromPublicKeyFile(settings.SEALING_PUBLIC_KEY_FILE),
      worker: (kind, name = kind) => program(kind, name),
      startApi: async () => {
        await api.start();
        await until('the API can serve', 60_000, () =>
          fetch(`${apiUrl}/health/ready`).then(
            ({ ok }) => ok,
            () => false,
          ),
        );
      },
      startUpkeep: async (worker) => {
        await worker.start();
        const remembered = join(folder, 'checkpoint-state.json');
        await until('the upkeep worker remembers the trees', 60_000, () => existsSync(remembered));
      },
      strike,
    };
    return stage;
  } catch (error) {
    await strike();
    throw error;
  }
}

/** Both at once; when one fails, the other is ended before the error goes on. */
async function startServers(
  folder: string,
  undo: (() => Promise<unknown>)[],
): Promise<[adminUrl: string, kafka: KafkaBroker]> {
  const [postgres, kafka] = await Promise.allSettled([
    startPostgres({
      dataDir: join(folder, 'postgres'),
      persistent: false,
      moreSettings: POSTGRES_SETTINGS,
    }),
    startKafka({ dataDir: join(folder, 'kafka') }),
  ]);
  if (postgres.status === 'fulfilled') undo.push(() => postgres.value.stop());
  if (kafka.status === 'fulfilled') undo.push(() => kafka.value.stop());
  if (postgres.status === 'rejected') throw postgres.reason as Error;
  if (kafka.status === 'rejected') throw kafka.reason as Error;
  return [postgres.value.adminUrl, kafka.value];
}

async function openTopic(brokers: string): Promise<Admin> {
  const kafka = new kafkajs.Kafka({
    brokers: [brokers],
    clientId: 'chaos',
    logLevel: kafkajs.logLevel.NOTHING,
    retry: { initialRetryTime: 200, maxRetryTime: 1_000, retries: 60 },
  });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({
    waitForLeaders: true,
    topics: [{ topic: TOPIC, numPartitions: PARTITIONS }],
  });
  return admin;
}

/** The end of a worker's log, for whoever must find out why it ended. */
export async function endOfLog(worker: WorkerProcess, lines = 5): Promise<string> {
  const log = await readFile(worker.logFile, 'utf8').catch(() => '');
  return log.trimEnd().split('\n').slice(-lines).join('\n');
}
