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
import type { Request, Response } from 'express';
import { tenantTransaction } from '@app/database';
import { ApiKeyGuard, Scopes } from '@app/merchants';
import { ProblemError } from '@app/platform';
import type { ShipmentId, WebshopId } from '@app/privacy';
import { ApiParts } from '../api-parts.js';
import { ShipmentParam } from '../http/shipment-param.js';
import { Tenant } from '../http/tenant.js';
import { AnsweredRequests } from '../idempotency/answered-requests.js';
import { cursorAfter, pageOf } from './page.js';
import { RegisterShipmentDto } from './register-shipment.dto.js';
import { RegisterShipment } from './register-shipment.js';
import {
  listShipments,
  viewShipment,
  type ShipmentSummary,
  type ShipmentView,
} from './shipment-view.js';

/** A webshop's shipments. */
@Controller('v1/shipments')
@UseGuards(ApiKeyGuard)
export class ShipmentsController {
  constructor(
    private readonly parts: ApiParts,
    private readonly registration: RegisterShipment,
    private readonly answered: AnsweredRequests,
  ) {}

  @Post()
  @Scopes('shipments:write')
  async register(
    @Tenant() webshopId: WebshopId,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() request: Request,
    @Body() body: RegisterShipmentDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    // The body as it came, before any of it was brought into shape.
    const mark = this.answered.mark(idempotencyKey, request.body);
    const { answer, isReplayed } = await this.registration.register(webshopId, body, mark);
    if (isReplayed) response.setHeader('Idempotency-Replayed', 'true');
    return answer;
  }

  @Get()
  @Scopes('shipments:read')
  async list(
    @Tenant() webshopId: WebshopId,
    @Query('cursor') cursor: unknown,
    @Query('limit') limit: unknown,
  ): Promise<{ shipments: ShipmentSummary[]; nextCursor: string | null }> {
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

  @Get(':id')
  @Scopes('shipments:read')
  async view(
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
