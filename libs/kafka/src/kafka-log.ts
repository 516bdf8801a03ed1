import kafkajs, { type logCreator } from 'kafkajs';
import type { Log } from '@app/platform';

/**
 * kafkajs's complaints as lines of ours. Its texts are dropped, as they may quote what they refused; the
 * part that complained stays. Its errors are warnings here, as it tries again by itself: what it gives up
 * is told by the consumer, as an event of its own.
 */
export function kafkaLog(log: Log): logCreator {
  return () =>
    ({ namespace, level }) => {
      const fields = { event: 'kafka_client.complained', context: namespace } as const;
      if (level <= kafkajs.logLevel.WARN) log.warn(fields);
    };
}
