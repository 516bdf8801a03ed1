import { Module, type DynamicModule } from '@nestjs/common';
import { AssetController } from './http/asset.controller.js';
import { PageParts } from './page-parts.js';
import { TrackingController } from './tracking.controller.js';

/** The tracking page. Made of the parts it is given, so that `standalone` can run it beside the others. */
@Module({})
export class TrackingWebModule {
  static forRoot(parts: PageParts): DynamicModule {
    return {
      module: TrackingWebModule,
      // In this order: an asset's route is whatever is left.
      controllers: [TrackingController, AssetController],
      providers: [{ provide: PageParts, useValue: parts }],
    };
  }
}
