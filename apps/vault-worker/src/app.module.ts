import { readFileSync } from 'node:fs';
import { Module, type DynamicModule } from '@nestjs/common';
import { Clock, Ids, type Log, type Settings } from '@app/platform';
import { createPool } from '@app/database';
import { WithdrawalLinks } from '@app/notifications';
import { EmailHandOff, SmtpEmailSender } from '@app/sending';
import { carrierNames } from '@app/shipments';
import { ContactOpener, readVaultKeys } from '@app/vault';
import { VaultWorkerResources } from './resources.js';
import { VaultWorker } from './vault-worker.service.js';

/** One connection a tree to send and one to admit, the heartbeat, and one to spare. */
const CONNECTIONS_MAX = 10;

/** The only process that holds the vault's private key. It listens on no port. */
@Module({})
export class VaultWorkerModule {
  static forRoot(settings: Settings, log: Log): DynamicModule {
    const names = carrierNames();
    const clock = new Clock();
    const ids = new Ids(clock);
    const keys = readVaultKeys(settings.VAULT_KEYS_FILE);
    const pool = createPool(settings.DATABASE_URL, {
      connectionsMax: CONNECTIONS_MAX,
      applicationName: 'seintje-vault-worker',
      pinnedPlans: true,
    });
    const sender = new SmtpEmailSender(
      {
        url: settings.SMTP_URL,
        tls: settings.SMTP_TLS,
        ca: settings.SMTP_CA_FILE === '' ? '' : readFileSync(settings.SMTP_CA_FILE, 'utf8'),
        slots: settings.EMAIL_SLOTS,
        socketTimeoutMs: settings.SMTP_SOCKET_TIMEOUT_MS,
      },
      clock,
    );
    const stopping = new AbortController();
    const links = new WithdrawalLinks(settings.PUBLIC_URL, Buffer.from(settings.LINK_MAC_KEY));
    const mail = new EmailHandOff(
      new ContactOpener(keys),
      sender,
      links,
      (carrier) => names.get(carrier) ?? carrier,
      clock,
      stopping.signal,
    );
    const worker = new VaultWorker({
      settings,
      pool,
      keys,
      clock,
      ids,
      stopping,
      handOff: (use, beginBeforeMs) => mail.handOff(use, beginBeforeMs),
      log,
    });
    return {
      module: VaultWorkerModule,
      providers: [
        { provide: VaultWorker, useValue: worker },
        {
          provide: VaultWorkerResources,
          useValue: new VaultWorkerResources(pool, sender, stopping),
        },
      ],
    };
  }
}
