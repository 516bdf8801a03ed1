import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiParam,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { ADAPTERS, isSignedBy, readPayload, type CarrierAdapter } from '@app/carriers';
import { EventSourceDirectory } from '@app/merchants';
import { ProblemError } from '@app/platform';
import { webshopId, type WebshopId } from '@app/privacy';
import { SourceSecrets } from '@app/sealing';
import { ApiParts } from '../api-parts.js';
import { Problems } from '../http/problems.js';
import { EventsDoor } from './events-door.js';
import { bytesOf } from './raw-body.js';
import { WebhookTaken } from './taken-in-view.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Compared with where there is no such source, so that an unknown one takes as long as a wrong signature. */
const NOBODYS_SECRET = Buffer.alloc(32);

/** What carriers and brokers send by themselves, in their own form. */
@ApiTags('Carrier events')
@Controller('v1/carriers')
export class CarrierWebhooksController {
  private readonly secrets: SourceSecrets;

  constructor(
    private readonly parts: ApiParts,
    private readonly door: EventsDoor,
    private readonly sources: EventSourceDirectory,
  ) {
    this.secrets = new SourceSecrets(parts.keys.apiKeyPepper);
  }

  /**
   * Takes in a carrier's message as it sends it.
   *
   * @remarks
   * Of its fields only those named for this carrier are read; the rest is dropped unread. It must be signed as its sender
   * signs: Sendcloud-Signature, aftership-hmac-sha256, MyParcel's key, or X-Seintje-Signature (HMAC-SHA256 of the raw body
   * in hex). The same message again changes nothing.
   */
  @Post(':carrier/webhook')
  @HttpCode(202)
  @ApiParam({
    name: 'carrier',
    description: 'Whose form it is, such as sendcloud.',
    schema: { type: 'string' },
  })
  @ApiQuery({
    name: 'source',
    description: 'The id of the source, as binding it printed.',
    schema: { type: 'string', format: 'uuid' },
  })
  @ApiHeader({
    name: 'X-Seintje-Signature',
    required: false,
    description: 'Of who forwards unsigned payloads.',
    schema: { type: 'string' },
  })
  @ApiConsumes('*/*')
  @ApiBody({ schema: {}, description: 'JSON or XML, as the carrier sends it; at most 1 MiB.' })
  @ApiAcceptedResponse({ description: 'What the message told.', type: WebhookTaken })
  @Problems(
    'request.malformed',
    'request.too_large',
    'webhook.not_signed',
    'events.too_many',
    'service.unavailable',
  )
  async takeWebhook(
    @Param('carrier') carrier: string,
    @Query('source') sourceId: unknown,
    @Req() request: Request,
  ): Promise<WebhookTaken> {
    const body = bytesOf(request);
    const { adapter, webshop, source } = await this.senderOf(carrier, sourceId, body, request);
    const receivedAt = this.parts.clock.now();
    const read = readPayload(adapter, this.door.registry(), body, { receivedAt });
    if (read.kind === 'refused') throw new ProblemError('request.malformed');
    const judged = read.events.map((event) => this.door.judge(event));
    await this.door.takeIn(webshop, source, judged);
    const left = [...read.faults].filter(([fault]) => LEFT_OUT.has(fault));
    const refused = judged.filter(({ result }) => result === 'refused').length;
    return {
      accepted: judged.filter(({ result }) => result === 'accepted').length,
      unmapped: judged.filter(({ result }) => result === 'unmapped').length,
      notTaken: left.reduce((sum, [, count]) => sum + count, refused),
    };
  }

  /** @throws ProblemError, the same for an unknown carrier or source, a wrong signature and none. */
  private async senderOf(
    carrier: string,
    sourceId: unknown,
    body: Buffer,
    request: Request,
  ): Promise<{ adapter: CarrierAdapter; webshop: WebshopId; source: string }> {
    const source = typeof sourceId === 'string' ? sourceId.toLowerCase() : '';
    const found = UUID.test(source) ? await this.sources.find(source) : undefined;
    const sealed = found?.form === carrier ? found.sealedSecret : null;
    const bound = { webshopId: found?.webshopId ?? '', sourceId: source };
    const secret = sealed === null ? undefined : this.secrets.open(sealed, bound);
    const header = (name: string): string | undefined => request.get(name);
    const isSigned = isSignedBy(carrier, secret ?? NOBODYS_SECRET, body, header);
    const adapter = ADAPTERS.get(carrier);
    if (!isSigned || secret === undefined || found === undefined || adapter === undefined) {
      throw new ProblemError('webhook.not_signed');
    }
    return { adapter, webshop: webshopId(found.webshopId), source };
  }
}

/** Faults by which an event is left out; the others leave out a part of it. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['told.tracking_code', 'told.code', 'told.time', 'told.too_many'],
]);
