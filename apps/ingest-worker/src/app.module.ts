import { Module, type DynamicModule } from '@nestjs/common';
import { IngestWorker } from './ingest-worker.service.js';

/** Carrier events into shipments. Reaches neither the vault nor what seals for it: no grant, no import. */
@Module({})
export class IngestWorkerModule {
  static forRoot(worker: IngestWorker): DynamicModule {
    return {
      module: IngestWorkerModule,
      providers: [{ provide: IngestWorker, useValue: worker }],
    };
  }
}
