import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { kafkaVersion } from '../../dev/kafka/jars.js';
import { kafkaPrerequisites } from '../../dev/kafka/prerequisites.js';
import { startKafka, type KafkaBroker } from '../../dev/kafka/start-kafka.js';
import { isAlive } from '../support/process-tree.js';

const TEST_MS_MAX = 240_000;

describe('the development Kafka', () => {
  let folder: string;
  const running: KafkaBroker[] = [];

  const start = async (name: string): Promise<KafkaBroker> => {
    const broker = await startKafka({ dataDir: join(folder, name) });
    running.push(broker);
    return broker;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seintje-kafka-'));
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((broker) => broker.stop()));
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'keeps ports, cluster and messages over a restart and over a kill',
    async () => {
      const broker = await start('kafka');
      const { brokers, clusterId, pid } = broker;
      expect(broker.version).toBe(kafkaVersion());
      await produce(brokers, 'first');

      await broker.restart();
      expect(broker.pid).not.toBe(pid);
      await produce(brokers, 'second');
      const secondPid = broker.pid;
      await broker.kill();
      expect(await isAlive(secondPid)).toBe(false);
      await broker.restart();

      expect(broker.brokers).toBe(brokers);
      expect(await clusterIdOf(brokers)).toBe(clusterId);
      expect(await valuesIn(brokers)).toEqual(['first', 'second']);
    },
    TEST_MS_MAX,
  );

  it(
    'is gone after a stop, and its folder starts again as the same cluster',
    async () => {
      const first = await start('kafka');
      await produce(first.brokers, 'first');
      await first.stop();
      expect(await isAlive(first.pid)).toBe(false);

      const second = await start('kafka');

      expect(second.clusterId).toBe(first.clusterId);
      expect(await valuesIn(second.brokers)).toEqual(['first']);
    },
    TEST_MS_MAX,
  );

  it(
    'starts two at once without getting in each other’s way',
    async () => {
      const [a, b] = await Promise.all([start('a'), start('b')]);

      expect(a.brokers).not.toBe(b.brokers);
      expect(await clusterIdOf(a.brokers)).toBe(a.clusterId);
      expect(await clusterIdOf(b.brokers)).toBe(b.clusterId);
    },
    TEST_MS_MAX,
  );

  it(
    'does not start in a folder that a broker uses, and leaves that one alone',
    async () => {
      const broker = await start('kafka');

      await expect(startKafka({ dataDir: join(folder, 'kafka') })).rejects.toThrow(
        /did not start: the broker with process id \d+ uses/,
      );

      expect(await isAlive(broker.pid)).toBe(true);
    },
    TEST_MS_MAX,
  );
});

describe('what Kafka needs of a machine', () => {
  let programs: string;

  beforeEach(async () => {
    programs = await mkdtemp(join(tmpdir(), 'seintje-programs-'));
    await mkdir(join(programs, 'none'));
  });
  afterEach(() => rm(programs, { recursive: true, force: true }));

  it('is found here', async () => {
    expect(await kafkaPrerequisites()).toMatchObject({ ok: true });
  });

  it('is named when missing, with how to install it on Debian and macOS', async () => {
    const found = await kafkaPrerequisites({ PATH: join(programs, 'none') }, true);

    expect(found).toMatchObject({ ok: false, missing: ['Java 17', 'Maven'] });
    const remedy = found.ok ? '' : found.remedy;
    expect(remedy).toContain('apt-get install -y openjdk-17-jre-headless maven');
    expect(remedy).toContain('brew install openjdk@17 maven');
    expect(remedy).toContain('KAFKA_BROKERS');
  });

  it('is Java alone once the jars are cached', async () => {
    expect(await kafkaPrerequisites({ PATH: join(programs, 'none') }, false)).toMatchObject({
      missing: ['Java 17'],
    });
  });

  it('is not an older Java', async () => {
    await writeJava(join(programs, 'java'), 'openjdk version "1.8.0_412"');
    expect(await kafkaPrerequisites({ PATH: `${programs}:/bin` }, false)).toMatchObject({
      ok: false,
    });

    await writeJava(join(programs, 'java'), 'openjdk version "21.0.1" 2023-10-17');
    expect(await kafkaPrerequisites({ PATH: `${programs}:/bin` }, false)).toMatchObject({
      ok: true,
    });
  });
});

async function writeJava(file: string, version: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\necho '${version}' >&2\n`, { mode: 0o755 });
}

const TOPIC = 'kept';

const clientOf = (brokers: string): kafkajs.Kafka =>
  new kafkajs.Kafka({
    clientId: 'dev-parts',
    brokers: [brokers],
    logLevel: kafkajs.logLevel.NOTHING,
    retry: { retries: 20, maxRetryTime: 1_000 },
  });

async function produce(brokers: string, value: string): Promise<void> {
  const admin = clientOf(brokers).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 1 }] });
  await admin.disconnect();
  const producer = clientOf(brokers).producer();
  await producer.connect();
  await producer.send({ topic: TOPIC, acks: -1, messages: [{ value }] });
  await producer.disconnect();
}

async function valuesIn(brokers: string): Promise<string[]> {
  const admin = clientOf(brokers).admin();
  await admin.connect();
  const [partition] = await admin.fetchTopicOffsets(TOPIC);
  await admin.disconnect();
  const wanted = Number(partition?.high ?? 0);
  const consumer = clientOf(brokers).consumer({ groupId: `dev-parts-${String(Date.now())}` });
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  const values: string[] = [];
  await new Promise<void>((resolve, reject) => {
    consumer
      .run({
        eachMessage: ({ message }) => {
          values.push(String(message.value));
          if (values.length >= wanted) resolve();
          return Promise.resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return values;
}

async function clusterIdOf(brokers: string): Promise<string> {
  const admin = clientOf(brokers).admin();
  await admin.connect();
  const { clusterId } = await admin.describeCluster();
  await admin.disconnect();
  return clusterId;
}
