import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ProblemError } from '@app/platform';
import type { WebshopId } from '@app/privacy';
import { ApiParts } from '../api-parts.js';
import { canonicalJson } from './canonical-json.js';

/** How long a key is remembered: longer than any client repeats a request. */
const REMEMBERED_HOURS = 24;
/** Visible characters of ASCII, as RFC 9110 allows in a field without quoting. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,128}$/;
const RETRY_AFTER_SECONDS = 1;

/** A request as it is remembered: keyed hashes, because key and body may both hold an address. */
export interface RequestMark {
  keyMac: Buffer;
  bodyMac: Buffer;
}

/** The answers given to requests with an Idempotency-Key. */
@Injectable()
export class AnsweredRequests {
  constructor(private readonly parts: ApiParts) {}

  /** The marks of a request. @throws ProblemError when the header is missing or unusable. */
  mark(header: string | undefined, body: unknown): RequestMark {
    if (header === undefined) throw new ProblemError('idempotency.key_missing');
    if (!IDEMPOTENCY_KEY.test(header)) throw new ProblemError('idempotency.key_invalid');
    return { keyMac: this.mac('key', header), bodyMac: this.mac('body', canonicalJson(body)) };
  }

  /**
   * Claims a key for this transaction and remembers the answer with its commit.
   * @returns undefined for a new request; the first answer for one that was answered before.
   * @throws ProblemError when the key came with another body, or its first request is still being done.
   */
  async claim<Answer extends object>(
    tx: PoolClient,
    webshopId: WebshopId,
    { keyMac, bodyMac }: RequestMark,
    answer: Answer,
  ): Promise<Answer | undefined> {
    await this.onlyOneAtATime(tx, webshopId, keyMac);
    const remembered = await tx.query(
      `insert into merchants.idempotency as known (webshop_id, key_mac, body_mac, answer)
       values ($1, $2, $3, $4)
           on conflict (webshop_id, key_mac) do update
          set body_mac = excluded.body_mac, answer = excluded.answer, at = clock_timestamp()
        where known.at < clock_timestamp() - make_interval(hours => $5)`,
      [webshopId, keyMac, bodyMac, JSON.stringify(answer), REMEMBERED_HOURS],
    );
    if (remembered.rowCount === 1) return undefined;
    const { rows } = await tx.query<{ body_mac: Buffer; answer: Answer }>(
      'select body_mac, answer from merchants.idempotency where webshop_id = $1 and key_mac = $2',
      [webshopId, keyMac],
    );
    const first = rows[0];
    if (first?.body_mac.equals(bodyMac) !== true) throw new ProblemError('idempotency.conflict');
    return first.answer;
  }

  /** Not waiting for the first request is kinder than holding a connection for it: the caller asks again. */
  private async onlyOneAtATime(
    tx: PoolClient,
    webshopId: WebshopId,
    keyMac: Buffer,
  ): Promise<void> {
    const { rows } = await tx.query<{ isOurs: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended($1 || encode($2, 'hex'), 79)) as "isOurs"`,
      [webshopId, keyMac],
    );
    if (rows[0]?.isOurs !== true) {
      throw new ProblemError('idempotency.in_progress', [], {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    }
  }

  private mac(kind: 'key' | 'body', text: string): Buffer {
    return createHmac('sha256', this.parts.keys.idempotency).update(`${kind}\0${text}`).digest();
  }
}
