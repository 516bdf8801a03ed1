import { Module, type DynamicModule } from '@nestjs/common';
import type { Log, Settings } from '@app/platform';
import { ingestDeps } from './ingest-deps.js';
import { IngestWorker } from './ingest-worker.service.js';

/** Carrier events into shipments. Reaches neither the vault nor what seals for it: no grant, no import. */
@Module({})
export class IngestWorkerModule {
  static forRoot(settings: Settings, log: Log, onFatal: (error: Error) => void): DynamicModule {
    const worker = new IngestWorker(ingestDeps(settings, log), settings, onFatal);
    return {
      module: IngestWorkerModule,
      providers: [{ provide: IngestWorker, useValue: worker }],
    };
  }
}
