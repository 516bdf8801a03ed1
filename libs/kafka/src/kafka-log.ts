import kafkajs, { type logCreator } from 'kafkajs';
import type { Log } from '@app/platform';

/**
 * kafkajs's complaints as lines of ours. Its texts are dropped, as they may quote what they refused; the
 * part that complained stays, and what matters has an event of its own in the consumer.
 */
export function kafkaLog(log: Log): logCreator {
  return () =>
    ({ namespace, level }) => {
      const fields = { event: 'kafka_client.complained', context: namespace } as const;
      if (level === kafkajs.logLevel.ERROR) log.error(fields);
      else if (level === kafkajs.logLevel.WARN) log.warn(fields);
    };
}
