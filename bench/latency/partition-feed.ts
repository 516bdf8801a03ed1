import { ingestBatch, type IngestDeps } from '@app/ingest';
import { Ids } from '@app/platform';
import { VoidCellError } from '../cell.js';
import { carrierMessage, CLUSTER, TOPIC } from '../ingest/carrier-log.js';

/** A code whose message goes at once: the parcel is on its round. */
const AT_ONCE = 'J05';
const ids = new Ids();

/**
 * One partition as its consumer sees it: what came while a batch was being taken is the next batch. The
 * broker's own wait is left out: the handler is called as soon as it is free.
 */
export class PartitionFeed {
  private waiting: Buffer[] = [];
  private next = 0n;
  private taking: Promise<void> | undefined;
  private failure: unknown;

  constructor(
    private readonly deps: IngestDeps,
    private readonly partition: number,
  ) {}

  /** An event of this parcel, at once. */
  arrive(trackingCode: string): void {
    const occurredAt = new Date().toISOString();
    this.waiting.push(carrierMessage(trackingCode, AT_ONCE, occurredAt, ids.uuidV7()));
    this.taking ??= this.takeAll();
  }

  /** Resolves when all that arrived is taken. @throws what a batch threw. */
  async drained(): Promise<void> {
    await this.taking;
    if (this.failure !== undefined) throw new Error('A batch failed.', { cause: this.failure });
  }

  private async takeAll(): Promise<void> {
    try {
      while (this.waiting.length > 0) await this.takeBatch();
    } catch (error) {
      this.failure = error;
    } finally {
      this.taking = undefined;
    }
  }

  private async takeBatch(): Promise<void> {
    const values = this.waiting;
    this.waiting = [];
    const from = this.next;
    this.next += BigInt(values.length);
    const { kind } = await ingestBatch(this.deps, {
      clusterId: CLUSTER,
      topic: TOPIC,
      partition: this.partition,
      from,
      next: this.next,
      messages: values.map((value, n) => ({
        offset: from + BigInt(n),
        value,
        contentType: undefined,
      })),
      stepOver: false,
    });
    if (kind !== 'taken') throw new VoidCellError('latency ours', { kind });
  }
}
