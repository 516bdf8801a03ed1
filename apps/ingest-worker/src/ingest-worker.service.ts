import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { beginPosition, DoorWatch, ingestBatch, ParkedSweep, type IngestDeps } from '@app/ingest';
import { CarrierEventConsumer, kafkaConnection } from '@app/kafka';
import { SeintjeError, type Settings, type Watchdog } from '@app/platform';

/** The consumer is no member of its group now. */
class NotReadingError extends SeintjeError {
  constructor() {
    super(
      'kafka.not_reading',
      'The brokers of KAFKA_BROKERS are away, or the group is being shared anew.',
    );
  }
}

/** A partition is no longer read; the code says why. */
class PartitionStoppedError extends SeintjeError {
  constructor(reason: string) {
    super(`kafka.${reason}`, 'A partition stopped; docs/operations.md, "A partition stopped".');
  }
}

/** Reads carrier events from Kafka into shipments, and joins parked events to what is registered later. */
@Injectable()
export class IngestWorker
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  readonly consumer: CarrierEventConsumer;
  private readonly sweep: ParkedSweep;
  private readonly door: DoorWatch;

  /** @param onFatal the consumer is dead for good: the process must end, so that another can take its place. */
  constructor(
    private readonly deps: IngestDeps,
    settings: Settings,
    watchdog: Watchdog,
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
    this.door = new DoorWatch(deps);
    this.sweep = new ParkedSweep(deps, () => {
      watchdog.beat();
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    // First, as it needs no broker: parcels registered meanwhile get the events that wait for them.
    this.sweep.start();
    this.door.start();
    try {
      await this.consumer.start();
    } catch (error) {
      // Nothing may keep a process alive that cannot work.
      await Promise.all([this.sweep.stop(), this.door.stop()]);
      await this.consumer.stop();
      await this.deps.pool.end();
      throw error;
    }
  }

  /** What keeps it from reading; one partition that stopped is enough, as its parcels stand still. */
  problem(): SeintjeError | undefined {
    if (!this.consumer.isMember()) return new NotReadingError();
    const [stopped] = this.consumer.stoppedPartitions();
    return stopped && new PartitionStoppedError(stopped.reason);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.consumer.stop(), this.sweep.stop(), this.door.stop()]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.deps.pool.end();
  }
}
