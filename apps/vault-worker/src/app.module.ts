import { readFileSync } from 'node:fs';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { Clock, Ids, SeintjeError, type Log, type Settings } from '@app/platform';
import { createPool } from '@app/database';
import { PageLinks, WithdrawalLinks } from '@app/notifications';
import {
  BrandShelf,
  EmailHandOff,
  MailReturnPaths,
  PushHandOff,
  PushSender,
  pushSettings,
  SmtpEmailSender,
} from '@app/sending';
import { carrierNames } from '@app/shipments';
import {
  ContactOpener,
  PushKeys,
  pushTopicKey,
  openVaultKeys,
  SubscriptionOpener,
  type VaultKeys,
} from '@app/vault';
import { VaultWorkerResources } from './resources.js';
import type { SendingNumbers } from './sending-numbers.js';
import { VaultWorker } from './vault-worker.service.js';

/** A connection a tree for mails, one for pushes and one to admit; the heartbeat, a push key, two to spare. */
const CONNECTIONS_MAX = 16;

/** Once at the start, beside the work: what it finds, no schedule of tries would mend. */
function tellProblem(sender: SmtpEmailSender, log: Log): void {
  void sender.problem().then((error) => {
    if (error !== undefined) log.error({ event: 'mail_server.unusable', code: error.code, error });
  });
}

/** A wrong or lost key ends the start; a database that is away is waited for, life by life. */
async function usableKeys(file: string, pool: Pool, log: Log): Promise<VaultKeys> {
  try {
    const keys = await openVaultKeys(file, pool, (keyVersion, wrapsCount) => {
      log.warn({ event: 'master_key.wears_out', keyVersion, wrapsCount });
    });
    await keys.masterKeys.load().catch((error: unknown) => {
      if (error instanceof SeintjeError) throw error;
    });
    return keys;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** The only process that holds the vault's private key. Its one listener tells health and numbers, on loopback. */
@Module({})
export class VaultWorkerModule {
  static async forRoot(
    settings: Settings,
    log: Log,
    numbers: SendingNumbers,
  ): Promise<DynamicModule> {
    const names = carrierNames();
    const clock = new Clock();
    const ids = new Ids(clock);
    const pool = createPool(settings.DATABASE_URL, {
      connectionsMax: CONNECTIONS_MAX,
      applicationName: 'seintje-vault-worker',
      pinnedPlans: true,
    });
    const keys = await usableKeys(settings.VAULT_KEYS_FILE, pool, log);
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
    const linkKey = Buffer.from(settings.LINK_MAC_KEY);
    const links = {
      withdrawal: new WithdrawalLinks(settings.PUBLIC_URL, linkKey),
      page: new PageLinks(settings.TRACKING_URL, linkKey),
    };
    const brands = new BrandShelf(pool);
    const pushSender = new PushSender(pushSettings(settings), clock);
    const push = new PushHandOff({
      opener: new SubscriptionOpener(keys),
      pushKeys: new PushKeys(pool, keys),
      brands,
      sender: pushSender,
      links: links.page,
      topicKey: pushTopicKey(keys),
      clock,
      stopping: stopping.signal,
    });
    const mail = new EmailHandOff(
      new ContactOpener(keys),
      sender,
      links,
      (carrier) => names.get(carrier) ?? carrier,
      brands,
      clock,
      stopping.signal,
      settings.BOUNCE_DOMAIN === ''
        ? undefined
        : new MailReturnPaths(keys, settings.BOUNCE_DOMAIN, settings.BOUNCE_REPORTS === 'all'),
    );
    const worker = new VaultWorker({
      settings,
      pool,
      keys,
      clock,
      ids,
      stopping,
      handOff: numbers.around((use, beginBeforeMs) => mail.handOff(use, beginBeforeMs)),
      pushHandOff: numbers.around((use, beginBeforeMs) => push.handOff(use, beginBeforeMs)),
      log,
      numbers,
    });
    tellProblem(sender, log);
    return {
      module: VaultWorkerModule,
      providers: [
        { provide: VaultWorker, useValue: worker },
        {
          provide: VaultWorkerResources,
          useValue: new VaultWorkerResources(pool, [sender, pushSender], stopping),
        },
      ],
    };
  }
}
