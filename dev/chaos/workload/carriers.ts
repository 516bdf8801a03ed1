import kafkajs, { type Producer } from 'kafkajs';
import type { ChaosMessage } from './messages.js';

/** A message that has its instant; the wall clock in milliseconds. */
interface DueMessage {
  message: ChaosMessage;
  dueAt: number;
}

/** A broker that is away longer will not come back. */
const REFUSED_MS_MAX = 90_000;

/** The carriers' side: tells Kafka each message when it is due, and remembers what Kafka has confirmed. */
export class Carriers {
  /** Keys of all messages that the broker confirmed; each must be in its log. */
  readonly confirmed = new Set<string>();
  /** How many messages that were, doubles included. */
  told = 0;
  private readonly producer: Producer;
  private due: DueMessage[] = [];
  private refusedSince: number | undefined;

  constructor(
    brokers: string,
    private readonly topic: string,
    private readonly partitions: number,
  ) {
    const kafka = new kafkajs.Kafka({
      brokers: [brokers],
      clientId: 'chaos-carriers',
      logLevel: kafkajs.logLevel.NOTHING,
      // A broker that is restarted is waited for.
      retry: { initialRetryTime: 200, maxRetryTime: 1_000, retries: 30 },
    });
    this.producer = kafka.producer({
      createPartitioner:
        () =>
        ({ message }) =>
          this.partitionOf(message.key),
    });
  }

  async open(): Promise<void> {
    await this.producer.connect();
  }

  /** Takes messages of a parcel that begins at this instant. */
  tell(messages: readonly ChaosMessage[], beginsAt: number): void {
    this.due.push(...messages.map((message) => ({ message, dueAt: beginsAt + message.toldMs })));
  }

  get waiting(): number {
    return this.due.length;
  }

  /** Produces all that is due by `now`, in the order in which it became due. */
  async produce(now: number): Promise<void> {
    const ready = this.due.filter(({ dueAt }) => dueAt <= now).sort((a, b) => a.dueAt - b.dueAt);
    if (ready.length === 0) return;
    this.due = this.due.filter(({ dueAt }) => dueAt > now);
    const messages = ready.map(({ message: { key, value } }) => ({ key, value }));
    try {
      await this.producer.send({ topic: this.topic, messages });
    } catch (error) {
      // As a carrier's own outbox would: kept, and told again. What Kafka took all the same is a double.
      this.due.push(...ready);
      this.refusedSince ??= now;
      if (now - this.refusedSince > REFUSED_MS_MAX) throw error;
      return;
    }
    this.refusedSince = undefined;
    for (const { key } of messages) this.confirmed.add(key);
    this.told += messages.length;
  }

  async close(): Promise<void> {
    await this.producer.disconnect();
  }

  /** One parcel, one partition: as shippers key their messages by tracking code. */
  private partitionOf(key: Buffer | string | null | undefined): number {
    const code = String(key).split('|')[2] ?? String(key);
    let hash = 0;
    for (const character of code) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
    return hash % this.partitions;
  }
}
