import { Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { readCarrierEvent } from '@app/carriers';
import { ApiKeyGuard, EventSourceDirectory } from '@app/merchants';
import { ProblemError } from '@app/platform';
import type { WebshopId } from '@app/privacy';
import { hasWrongCheckDigit } from '@app/shipments';
import { NeedsScope, Problems } from '../http/problems.js';
import { Tenant } from '../http/tenant.js';
import { EventsDoor, type Judged } from './events-door.js';
import { bytesOf } from './raw-body.js';
import { TakenIn } from './taken-in-view.js';

/** As many as ingest takes in a second or two. */
const ROWS_MAX = 5_000;
/** Plain JSON too, as many tools can send nothing else: one event, or a list. */
const ONE = ['application/cloudevents+json', 'application/json'];
const SEVERAL = ['application/cloudevents-batch+json'];
const LINES = ['application/x-ndjson', 'application/jsonl', 'application/json-lines'];

/** Events of carriers that a webshop brings itself, in our own form. */
@ApiTags('Carrier events')
@Controller('v1/carrier-events')
@UseGuards(ApiKeyGuard)
export class CarrierEventsController {
  constructor(
    private readonly door: EventsDoor,
    private readonly sources: EventSourceDirectory,
  ) {}

  /**
   * Takes in carriers' events, one or many.
   *
   * @remarks
   * One event as `application/cloudevents+json`, a list of them as `application/cloudevents-batch+json`, or one a line as
   * `application/x-ndjson`: at most 5,000, 64 KiB each, 5 MiB together. Each is answered for itself; those that are accepted
   * count once, however often they are sent. They join your own shipments only. Off until your webshop was let in.
   */
  @Post()
  @HttpCode(202)
  @NeedsScope('events:write')
  @ApiConsumes(
    'application/cloudevents-batch+json',
    'application/cloudevents+json',
    'application/x-ndjson',
  )
  @ApiBody({
    schema: { type: 'array', items: { type: 'object' }, minItems: 1, maxItems: ROWS_MAX },
  })
  @ApiAcceptedResponse({ description: 'What became of each event.', type: TakenIn })
  @Problems(
    'request.malformed',
    'request.too_large',
    'request.media_type',
    'events.not_bound',
    'events.too_many',
    'service.unavailable',
  )
  async takeEvents(@Tenant() webshopId: WebshopId, @Req() request: Request): Promise<TakenIn> {
    const rows = rowsOf(bytesOf(request), request.get('Content-Type') ?? '');
    if (rows.length > ROWS_MAX) throw new ProblemError('request.too_large');
    const sourceId = await this.sources.doorOf(webshopId);
    if (sourceId === undefined) throw new ProblemError('events.not_bound');
    const judged = rows.map((row) => this.judge(row));
    await this.door.takeIn(webshopId, sourceId, judged);
    const count = (result: Judged['result']): number =>
      judged.filter((it) => it.result === result).length;
    return {
      accepted: count('accepted'),
      unmapped: count('unmapped'),
      refused: count('refused'),
      rows: judged.map((it, at) => ({
        row: at + 1,
        result: it.result,
        ...(it.result === 'refused' && { reason: it.reason }),
        ...(it.result !== 'refused' &&
          hasWrongCheckDigit(it.event.trackingCode) && { checkDigit: 'wrong' as const }),
      })),
    };
  }

  private judge(row: Buffer): Judged {
    const read = readCarrierEvent(row);
    return read.kind === 'refused'
      ? { result: 'refused', reason: read.reason }
      : this.door.judge(read.event);
  }
}

/** @throws ProblemError when the body has no form of ours, or holds no event. */
function rowsOf(body: Buffer, contentType: string): Buffer[] {
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const rows = LINES.includes(mediaType) ? linesOf(body) : documentsOf(body, mediaType);
  if (rows.length === 0) throw new ProblemError('request.malformed');
  return rows;
}

function documentsOf(body: Buffer, mediaType: string): Buffer[] {
  const isList = SEVERAL.includes(mediaType) || /^\s*\[/.test(body.toString('latin1', 0, 64));
  if (!SEVERAL.includes(mediaType) && !ONE.includes(mediaType)) {
    throw new ProblemError('request.media_type');
  }
  if (!isList) return body.length === 0 ? [] : [body];
  let list: unknown;
  try {
    list = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new ProblemError('request.malformed', [], { cause });
  }
  if (!Array.isArray(list)) throw new ProblemError('request.malformed');
  return list.map((item) => Buffer.from(JSON.stringify(item)));
}

function linesOf(body: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < body.length;) {
    const end = body.indexOf(0x0a, from);
    const line = body.subarray(from, end === -1 ? body.length : end);
    if (line.some((byte) => byte > 0x20)) lines.push(line);
    from = end === -1 ? body.length : end + 1;
  }
  return lines;
}
