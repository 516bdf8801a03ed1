import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import type { PushSender, SmtpEmailSender } from '@app/sending';

/** What the process holds open; let go after the worker has finished what it had in hand. */
@Injectable()
export class VaultWorkerResources implements OnApplicationShutdown {
  constructor(
    readonly pool: Pool,
    private readonly senders: readonly (SmtpEmailSender | PushSender)[],
    private readonly stopping: AbortController,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.senders.map((sender) => sender.close()));
    await this.pool.end();
  }
}
