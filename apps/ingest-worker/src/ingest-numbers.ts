import type { Pool } from 'pg';
import { storedPositions, type TakenPiece } from '@app/ingest';
import type { CarrierEventConsumer } from '@app/kafka';
import type { ProcessMetrics } from '@app/platform';

/** The brokers are asked for the ends of their logs at most this often, however often we are read. */
const LAG_EVERY_MS = 2_000;

/** A reading does not wait longer for brokers that are away. */
const LAG_WITHIN_MS = 1_500;

/** The numbers of an ingest worker. */
export class IngestNumbers {
  private lagAskedAtMs = -Infinity;

  constructor(private readonly metrics: ProcessMetrics) {}

  taken({ applied, duplicates, parked, unmapped, deadLetters, durationMs }: TakenPiece): void {
    const outcomes = { applied, duplicate: duplicates, parked, unmapped };
    for (const [outcome, count] of Object.entries(outcomes)) {
      this.metrics.count('seintje_ingest_events_total', { outcome }, count);
    }
    for (const { reason } of deadLetters) {
      this.metrics.count('seintje_ingest_dead_letters_total', { reason });
    }
    this.metrics.observe('seintje_ingest_batch_seconds', {}, durationMs / 1_000);
  }

  /** From now on each reading tells how far behind the consumer is, and what it no longer reads. */
  tell(consumer: CarrierEventConsumer, pool: Pool): void {
    this.metrics.beforeReading(() => {
      this.metrics.forget('seintje_ingest_partitions_stopped');
      const reasons = consumer.stoppedPartitions().map(({ reason }) => reason);
      for (const reason of new Set(reasons)) {
        const count = reasons.filter((other) => other === reason).length;
        this.metrics.set('seintje_ingest_partitions_stopped', { reason }, count);
      }
    });
    this.metrics.beforeReading(() => this.readLag(consumer, pool));
  }

  /** What is not known now is not told: an old lag would look like a calm one. */
  private async readLag(consumer: CarrierEventConsumer, pool: Pool): Promise<void> {
    if (performance.now() - this.lagAskedAtMs < LAG_EVERY_MS) return;
    this.lagAskedAtMs = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, LAG_WITHIN_MS, 'late');
    });
    const lag = await Promise.race([lagOf(consumer, pool).catch(() => 'late' as const), late]);
    clearTimeout(timer);
    this.metrics.forget('seintje_ingest_lag_messages');
    if (lag === 'late') return;
    for (const { topic, partition, messages } of lag) {
      const labels = { topic, partition: String(partition) };
      this.metrics.set('seintje_ingest_lag_messages', labels, messages);
    }
  }
}

async function lagOf(
  consumer: CarrierEventConsumer,
  pool: Pool,
): Promise<{ topic: string; partition: number; messages: number }[]> {
  const logs = await consumer.logBoundsOfAssigned();
  const stored = await storedPositions(pool, logs[0]?.clusterId ?? '');
  return logs.map(({ topic, partition, low, high }) => {
    const next = stored.find((it) => it.topic === topic && it.partition === partition)?.next ?? low;
    return { topic, partition, messages: Math.max(0, Number(high - next)) };
  });
}
