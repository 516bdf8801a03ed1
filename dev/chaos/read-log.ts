import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';
import type { LoggedMessage } from './record.js';

/** Longer than a first join and the fetch of some 50,000 messages. */
const READ_MS_MAX = 60_000;

/** Reads the whole topic as any stranger would, in a group of its own. */
export async function readLog(
  brokers: string,
  topic: string,
  ends: ReadonlyMap<number, bigint>,
): Promise<LoggedMessage[]> {
  const kafka = new kafkajs.Kafka({ brokers: [brokers], logLevel: kafkajs.logLevel.NOTHING });
  const consumer = kafka.consumer({
    groupId: `chaos-reader-${randomUUID()}`,
    maxWaitTimeInMs: 100,
  });
  const found: LoggedMessage[] = [];
  const unread = new Map([...ends].filter(([, end]) => end > 0n));
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`Kafka's log could not be read back within ${String(READ_MS_MAX)} ms.`));
      }, READ_MS_MAX);
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      if (unread.size === 0) done();
      consumer
        .run({
          autoCommit: false,
          eachBatch: ({ batch }) => {
            const { partition, messages } = batch;
            for (const { key, offset } of messages) {
              found.push({ key: key?.toString() ?? '', partition, offset });
            }
            if (BigInt(batch.lastOffset()) + 1n >= (unread.get(partition) ?? 0n))
              unread.delete(partition);
            if (unread.size === 0) done();
            return Promise.resolve();
          },
        })
        .catch(reject);
    });
    return found;
  } finally {
    await consumer.disconnect();
  }
}
