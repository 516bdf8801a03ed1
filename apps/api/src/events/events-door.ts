import { Injectable } from '@nestjs/common';
import { tenantTransaction } from '@app/database';
import {
  CarrierRegistry,
  translate,
  writeCarrierEvent,
  type CarrierEvent,
  type Refusal,
} from '@app/carriers';
import { ProblemError } from '@app/platform';
import type { WebshopId } from '@app/privacy';
import { ApiParts } from '../api-parts.js';

/** What waits is taken within a second, unless ingest is away. */
const RETRY_AFTER_SECONDS = 10;

/** What became of one event: taken, taken without a meaning of its code, or why not. */
export type Judged =
  | { readonly result: 'accepted' | 'unmapped'; readonly event: CarrierEvent }
  | { readonly result: 'refused'; readonly reason: Refusal };

/**
 * Where events come in over HTTP. It reads and strips them as ingest does, and puts them where ingest finds
 * them: the API itself can neither record a status nor plan a notification.
 */
@Injectable()
export class EventsDoor {
  private readonly carriers = CarrierRegistry.load();

  constructor(private readonly parts: ApiParts) {}

  /** The carriers and their codes. */
  registry(): CarrierRegistry {
    return this.carriers;
  }

  /** Whether ingest would take this event, and knows its code. */
  judge(event: CarrierEvent): Judged {
    const translated = translate(this.carriers, event, null, this.parts.clock.now());
    if (translated.kind === 'refused') return { result: 'refused', reason: translated.reason };
    return { result: translated.kind === 'tracking' ? 'accepted' : 'unmapped', event };
  }

  /**
   * Takes in those that were not refused, all or none.
   * @throws ProblemError when too many wait already.
   */
  async takeIn(webshopId: WebshopId, sourceId: string, judged: readonly Judged[]): Promise<void> {
    const events = judged.flatMap((it) =>
      it.result === 'refused' ? [] : [JSON.stringify(writeCarrierEvent(it.event))],
    );
    if (events.length === 0) return;
    const taken = await tenantTransaction(this.parts.pool, webshopId, async (tx) => {
      const { rows } = await tx.query<{ taken: number }>(
        'select ingest.take_in_events($1, $2, $3) as taken',
        [webshopId, sourceId, events],
      );
      return rows[0]?.taken ?? -1;
    });
    if (taken < 0) {
      throw new ProblemError('events.too_many', [], { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
  }
}
