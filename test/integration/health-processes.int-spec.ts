import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { migrate } from '@app/database';
import { registerCodecs } from '@app/kafka';
import { writeNewVaultKeys } from '@app/vault';
import { freshRoleUrls, type RoleUrls } from '../../apps/standalone/src/role-urls.js';
import { startKafka, type KafkaBroker } from '../../dev/kafka/start-kafka.js';
import { startPostgres, type PostgresServer } from '../../dev/postgres/start-postgres.js';
import { startApp, until, type AppProcess, type HealthAnswer } from '../support/app-process.js';
import { tcpForward, type TcpForward } from '../support/tcp-forward.js';

const KINDS = ['upkeep-worker', 'vault-worker', 'ingest-worker', 'api'] as const;
type Kind = (typeof KINDS)[number];

const ROLES: Readonly<Record<Kind, keyof RoleUrls>> = {
  'upkeep-worker': 'upkeep_rw',
  'vault-worker': 'vault_rw',
  'ingest-worker': 'ingest_rw',
  api: 'api_rw',
};

let folder: string;
let postgres: PostgresServer;
let forward: TcpForward;
let broker: KafkaBroker;
let urls: RoleUrls;
let kafka: kafkajs.Kafka;
const running = new Map<Kind, AppProcess>();
let starts = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seintje-health-'));
  [postgres, broker] = await Promise.all([
    startPostgres({ dataDir: join(folder, 'postgres'), persistent: true }),
    startKafka({ dataDir: join(folder, 'kafka') }),
  ]);
  await migrate(postgres.adminUrl);
  forward = await tcpForward(postgres.port);
  urls = await freshRoleUrls(forwarded(postgres.adminUrl));
  await writeNewVaultKeys(join(folder, 'vault.json'), join(folder, 'sealing.pub'));
  kafka = new kafkajs.Kafka({ brokers: [broker.brokers], logLevel: kafkajs.logLevel.NOTHING });
  await makeTopic('carrier-events');
  for (const kind of KINDS) running.set(kind, await start(kind));
}, 120_000);

afterAll(async () => {
  await Promise.all([...running.values()].map(({ process }) => process.stop()));
  await Promise.all([postgres.stop(), broker.stop(), forward.close()]);
  await rm(folder, { recursive: true, force: true });
}, 60_000);

function forwarded(address: string): string {
  const url = new URL(address);
  url.port = String(forward.port);
  return url.href;
}

function start(kind: Kind, changed: Record<string, string> = {}): Promise<AppProcess> {
  const key = randomBytes(32).toString('base64');
  return startApp(
    kind,
    {
      NODE_ENV: 'test',
      DATABASE_URL: urls[ROLES[kind]],
      KAFKA_BROKERS: broker.brokers,
      KAFKA_SESSION_TIMEOUT_MS: '6000',
      SMTP_URL: 'smtp://127.0.0.1:9',
      API_PORT: '0',
      WORKER_BEAT_MS: '500',
      WORKER_DEAD_AFTER_MS: '20000',
      VAULT_KEYS_FILE: kind === 'vault-worker' ? join(folder, 'vault.json') : '',
      SEALING_PUBLIC_KEY_FILE: join(folder, 'sealing.pub'),
      CHECKPOINT_KEY_FILE: join(folder, 'checkpoint.key'),
      CHECKPOINT_STATE_FILE: join(folder, 'checkpoint-state.json'),
      LINK_MAC_KEY: key,
      IDEMPOTENCY_MAC_KEY: key,
      API_KEY_PEPPER: key,
      POSTCODE_MAC_KEY: key,
      ...changed,
    },
    join(folder, `${kind}-${String((starts += 1))}.log`),
  );
}

async function makeTopic(topic: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 1 }] });
  await admin.disconnect();
}

const processOf = (kind: Kind): AppProcess => {
  const found = running.get(kind);
  if (found === undefined) throw new Error(`${kind} was not started.`);
  return found;
};

const becomes = (app: AppProcess, status: number): Promise<HealthAnswer> =>
  until(
    async () => {
      const answer = await app.ask('/health/ready');
      return answer.status === status ? answer : false;
    },
    `an answer ${String(status)}`,
    40_000,
  );

describe('health', () => {
  it.each(KINDS)('says that %s lives and is ready', async (kind) => {
    const app = processOf(kind);
    expect(await becomes(app, 200)).toMatchObject({ text: '{"status":"ready"}' });
    expect(await app.ask('/health/live')).toMatchObject({ status: 200 });
  });

  it('answers nothing but GET, and nothing but health and numbers', async () => {
    const vault = processOf('vault-worker');
    expect((await vault.ask('/health/ready', 'POST')).status).toBe(405);
    for (const path of ['/', '/v1/shipments', '/health', '/metrics/x']) {
      expect((await vault.ask(path)).status).toBe(404);
    }
    expect((await vault.ask('/metrics')).text).toContain('seintje_send_latency_seconds');
  });

  it('says of each process that it is not ready while PostgreSQL is away, and ready when it is back', async () => {
    await postgres.stop();
    for (const kind of KINDS) {
      const answer = await becomes(processOf(kind), 503);
      expect({ kind, reasons: answer.reasons }).toMatchObject({
        reasons: expect.arrayContaining(['database.unreachable']) as string[],
      });
      // It cannot be mended by starting the process anew.
      expect(await processOf(kind).ask('/health/live')).toMatchObject({ status: 200 });
    }
    postgres = await startPostgres({ dataDir: join(folder, 'postgres'), persistent: true });
    forward.to(postgres.port);
    for (const kind of KINDS) await becomes(processOf(kind), 200);
  }, 120_000);

  it('says of the ingest worker alone that it is not ready while the brokers are away', async () => {
    await broker.stop();
    const answer = await becomes(processOf('ingest-worker'), 503);
    expect(answer.reasons).toEqual(['kafka.not_reading']);
    for (const kind of ['vault-worker', 'upkeep-worker', 'api'] as const) {
      expect((await processOf(kind).ask('/health/ready')).status).toBe(200);
    }
    await broker.restart();
    await becomes(processOf('ingest-worker'), 200);
  }, 120_000);

  it('names the reason of a partition that is no longer read', async () => {
    const topic = 'made-anew';
    await makeTopic(topic);
    const clusterId = broker.clusterId;
    const admin = new pg.Client({ connectionString: postgres.adminUrl });
    await admin.connect();
    await admin.query(
      'insert into ingest.ingest_offset (cluster_id, topic, partition, next) values ($1, $2, 0, 1000)',
      [clusterId, topic],
    );
    await admin.end();
    const producer = kafka.producer();
    await producer.connect();
    await producer.send({ topic, messages: [{ value: '{}' }] });
    await producer.disconnect();
    const ingest = await start('ingest-worker', { KAFKA_TOPICS: topic, KAFKA_GROUP: topic });
    try {
      const answer = await until(async () => {
        const found = await ingest.ask('/health/ready');
        return found.reasons.includes('kafka.log_shorter_than_position') ? found : false;
      }, 'the reason');
      expect(answer.status).toBe(503);
      expect((await ingest.ask('/metrics')).text).toContain(
        'seintje_ingest_partitions_stopped{reason="log_shorter_than_position"} 1',
      );
    } finally {
      await ingest.process.stop();
    }
  }, 90_000);
});

describe('an ingest worker whose consumer cannot go on', () => {
  it('ends with exit code 1 when its consumer crashed for good', async () => {
    const topic = 'unreadable';
    await makeTopic(topic);
    registerCodecs();
    const producer = kafka.producer();
    await producer.connect();
    await producer.send({
      topic,
      compression: kafkajs.CompressionTypes.Snappy,
      messages: [{ value: 'zool'.repeat(100) }],
    });
    await producer.disconnect();
    // The broker refuses to take a broken batch, so it is broken on its disk.
    await broker.stop();
    const segment = join(folder, 'kafka/log', `${topic}-0`, '00000000000000000000.log');
    const bytes = await readFile(segment);
    await writeFile(segment, bytes.fill(0xff, bytes.length - 12));
    await broker.restart();
    const ingest = await start('ingest-worker', { KAFKA_TOPICS: topic, KAFKA_GROUP: topic });
    expect(await ingest.endsWithin(90_000)).toBe(1);
    expect(await ingest.log()).toContain('"event":"consumer.died"');
  }, 150_000);

  it('ends with exit code 1, naming the setting, when TLS is set and the broker speaks none', async () => {
    const ingest = await start('ingest-worker', { KAFKA_TLS: 'on' });
    expect(await ingest.endsWithin(30_000)).toBe(1);
    expect(await ingest.log()).toMatch(/process\.start_failed.*KAFKA_TLS/);
  }, 60_000);
});
