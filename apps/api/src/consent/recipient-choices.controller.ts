import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PoolClient } from 'pg';
import { stopPerson, withdraw, type PersonStop } from '@app/consent';
import { tenantTransaction } from '@app/database';
import { ApiKeyGuard } from '@app/merchants';
import { ProblemError } from '@app/platform';
import { CHANNEL, PURPOSE, type ContactRef, type ShipmentId, type WebshopId } from '@app/privacy';
import { requestErasure, type ErasureState } from '@app/rights';
import { ApiParts } from '../api-parts.js';
import { NeedsScope, OF_A_BODY, Problems } from '../http/problems.js';
import { OfShipment, ShipmentParam } from '../http/shipment-param.js';
import { Tenant } from '../http/tenant.js';
import { contactsOf } from '../shipments/recipient-view.js';
import { viewShipment } from '../shipments/shipment-view.js';
import type { ErasureView, StoppedView, WithdrawnView } from './choice-view.js';
import { WithdrawalDto } from './withdrawal-body.js';

/**
 * What recipients told the webshop: that they want no more messages, that their data may only be stored,
 * that they object, or that they want to be erased. Each holds with the answer, and asked again gives the same answer.
 */
@ApiTags('Recipients’ choices')
@Controller('v1/shipments/:id')
@UseGuards(ApiKeyGuard)
export class RecipientChoicesController {
  constructor(private readonly parts: ApiParts) {}

  /**
   * Passes on that the recipient wants no more messages.
   *
   * @remarks
   * Holds for the person at your webshop from the moment of the answer; asked again it gives the same answer.
   */
  @Post('consent/withdrawals')
  @HttpCode(200)
  @NeedsScope('consent:write')
  @OfShipment()
  @Problems(...OF_A_BODY)
  async withdrawConsent(
    @Tenant() webshopId: WebshopId,
    @Param('id', ShipmentParam) shipmentId: ShipmentId,
    @Body() { purpose, channel }: WithdrawalDto,
  ): Promise<WithdrawnView> {
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

  /**
   * Passes on that the recipient wants to be stored and nothing else.
   *
   * @remarks
   * GDPR article 18. Holds for the person at your webshop from the moment of the answer.
   */
  @Post('restriction')
  @HttpCode(200)
  @NeedsScope('rights:write')
  @OfShipment()
  restrictRecipient(
    @Tenant() webshopId: WebshopId,
    @Param('id', ShipmentParam) shipmentId: ShipmentId,
  ): Promise<StoppedView> {
    return this.stop(webshopId, shipmentId, 'restricted');
  }

  /**
   * Passes on that the recipient objects.
   *
   * @remarks
   * GDPR article 21. The contact is dropped, and the next order does not sign the person up again.
   */
  @Post('objection')
  @HttpCode(200)
  @NeedsScope('rights:write')
  @OfShipment()
  objectRecipient(
    @Tenant() webshopId: WebshopId,
    @Param('id', ShipmentParam) shipmentId: ShipmentId,
  ): Promise<StoppedView> {
    return this.stop(webshopId, shipmentId, 'objected');
  }

  /**
   * Passes on that the recipient wants to be erased.
   *
   * @remarks
   * GDPR article 17. From the moment of the answer the data is used for nothing. It is gone once all that you
   * registered before is read, normally within seconds: contact, index, keys, subscriptions, and what leads from the
   * ledger to the person, who is erased at your webshop, with all their shipments. Ask again to see whether it is done.
   */
  @Post('erasure')
  @HttpCode(202)
  @NeedsScope('rights:write')
  @OfShipment()
  async eraseRecipient(
    @Tenant() webshopId: WebshopId,
    @Param('id', ShipmentParam) shipmentId: ShipmentId,
  ): Promise<ErasureView> {
    // By ContactRef: a transaction that is done again asks again.
    const states = new Map<ContactRef, ErasureState | undefined>();
    await this.forEachRecipient(webshopId, shipmentId, async (tx, contactRef) => {
      states.set(contactRef, await requestErasure(tx, webshopId, contactRef));
    });
    const state = [...states.values()].every((one) => one === 'erased') ? 'erased' : 'erasing';
    return { shipmentId, state };
  }

  private async stop(
    webshopId: WebshopId,
    shipmentId: ShipmentId,
    state: PersonStop,
  ): Promise<StoppedView> {
    await this.forEachRecipient(webshopId, shipmentId, (tx, contactRef) =>
      stopPerson(tx, webshopId, contactRef, state),
    );
    return { shipmentId, state };
  }

  /** One transaction for all: the answer says that it holds for the shipment, not for some of it. */
  private async forEachRecipient(
    webshopId: WebshopId,
    shipmentId: ShipmentId,
    act: (tx: PoolClient, contactRef: ContactRef) => Promise<unknown>,
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
