import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Pool } from 'pg';
import { SeintjeError, type Ids, type Log, type ProcessMetrics } from '@app/platform';
import { keepReturnedMail, ReturnedMailIntake, type IntakeRules } from '@app/returned-mail';
import type { ContactSealer } from '@app/sealing';

/** Nobody can hand mail in: the process listens no more. */
class NotListeningError extends SeintjeError {
  constructor() {
    super('relay.not_listening', 'The relay worker does not listen for mail; restart it.');
  }
}

export interface RelayParts {
  rules: IntakeRules;
  pool: Pool;
  sealer: ContactSealer;
  ids: Ids;
  metrics: Pick<ProcessMetrics, 'count'>;
  log: Log;
}

/** Takes in what mail systems send back, sealed before anything else is done with it. */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly pool: Pool;
  private readonly intake: ReturnedMailIntake;
  private listensAt: number | undefined;

  constructor(private readonly parts: RelayParts) {
    this.pool = parts.pool;
    this.intake = new ReturnedMailIntake(
      parts.rules,
      (localPart, source) => keepReturnedMail(parts, localPart, source),
      (outcome) => {
        parts.metrics.count('seintje_relay_mails_total', { outcome });
      },
      (error) => {
        parts.log.warn({ event: 'returned_mail.not_kept', error });
      },
    );
  }

  /** The port on which mail is received. */
  get port(): number {
    return this.listensAt ?? 0;
  }

  problem(): SeintjeError | undefined {
    return this.listensAt === undefined ? new NotListeningError() : undefined;
  }

  async onApplicationBootstrap(): Promise<void> {
    this.listensAt = await this.intake.start();
    this.parts.log.info({ event: 'relay.listening', port: this.listensAt });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.intake.stop();
    this.listensAt = undefined;
    await this.pool.end();
  }
}
