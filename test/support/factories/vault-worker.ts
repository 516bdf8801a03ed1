import { VaultWorker } from '../../../apps/vault-worker/src/vault-worker.service.js';
import { Clock, createLog, Ids, loadSettings, type Settings } from '@app/platform';
import { PageLinks, WithdrawalLinks } from '@app/notifications';
import {
  BrandShelf,
  EmailHandOff,
  MailReturnPaths,
  PushHandOff,
  SmtpEmailSender,
  type HandOff,
  type PushSender,
} from '@app/sending';
import { ContactOpener, PushKeys, pushTopicKey, SubscriptionOpener } from '@app/vault';
import type { House } from './house.js';
import { ScriptedPushes } from './scripted-pushes.js';

/**
 * A vault worker of the test's own, sending to `smtpUrl` and `pushes`; `around` may watch or delay each
 * hand-off of a mail, `aroundPush` of a push.
 */
export function startTestVaultWorker(
  house: House,
  smtpUrl: string,
  changed: Partial<Settings> = {},
  around: (handOff: HandOff) => HandOff = (handOff) => handOff,
  pushes: Pick<PushSender, 'send'> = new ScriptedPushes(),
  aroundPush: (handOff: HandOff) => HandOff = (handOff) => handOff,
): { stop(): Promise<void> } {
  const settings: Settings = {
    ...loadSettings({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }),
    DATABASE_URL: house.database.urls.vault_rw,
    RETRY_BASE_MS: 10,
    ...changed,
  };
  const clock = new Clock();
  const sender = new SmtpEmailSender({ url: smtpUrl, slots: settings.EMAIL_SLOTS }, clock);
  const brands = new BrandShelf(house.vault);
  const mail = new EmailHandOff(
    new ContactOpener(house.keys),
    sender,
    {
      withdrawal: new WithdrawalLinks('http://127.0.0.1:1', Buffer.alloc(32, 1)),
      page: new PageLinks('http://127.0.0.1:2', Buffer.alloc(32, 1)),
    },
    () => 'PostNL',
    brands,
    clock,
    new AbortController().signal,
    settings.BOUNCE_DOMAIN === ''
      ? undefined
      : new MailReturnPaths(house.keys, settings.BOUNCE_DOMAIN, settings.BOUNCE_REPORTS === 'all'),
  );
  const push = new PushHandOff({
    opener: new SubscriptionOpener(house.keys),
    pushKeys: new PushKeys(house.vault, house.keys),
    brands,
    sender: pushes,
    links: new PageLinks('http://127.0.0.1:1', Buffer.alloc(32, 1)),
    topicKey: pushTopicKey(house.keys),
    clock,
    stopping: new AbortController().signal,
  });
  const worker = new VaultWorker({
    settings,
    pool: house.vault,
    keys: house.keys,
    clock,
    ids: new Ids(),
    stopping: new AbortController(),
    handOff: around((use, beginBeforeMs) => mail.handOff(use, beginBeforeMs)),
    pushHandOff: aroundPush((use, beginBeforeMs) => push.handOff(use, beginBeforeMs)),
    log: createLog('test', { level: 'silent' }),
  });
  worker.onApplicationBootstrap();
  return {
    stop: async () => {
      await worker.beforeApplicationShutdown();
      await sender.close();
    },
  };
}
