import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { stopPerson, withdraw, type PersonStop } from '@app/consent';
import { tenantTransaction } from '@app/database';
import { ApiKeyGuard, Scopes } from '@app/merchants';
import { ProblemError } from '@app/platform';
import { CHANNEL, PURPOSE, type ContactRef, type ShipmentId, type WebshopId } from '@app/privacy';
import { ApiParts } from '../api-parts.js';
import { ShipmentParam } from '../http/shipment-param.js';
import { Tenant } from '../http/tenant.js';
import { contactsOf } from '../shipments/recipient-view.js';
import { viewShipment } from '../shipments/shipment-view.js';
import { WithdrawalDto } from './withdrawal.dto.js';

/**
 * What recipients told the webshop: that they want no more messages, that their data may only be stored,
 * or that they object. Each holds with the answer, and asked again gives the same answer.
 */
@Controller('v1/shipments/:id')
@UseGuards(ApiKeyGuard)
export class RecipientChoicesController {
  constructor(private readonly parts: ApiParts) {}

  @Post('consent/withdrawals')
  @HttpCode(200)
  @Scopes('consent:write')
  async withdraw(
    @Tenant() webshopId: WebshopId,
    @Param('id', ShipmentParam) shipmentId: ShipmentId,
    @Body() { purpose, channel }: WithdrawalDto,
  ): Promise<object> {
    await this.forEachRecipient(webshopId, shipmentId, (tx, contactRef) =>
      withdraw(tx, {
        webshopId,
        contactRef,
        purpose: PURPOSE[purpose],
        channel: CHANNEL[channel],
        how: 'api',
      }),
    );
    return { shipmentId, purpose, channel, state: 'withdrawn' };
  }

  @Post('restriction')
  @HttpCode(200)
  @Scopes('rights:write')
  restrict(
    @Tenant() webshopId: WebshopId,
    @Param('id', ShipmentParam) shipmentId: ShipmentId,
  ): Promise<object> {
    return this.stop(webshopId, shipmentId, 'restricted');
  }

  @Post('objection')
  @HttpCode(200)
  @Scopes('rights:write')
  object(
    @Tenant() webshopId: WebshopId,
    @Param('id', ShipmentParam) shipmentId: ShipmentId,
  ): Promise<object> {
    return this.stop(webshopId, shipmentId, 'objected');
  }

  private async stop(
    webshopId: WebshopId,
    shipmentId: ShipmentId,
    state: PersonStop,
  ): Promise<object> {
    await this.forEachRecipient(webshopId, shipmentId, (tx, contactRef) =>
      stopPerson(tx, webshopId, contactRef, state),
    );
    return { shipmentId, state };
  }

  /** One transaction for all: the answer says that it holds for the shipment, not for some of it. */
  private async forEachRecipient(
    webshopId: WebshopId,
    shipmentId: ShipmentId,
    act: (tx: PoolClient, contactRef: ContactRef) => Promise<boolean>,
  ): Promise<void> {
    await tenantTransaction(this.parts.pool, webshopId, async (tx) => {
      const recipients = await contactsOf(tx, webshopId, shipmentId);
      if (recipients.length === 0 && !(await viewShipment(tx, webshopId, shipmentId))) {
        throw new ProblemError('shipment.unknown');
      }
      for (const { contactRef } of recipients) await act(tx, contactRef);
    });
  }
}
