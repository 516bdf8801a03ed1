import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { CarrierEventConsumer, kafkaConnection, type LogPiece } from '@app/kafka';
import { createLog, loadSettings } from '@app/platform';
import { startKafka, type KafkaBroker } from '../../dev/kafka/start-kafka.js';
import { certificateAuthority, type CertificateAuthority } from '../support/certificates.js';

const TOPIC = 'carrier-events';
const PASSWORD = 'goed-geheim';

let folder: string;
let broker: KafkaBroker;
let ours: CertificateAuthority;
let other: CertificateAuthority;
let port: { tls: number; mutual: number; sasl: number };
let groups = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seintje-kafka-tls-'));
  ours = certificateAuthority(join(folder, 'ours'));
  other = certificateAuthority(join(folder, 'other'), 'Somebody else');
  broker = await startKafka({
    dataDir: join(folder, 'broker'),
    secure: {
      keystoreFile: ours.leaf('broker', ['127.0.0.1']).bothFile,
      truststoreFile: ours.certificateFile,
      users: { zool: PASSWORD },
    },
  });
  port = broker.securePorts ?? { tls: 0, mutual: 0, sasl: 0 };
  const kafka = new kafkajs.Kafka({
    brokers: [broker.brokers],
    logLevel: kafkajs.logLevel.NOTHING,
  });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic: TOPIC, numPartitions: 1 }] });
  await admin.disconnect();
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic: TOPIC, messages: [{ value: 'hallo' }] });
  await producer.disconnect();
}, 120_000);

afterAll(async () => {
  await broker.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A consumer with these settings, as ingest-worker makes it; resolves with the first message it reads. */
async function firstMessage(env: Record<string, string>): Promise<string> {
  const settings = loadSettings({ NODE_ENV: 'test', ...env });
  let consumer: CarrierEventConsumer | undefined;
  try {
    return await new Promise<string>((resolve, reject) => {
      consumer = new CarrierEventConsumer({
        connection: kafkaConnection(settings),
        group: `tls-${String((groups += 1))}`,
        topics: [TOPIC],
        sessionTimeoutMs: 6_000,
        eventsMax: 10,
        log: createLog('test', { level: 'silent' }),
        take: (piece: LogPiece) => {
          resolve(piece.messages[0]?.value?.toString() ?? '');
          return Promise.resolve({ kind: 'taken', next: piece.next });
        },
        begin: () => Promise.resolve(),
        onFatal: reject,
      });
      consumer.start().catch(reject);
    });
  } finally {
    await consumer?.stop();
  }
}

const tls = (where: number, caFile = ours.certificateFile, host = '127.0.0.1') => ({
  KAFKA_BROKERS: `${host}:${String(where)}`,
  KAFKA_TLS: 'on',
  KAFKA_CA_FILE: caFile,
});

const login = (mechanism: string, password = PASSWORD) => ({
  ...tls(port.sasl),
  KAFKA_SASL_MECHANISM: mechanism,
  KAFKA_SASL_USERNAME: 'zool',
  KAFKA_SASL_PASSWORD: password,
});

describe('TLS to the brokers', () => {
  it('is spoken, the certificate checked', async () => {
    expect(await firstMessage(tls(port.tls))).toBe('hallo');
  }, 30_000);

  it('shows our own certificate where the broker asks for one', async () => {
    const client = ours.leaf('seintje');
    expect(
      await firstMessage({
        ...tls(port.mutual),
        KAFKA_CLIENT_CERT_FILE: client.certificateFile,
        KAFKA_CLIENT_KEY_FILE: client.keyFile,
      }),
    ).toBe('hallo');
  }, 30_000);

  it('refuses a certificate that another authority made', async () => {
    await expect(firstMessage(tls(port.tls, other.certificateFile))).rejects.toMatchObject({
      code: 'kafka.certificate_unknown',
      message: expect.stringContaining('KAFKA_CA_FILE') as string,
    });
  });

  it('refuses a certificate of another host', async () => {
    const env = tls(port.tls, ours.certificateFile, 'localhost');
    await expect(firstMessage(env)).rejects.toMatchObject({
      code: 'kafka.certificate_of_other_host',
      message: expect.stringContaining('KAFKA_BROKERS') as string,
    });
  });

  it('says nothing to a broker that speaks plaintext', async () => {
    const plaintext = Number(broker.brokers.split(':')[1]);
    await expect(firstMessage(tls(plaintext))).rejects.toMatchObject({
      code: 'kafka.offers_no_tls',
      message: expect.stringContaining('KAFKA_TLS') as string,
    });
  });
});

describe('logging in to the brokers', () => {
  it.each(['plain', 'scram-sha-256', 'scram-sha-512'])(
    'works by %s',
    async (mechanism) => {
      expect(await firstMessage(login(mechanism))).toBe('hallo');
    },
    30_000,
  );

  it.each(['plain', 'scram-sha-256', 'scram-sha-512'])(
    'names the setting of a wrong password by %s, and no value',
    async (mechanism) => {
      const refused = await firstMessage(login(mechanism, 'fout-geheim')).catch(
        (error: unknown) => error as Error & { code: string },
      );
      expect(refused).toMatchObject({ code: 'kafka.login_refused' });
      expect((refused as Error).message).toContain('KAFKA_SASL_PASSWORD');
      expect((refused as Error).message).not.toMatch(/geheim|zool/);
    },
    30_000,
  );
});
