import { PageLinks, WithdrawalLinks } from '@app/notifications';
import { Clock } from '@app/platform';
import {
  EmailHandOff,
  HOUSE_BRAND,
  type HandOff,
  type OutgoingEmail,
  type SendOutcome,
} from '@app/sending';
import { ContactOpener, type VaultKeys } from '@app/vault';

/** A mail of ours is longer; shorter ones were not rendered. */
const HTML_LENGTH_MIN = 1_000;

/** What a transport that delivers nothing saw. */
export interface SeenMails {
  count: number;
  /** Mails that no mail server should be given. */
  unusable: number;
  /** Told of each mail as its hand-off begins. */
  onMail(mail: OutgoingEmail): void;
}

/** The whole hand-off of production (unwrap, decrypt, link, render) up to the transport, which only counts. */
export function handOffToNobody(keys: VaultKeys, seen: SeenMails): HandOff {
  const send = (mail: OutgoingEmail): Promise<SendOutcome> => {
    seen.onMail(mail);
    seen.count += 1;
    if (mail.html.length < HTML_LENGTH_MIN || mail.text === '') seen.unusable += 1;
    return Promise.resolve({ kind: 'sent', providerId: mail.notificationId });
  };
  const clock = new Clock();
  const key = Buffer.alloc(32, 1);
  const mail = new EmailHandOff(
    new ContactOpener(keys),
    { send },
    {
      withdrawal: new WithdrawalLinks('http://127.0.0.1:8080', key),
      page: new PageLinks('http://127.0.0.1:8090', key),
    },
    () => 'PostNL',
    { get: () => HOUSE_BRAND },
    clock,
    new AbortController().signal,
  );
  return (use, beginBeforeMs) => mail.handOff(use, beginBeforeMs);
}
