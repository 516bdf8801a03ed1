import kafkajs, { type Admin, type Consumer, type EachBatchPayload } from 'kafkajs';
import { SeintjeError, type Log } from '@app/platform';
import { registerCodecs } from './codecs.js';
import type { KafkaConnection } from './kafka-connection.js';
import { kafkaLog } from './kafka-log.js';
import { kafkaProblem, refuseUnusableTls } from './kafka-problem.js';
import { inPieces, type LogPiece, type PieceOutcome } from './log-piece.js';

/**
 * A broker that comes back is found within about two seconds, and no outage is long enough to give up:
 * kafkajs's own defaults end a consumer after five tries.
 */
const RETRY = { initialRetryTime: 300, maxRetryTime: 2_000, retries: 1_000_000 };

const HEARTBEAT_INTERVAL_MS = 3_000;

/** How long the broker may hold an empty fetch: most of an event's way when little happens. */
const MAX_WAIT_MS = 100;

/** Two lanes keep PostgreSQL busy while another piece is decoded (reference/performance §3.4, point 7). */
const PARTITIONS_CONCURRENT = 2;

/** Why a partition is no longer read. */
export type StopReason =
  /** The log ends before the stored position: the topic was made anew, or its log was truncated. */
  | 'log_shorter_than_position'
  /** The log begins after the stored position: messages expired before they were read. */
  | 'log_begins_after_position';

/** A partition that is no longer read, until somebody decides. */
export interface StoppedPartition {
  readonly topic: string;
  readonly partition: number;
  readonly reason: StopReason;
  /** The stored position. */
  readonly next: bigint;
  readonly logStart: bigint;
  readonly logEnd: bigint;
}

/** What a consumer of carrier events reads, as whom, and who handles it. */
export interface CarrierEventConsumerOptions {
  readonly connection: KafkaConnection;
  readonly group: string;
  readonly topics: readonly string[];
  /** A member that says nothing for this long is gone. */
  readonly sessionTimeoutMs: number;
  /** Most messages in one piece, hence in one transaction. */
  readonly eventsMax: number;
  readonly log: Log;
  /** Does a piece's work and stores its position, together or not at all. */
  take(piece: LogPiece): Promise<PieceOutcome>;
  /** Stores where an unseen partition begins, unless a position is stored by now. */
  begin(
    partition: Pick<LogPiece, 'clusterId' | 'topic' | 'partition'>,
    next: bigint,
  ): Promise<void>;
  /** A partition is no longer read; the others go on. */
  onStopped?(stopped: StoppedPartition): void;
  /** The consumer has ended and will not begin again; the process should end. */
  onFatal(error: Error): void;
}

/**
 * Reads carrier events from Kafka. The stored position decides what is done: Kafka's own offsets are a hint
 * for where to fetch and for tools that show lag (DESIGN §3). Never jumps: a log that does not hold the
 * stored position stops that partition, loudly.
 */
export class CarrierEventConsumer {
  private readonly consumer: Consumer;
  private readonly admin: Admin;
  private clusterId = '';
  /** Per partition of this assignment, the position that was sought because of a gap. */
  private readonly sought = new Map<string, bigint>();
  private readonly stopped = new Map<string, StoppedPartition>();
  /** By topic, while this consumer is a member of its group. */
  private assigned: Readonly<Record<string, number[]>> | undefined;
  private heardAtMs = 0;

  constructor(private readonly options: CarrierEventConsumerOptions) {
    registerCodecs();
    const kafka = new kafkajs.Kafka({
      ...options.connection,
      retry: RETRY,
      logLevel: kafkajs.logLevel.WARN,
      logCreator: kafkaLog(options.log),
    });
    this.admin = kafka.admin();
    this.consumer = kafka.consumer({
      groupId: options.group,
      sessionTimeout: options.sessionTimeoutMs,
      // How long the others wait for a member at a rebalance: one that is gone must not hold them up longer.
      rebalanceTimeout: options.sessionTimeoutMs,
      heartbeatInterval: HEARTBEAT_INTERVAL_MS,
      maxWaitTimeInMs: MAX_WAIT_MS,
      readUncommitted: false,
      retry: { ...RETRY, restartOnFailure: () => Promise.resolve(true) },
    });
  }

  /** The partitions of ours that are no longer read. */
  stoppedPartitions(): readonly StoppedPartition[] {
    return [...this.stopped.values()].filter(({ topic, partition }) =>
      this.assigned?.[topic]?.includes(partition),
    );
  }

  /** Whether it is a member of its group, and the group's coordinator answered it lately. */
  isMember(): boolean {
    const silentMs = performance.now() - this.heardAtMs;
    return this.assigned !== undefined && silentMs < this.options.sessionTimeoutMs;
  }

  /** Where the log of each partition of ours begins and ends, asked of the brokers. */
  async logBoundsOfAssigned(): Promise<readonly AssignedLog[]> {
    const topics = Object.entries(this.assigned ?? {});
    const logs = await Promise.all(
      topics.map(async ([topic, partitions]) => {
        const offsets = await this.admin.fetchTopicOffsets(topic);
        return offsets
          .filter(({ partition }) => partitions.includes(partition))
          .map(({ partition, low, high }) => ({
            clusterId: this.clusterId,
            topic,
            partition,
            low: BigInt(low),
            high: BigInt(high),
          }));
      }),
    );
    return logs.flat();
  }

  /**
   * Joins the group and reads until `stop`. Resolves once it runs.
   * @throws KafkaProblem when TLS or the log-in is set so that no broker will have us.
   */
  async start(): Promise<void> {
    const { brokers, ssl } = this.options.connection;
    if (typeof ssl === 'object') await refuseUnusableTls(brokers, ssl);
    await this.admin.connect().catch((error: unknown) => {
      throw kafkaProblem(error);
    });
    this.clusterId = (await this.admin.describeCluster()).clusterId;
    if (this.clusterId === '') {
      throw new SeintjeError(
        'kafka.no_cluster_id',
        'The brokers name no cluster; use Kafka ≥ 0.10.1.',
      );
    }
    const { consumer, options } = this;
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.assigned = undefined;
      if (!payload.restart) options.onFatal(payload.error);
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      this.sought.clear();
      this.assigned = payload.memberAssignment;
      this.heardAtMs = performance.now();
    });
    consumer.on(consumer.events.HEARTBEAT, () => {
      this.heardAtMs = performance.now();
    });
    for (const gone of [consumer.events.DISCONNECT, consumer.events.STOP]) {
      consumer.on(gone, () => {
        this.assigned = undefined;
      });
    }
    await consumer.connect();
    await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_CONCURRENT,
      eachBatch: (payload) => this.takeBatch(payload),
    });
  }

  /** Finishes what is being done, leaves the group, and closes. */
  async stop(): Promise<void> {
    await this.consumer.disconnect();
    await this.admin.disconnect();
  }

  private async takeBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    if (this.stopped.has(keyOf(batch))) {
      this.consumer.pause([{ topic: batch.topic, partitions: [batch.partition] }]);
      return;
    }
    let next: bigint | undefined;
    for (const piece of inPieces(batch, this.clusterId, this.options.eventsMax)) {
      // Not resolved, so it is fetched again by whoever reads this partition then.
      if (!payload.isRunning() || payload.isStale()) break;
      next = await this.takePiece(piece);
      if (next === undefined) return;
      if (next > piece.next && (await this.isBeyondLog(piece, next, BigInt(batch.highWatermark)))) {
        return;
      }
      payload.resolveOffset(String(piece.next - 1n));
      await payload.heartbeat();
    }
    if (next === undefined) return;
    // Somebody has been here before and went further: what lies between needs no second reading.
    if (next > BigInt(batch.lastOffset()) + 1n) this.seek(batch, next);
    await this.hint(batch, next);
  }

  /** The stored position after the piece; undefined when this fetch is of no use any more. */
  private async takePiece(piece: LogPiece): Promise<bigint | undefined> {
    const outcome = await this.options.take(piece);
    switch (outcome.kind) {
      case 'taken':
        return outcome.next;
      case 'unseen': {
        const { low } = await this.logBounds(piece);
        await this.options.begin(piece, low);
        this.options.log.info({
          event: 'partition.began',
          topic: piece.topic,
          partition: piece.partition,
          next: low,
        });
        return this.takePiece(piece);
      }
      case 'gap':
        return this.crossGap(piece, outcome.next);
    }
  }

  /**
   * A gap is sought once. If it returns in this assignment and the log still begins at or below the
   * position, it holds only control or aborted records: always seeking would never come past an aborted
   * transaction (tried).
   */
  private async crossGap(piece: LogPiece, next: bigint): Promise<bigint | undefined> {
    const bounds = await this.logBounds(piece);
    if (bounds.low > next) {
      this.stopPartition(piece, 'log_begins_after_position', next, bounds);
      return undefined;
    }
    const { topic, partition } = piece;
    if (this.sought.get(keyOf(piece)) !== next) {
      this.sought.set(keyOf(piece), next);
      this.options.log.info({ event: 'gap.sought', topic, partition, next, offset: piece.from });
      this.seek(piece, next);
      return undefined;
    }
    this.options.log.info({
      event: 'gap.stepped_over',
      topic,
      partition,
      next,
      offset: piece.from,
    });
    return this.takePiece({ ...piece, stepOver: true });
  }

  /** Asked of the broker, as the batch may be old: a zombie's log only looks shorter than the position. */
  private async isBeyondLog(piece: LogPiece, next: bigint, seenEnd: bigint): Promise<boolean> {
    if (seenEnd >= next) return false;
    const bounds = await this.logBounds(piece);
    if (bounds.high >= next) return false;
    this.stopPartition(piece, 'log_shorter_than_position', next, bounds);
    return true;
  }

  private stopPartition(
    { topic, partition }: LogPiece,
    reason: StopReason,
    next: bigint,
    { low: logStart, high: logEnd }: LogBounds,
  ): void {
    const stopped = { topic, partition, reason, next, logStart, logEnd };
    this.stopped.set(keyOf(stopped), stopped);
    this.consumer.pause([{ topic, partitions: [partition] }]);
    this.options.log.error({
      event: 'partition.stopped',
      topic,
      partition,
      reason,
      next,
      offset: reason === 'log_shorter_than_position' ? logEnd : logStart,
      error: new SeintjeError(`kafka.${reason}`, REMEDY[reason]),
    });
    this.options.onStopped?.(stopped);
  }

  private seek({ topic, partition }: { topic: string; partition: number }, next: bigint): void {
    this.consumer.seek({ topic, partition, offset: String(next) });
  }

  private async logBounds({ topic, partition }: LogPiece): Promise<LogBounds> {
    const offsets = await this.admin.fetchTopicOffsets(topic);
    const found = offsets.find((it) => it.partition === partition);
    if (found === undefined) {
      throw new SeintjeError('kafka.no_partition', 'The topic has lost a partition; restore it.');
    }
    return { low: BigInt(found.low), high: BigInt(found.high) };
  }

  /** Tells Kafka how far we are. Only tools read it, so its failure stops nothing. */
  private async hint(batch: { topic: string; partition: number }, next: bigint): Promise<void> {
    const { topic, partition } = batch;
    try {
      await this.consumer.commitOffsets([{ topic, partition, offset: String(next) }]);
    } catch (error) {
      this.options.log.debug({ event: 'kafka_offset.not_hinted', topic, partition, error });
    }
  }
}

/** One partition of ours as the brokers hold it. */
export interface AssignedLog {
  readonly clusterId: string;
  readonly topic: string;
  readonly partition: number;
  readonly low: bigint;
  readonly high: bigint;
}

interface LogBounds {
  readonly low: bigint;
  readonly high: bigint;
}

const REMEDY: Readonly<Record<StopReason, string>> = {
  log_shorter_than_position:
    'The log ends before the position in ingest.ingest_offset: the topic was made anew or truncated. ' +
    'If so, set next of that row to where reading shall begin (0 for a new topic) and start ingest again.',
  log_begins_after_position:
    'The log begins after the position in ingest.ingest_offset: messages expired unread. Ask the source ' +
    'to send them again, then set next of that row to the start of the log and start ingest again.',
};

const keyOf = ({ topic, partition }: { topic: string; partition: number }): string =>
  `${topic}/${String(partition)}`;
