import type { Batch, IHeaders } from 'kafkajs';

/** One message as the log holds it. */
export interface LogMessage {
  readonly offset: bigint;
  /** Null for a tombstone. */
  readonly value: Buffer | null;
  /** The header of that name, when there is one. */
  readonly contentType: string | undefined;
  /** What headers `ce_*` say of a CloudEvent in binary mode; undefined where there is no `ce_specversion`. */
  readonly envelope?: LogEnvelope | undefined;
}

/** The attributes of a CloudEvent that we read, as its headers say them; not yet checked. */
export interface LogEnvelope {
  readonly specversion: string;
  readonly id: string | undefined;
  readonly source: string | undefined;
  readonly type: string | undefined;
}

/** A stretch of one partition's log, small enough for one transaction. */
export interface LogPiece {
  readonly clusterId: string;
  readonly topic: string;
  readonly partition: number;
  /** Where the stretch begins. Offsets without a message hold control or aborted records, or were compacted. */
  readonly from: bigint;
  /** Where the log goes on after it. */
  readonly next: bigint;
  readonly messages: readonly LogMessage[];
  /** True when what lies between the stored position and `from` is known to hold no message. */
  readonly stepOver: boolean;
}

/** What became of a piece. */
export type PieceOutcome =
  /** It counts, now or before; `next` is the stored position, perhaps far beyond the piece. */
  | { readonly kind: 'taken'; readonly next: bigint }
  /** Something lies between the stored position and the piece; nothing was done. */
  | { readonly kind: 'gap'; readonly next: bigint }
  /** No position is stored for this cluster, topic and partition; nothing was done. */
  | { readonly kind: 'unseen' };

/** Cuts what one fetch brought into pieces of at most `eventsMax` messages, together without a gap. */
export function inPieces(batch: Batch, clusterId: string, eventsMax: number): LogPiece[] {
  const { topic, partition, messages } = batch;
  const pieces: LogPiece[] = [];
  // kafkajs knows where the fetch began; its typing does not say so.
  let from = BigInt((batch as Batch & { fetchedOffset: string }).fetchedOffset);
  const end = BigInt(batch.lastOffset()) + 1n;
  for (let start = 0; start < messages.length; start += eventsMax) {
    const cut = messages.slice(start, start + eventsMax);
    const isLast = start + eventsMax >= messages.length;
    const next = isLast ? end : BigInt(cut.at(-1)?.offset ?? 0) + 1n;
    pieces.push({
      clusterId,
      topic,
      partition,
      from,
      next,
      messages: cut.map((message) => ({
        offset: BigInt(message.offset),
        value: message.value,
        contentType: headerText(message.headers?.['content-type']),
        envelope: envelopeOf(message.headers),
      })),
      stepOver: false,
    });
    from = next;
  }
  return pieces;
}

/** CloudEvents 1.0, Kafka binding, binary mode: an attribute is a header with `ce_` before its name. */
function envelopeOf(headers: IHeaders | undefined): LogEnvelope | undefined {
  const specversion = headerText(headers?.['ce_specversion']);
  if (specversion === undefined) return undefined;
  const [id, source] = [headerText(headers?.['ce_id']), headerText(headers?.['ce_source'])];
  return { specversion, id, source, type: headerText(headers?.['ce_type']) };
}

function headerText(header: IHeaders[string]): string | undefined {
  const first = Array.isArray(header) ? header[0] : header;
  return first?.toString();
}
