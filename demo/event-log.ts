import kafkajs, { type Producer } from 'kafkajs';
import { beginPosition, ingestBatch, ParkedSweep, type IngestDeps } from '@app/ingest';
import type { LogMessage } from '@app/kafka';

/** One message to be read by ingest; `key` keeps the events of a parcel in one partition, in order. */
export interface Message {
  key: string;
  value: Buffer | null;
}

const CONTENT_TYPE = 'application/cloudevents+json';

/** Where the demo's carriers put their events. */
export interface EventLog {
  /** Puts messages of one key in, together: one fetch of ingest gets them all. */
  put(messages: Message[]): Promise<void>;
  /** Up to which position each partition was filled; ingest is through when it has stored these. */
  readonly filled: ReadonlyMap<number, bigint>;
  close(): Promise<void>;
}

/** A real topic of a real broker, which the ingest worker reads. */
export class KafkaEventLog implements EventLog {
  readonly filled = new Map<number, bigint>();

  private constructor(
    private readonly producer: Producer,
    private readonly topic: string,
  ) {}

  static async open(brokers: readonly string[], topic: string): Promise<KafkaEventLog> {
    const kafka = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
    const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
    await producer.connect();
    return new KafkaEventLog(producer, topic);
  }

  async put(messages: Message[]): Promise<void> {
    const written = await this.producer.send({
      topic: this.topic,
      messages: messages.map(({ key, value }) => ({
        key,
        value,
        headers: { 'content-type': CONTENT_TYPE },
      })),
    });
    for (const { partition, baseOffset } of written) {
      this.filled.set(partition, BigInt(baseOffset ?? '-1') + BigInt(messages.length));
    }
  }

  async close(): Promise<void> {
    await this.producer.disconnect();
  }
}

/**
 * For machines without Java: no broker, the same ingest code. Each `put` is one piece of a log that exists
 * in memory only.
 */
export class BrokerlessEventLog implements EventLog {
  readonly filled = new Map<number, bigint>();
  private readonly place: { clusterId: string; topic: string; partition: number };
  private readonly sweep: ParkedSweep;

  constructor(
    private readonly deps: IngestDeps,
    topic: string,
  ) {
    this.place = { clusterId: 'no broker', topic, partition: 0 };
    this.sweep = new ParkedSweep(deps);
    this.sweep.start();
  }

  async put(messages: Message[]): Promise<void> {
    const from = this.filled.get(0) ?? 0n;
    if (from === 0n) await beginPosition(this.deps.pool, this.place, 0n);
    const next = from + BigInt(messages.length);
    const read: LogMessage[] = messages.map(({ value }, n) => ({
      offset: from + BigInt(n),
      value,
      contentType: CONTENT_TYPE,
    }));
    await ingestBatch(this.deps, { ...this.place, from, next, messages: read, stepOver: false });
    this.filled.set(0, next);
  }

  async close(): Promise<void> {
    await this.sweep.stop();
    await this.deps.pool.end();
  }
}
