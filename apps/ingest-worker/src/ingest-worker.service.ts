import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { beginPosition, ingestBatch, ParkedSweep, type IngestDeps } from '@app/ingest';
import { CarrierEventConsumer, kafkaConnection } from '@app/kafka';
import type { Settings } from '@app/platform';

/** Reads carrier events from Kafka into shipments, and joins parked events to what is registered later. */
@Injectable()
export class IngestWorker
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private readonly consumer: CarrierEventConsumer;
  private readonly sweep: ParkedSweep;

  /** @param onFatal the consumer is dead for good: the process must end, so that another can take its place. */
  constructor(
    private readonly deps: IngestDeps,
    settings: Settings,
    onFatal: (error: Error) => void,
  ) {
    this.consumer = new CarrierEventConsumer({
      connection: kafkaConnection(settings),
      group: settings.KAFKA_GROUP,
      topics: settings.KAFKA_TOPICS,
      sessionTimeoutMs: settings.KAFKA_SESSION_TIMEOUT_MS,
      eventsMax: settings.INGEST_BATCH_EVENTS_MAX,
      log: deps.log,
      take: (piece) => ingestBatch(deps, piece),
      begin: (partition, next) => beginPosition(deps.pool, partition, next),
      onFatal,
    });
    this.sweep = new ParkedSweep(deps);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.consumer.start();
    this.sweep.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.consumer.stop(), this.sweep.stop()]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.deps.pool.end();
  }
}
