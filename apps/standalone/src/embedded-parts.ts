import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { kafkaConnection } from '@app/kafka';
import type { Settings } from '@app/platform';
import { startKafka, type KafkaBroker } from '../../../dev/kafka/start-kafka.js';
import { kafkaPrerequisites } from '../../../dev/kafka/prerequisites.js';
import { startMailbox, type DevMailbox } from '../../../dev/mailbox/start-mailbox.js';
import { startPostgres, type PostgresServer } from '../../../dev/postgres/start-postgres.js';
import {
  startPushService,
  type DevPushService,
} from '../../../dev/push-service/start-push-service.js';

/** The servers that Seintje needs: those that the settings name, the others embedded. */
export interface EmbeddedParts {
  adminUrl: string;
  brokers: readonly string[];
  smtpUrl: string;
  /** Of the push service of development. */
  pushOrigin: string;
  /** Where embedded; undefined where the settings name one. */
  postgres: PostgresServer | undefined;
  kafka: KafkaBroker | undefined;
  mailbox: DevMailbox | undefined;
  pushService: DevPushService | undefined;
  /** What to install so that a broker can run here; undefined when one runs. */
  kafkaRemedy: string | undefined;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** False: data are deleted at the end, for runs that must begin empty. */
  persistent: boolean;
}

/** Enough partitions for two workers to share. */
const PARTITIONS = 4;

async function createTopics(settings: Settings): Promise<void> {
  const logLevel = kafkajs.logLevel.NOTHING;
  const kafka = new kafkajs.Kafka({ ...kafkaConnection(settings), logLevel });
  const admin = kafka.admin();
  await admin.connect();
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: settings.KAFKA_TOPICS.map((topic) => ({ topic, numPartitions: PARTITIONS })),
    });
  } finally {
    await admin.disconnect();
  }
}

/** Starts what the settings leave empty: PostgreSQL, Apache Kafka, a mail server with a page, a push service. */
export async function startEmbeddedParts(
  settings: Settings,
  { persistent }: EmbeddedOptions,
): Promise<EmbeddedParts> {
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((part) => part.stop()));
  };
  const begin = async <T extends { stop(): Promise<void> }>(
    isNeeded: boolean,
    start: () => Promise<T>,
  ): Promise<T | undefined> => {
    if (!isNeeded) return undefined;
    const part = await start();
    started.push(part);
    return part;
  };
  const needsKafka = settings.KAFKA_BROKERS.length === 0;
  const have = needsKafka ? await kafkaPrerequisites() : { ok: true as const };
  const begun = await Promise.allSettled([
    begin(settings.DATABASE_URL === '', () =>
      startPostgres({ dataDir: join(settings.DATA_DIR, 'postgres'), persistent }),
    ),
    begin(needsKafka && have.ok, () => startKafka({ dataDir: join(settings.DATA_DIR, 'kafka') })),
    begin(settings.SMTP_URL === '', () => startMailbox()),
    begin(settings.PUSH_DEV_ORIGIN === '', () => startPushService()),
  ]);
  const failed = begun.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  const [postgres, kafka, mailbox, pushService] = begun.map((one) =>
    one.status === 'fulfilled' ? one.value : undefined,
  ) as [
    PostgresServer | undefined,
    KafkaBroker | undefined,
    DevMailbox | undefined,
    DevPushService | undefined,
  ];
  const brokers = kafka === undefined ? settings.KAFKA_BROKERS : [kafka.brokers];
  if (brokers.length > 0) await createTopics({ ...settings, KAFKA_BROKERS: brokers });
  return {
    adminUrl: postgres?.adminUrl ?? settings.DATABASE_URL,
    brokers,
    smtpUrl: mailbox?.smtpUrl ?? settings.SMTP_URL,
    pushOrigin: pushService?.origin ?? settings.PUSH_DEV_ORIGIN,
    postgres,
    kafka,
    mailbox,
    pushService,
    kafkaRemedy: have.ok ? undefined : have.remedy,
    stop,
  };
}
