import {
  Body,
  Controller,
  Get,
  Headers,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { tenantTransaction } from '@app/database';
import { ApiKeyGuard } from '@app/merchants';
import { ProblemError } from '@app/platform';
import type { ShipmentId, WebshopId } from '@app/privacy';
import { ApiParts } from '../api-parts.js';
import { NeedsScope, OF_A_BODY, Problems } from '../http/problems.js';
import { OfShipment, ShipmentParam } from '../http/shipment-param.js';
import { Tenant } from '../http/tenant.js';
import { AnsweredRequests, IDEMPOTENCY_KEY } from '../idempotency/answered-requests.js';
import { cursorAfter, PAGE_SHIPMENTS, PAGE_SHIPMENTS_MAX, pageOf } from './page.js';
import { RegisterShipmentDto } from './register-shipment-body.js';
import { RegisterShipment } from './register-shipment.js';
import { RegisteredShipment } from './registered-shipment-view.js';
import {
  listShipments,
  viewShipment,
  type ShipmentPage,
  type ShipmentView,
} from './shipment-view.js';

/** A webshop's shipments. */
@ApiTags('Shipments')
@Controller('v1/shipments')
@UseGuards(ApiKeyGuard)
export class ShipmentsController {
  constructor(
    private readonly parts: ApiParts,
    private readonly registration: RegisterShipment,
    private readonly answered: AnsweredRequests,
  ) {}

  /**
   * Registers a shipment, its recipient and what the recipient decided.
   *
   * @remarks
   * The recipient is sealed with the vault's public key before anything is stored; the API cannot read it back.
   * The same Idempotency-Key with the same body gives the first answer again; a refused request does not use
   * up its key.
   */
  @Post()
  @NeedsScope('shipments:write')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'New for each new request, visible ASCII; kept 24 hours as a keyed hash.',
    schema: { type: 'string', minLength: 8, maxLength: 128, pattern: IDEMPOTENCY_KEY.source },
  })
  @ApiCreatedResponse({
    description: 'Registered, now or before.',
    type: RegisteredShipment,
    headers: {
      'Idempotency-Replayed': {
        description: 'There when this is the answer that was given before.',
        schema: { type: 'string', enum: ['true'] },
      },
    },
  })
  @Problems(
    ...OF_A_BODY,
    'carrier.unknown',
    'shipment.exists',
    'idempotency.key_missing',
    'idempotency.key_invalid',
    'idempotency.conflict',
    'idempotency.in_progress',
    'service.unavailable',
  )
  async registerShipment(
    @Tenant() webshopId: WebshopId,
    @Headers('Idempotency-Key') idempotencyKey: string | undefined,
    @Req() request: Request,
    @Body() body: RegisterShipmentDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegisteredShipment> {
    // The body as it came, before any of it was brought into shape.
    const mark = this.answered.mark(idempotencyKey, request.body);
    const { answer, isReplayed } = await this.registration.register(webshopId, body, mark);
    if (isReplayed) response.setHeader('Idempotency-Replayed', 'true');
    return answer;
  }

  /** Lists your shipments, newest first. */
  @Get()
  @NeedsScope('shipments:read')
  @ApiQuery({
    name: 'cursor',
    required: false,
    description: 'The `nextCursor` of the page before.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{48}$' },
  })
  @ApiQuery({
    name: 'limit',
    required: false,
    description: 'Shipments on a page.',
    schema: { type: 'integer', minimum: 1, maximum: PAGE_SHIPMENTS_MAX, default: PAGE_SHIPMENTS },
  })
  @Problems('request.invalid', 'service.unavailable')
  async listShipments(
    @Tenant() webshopId: WebshopId,
    @Query('cursor') cursor: unknown,
    @Query('limit') limit: unknown,
  ): Promise<ShipmentPage> {
    const page = pageOf(cursor, limit);
    // One more than asked for tells whether there is a next page.
    const found = await tenantTransaction(this.parts.pool, webshopId, (tx) =>
      listShipments(tx, webshopId, { ...page, limit: page.limit + 1 }),
    );
    const shipments = found.slice(0, page.limit);
    const last = shipments.at(-1);
    const hasMore = found.length > page.limit && last !== undefined;
    return { shipments, nextCursor: hasMore ? cursorAfter(last.id) : null };
  }

  /** Shows a shipment with its recipients, its timeline and the story of each notification. */
  @Get(':id')
  @NeedsScope('shipments:read')
  @OfShipment()
  async viewShipment(
    @Tenant() webshopId: WebshopId,
    @Param('id', ShipmentParam) shipmentId: ShipmentId,
  ): Promise<ShipmentView> {
    const shipment = await tenantTransaction(this.parts.pool, webshopId, (tx) =>
      viewShipment(tx, webshopId, shipmentId),
    );
    if (shipment === undefined) throw new ProblemError('shipment.unknown');
    return shipment;
  }
}
