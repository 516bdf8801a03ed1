import { Module, type DynamicModule } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiKeyDirectory, ApiKeyGuard, EventSourceDirectory } from '@app/merchants';
import { ApiParts } from './api-parts.js';
import { BrandController } from './brand/brand.controller.js';
import { RecipientChoicesController } from './consent/recipient-choices.controller.js';
import { CarrierEventsController } from './events/carrier-events.controller.js';
import { CarrierWebhooksController } from './events/carrier-webhooks.controller.js';
import { EventsDoor } from './events/events-door.js';
import { HealthController } from './health/health.controller.js';
import { AnsweredRequests } from './idempotency/answered-requests.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { ProofsController } from './ledger/proofs.controller.js';
import { TilesController } from './ledger/tiles.controller.js';
import { ApiDocumentController } from './openapi/api-document.controller.js';
import { RegisterShipment } from './shipments/register-shipment.js';
import { ShipmentsController } from './shipments/shipments.controller.js';
import { Subscriptions } from './track/subscriptions.js';
import { TrackController } from './track/track.controller.js';
import { TrackPages } from './track/track-pages.js';
import { ChangesLimit } from './track/changes-limit.js';
import { TriesLimit } from './track/tries-limit.js';
import { WithdrawController } from './withdraw/withdraw.controller.js';

/** The HTTP API. Made of the parts it is given, so that `standalone` can run it beside the others. */
@Module({})
export class ApiModule {
  static forRoot(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        ShipmentsController,
        RecipientChoicesController,
        CarrierEventsController,
        CarrierWebhooksController,
        WithdrawController,
        TrackController,
        BrandController,
        LedgerController,
        ProofsController,
        TilesController,
        HealthController,
        ApiDocumentController,
      ],
      providers: [
        { provide: ApiParts, useValue: parts },
        {
          provide: ApiKeyDirectory,
          useFactory: () => new ApiKeyDirectory(parts.pool, parts.keys.apiKeyPepper),
        },
        {
          provide: EventSourceDirectory,
          useFactory: () => new EventSourceDirectory(parts.pool),
        },
        EventsDoor,
        Reflector,
        ApiKeyGuard,
        AnsweredRequests,
        RegisterShipment,
        TrackPages,
        Subscriptions,
        {
          provide: ChangesLimit,
          useFactory: () => new ChangesLimit(parts.clock, parts.ids),
        },
        {
          provide: TriesLimit,
          useFactory: () => new TriesLimit(parts.trackTriesPerMinute, parts.clock, parts.ids),
        },
      ],
    };
  }
}
