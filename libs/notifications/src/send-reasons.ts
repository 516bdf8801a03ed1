/**
 * Why a mail or push was not simply sent: one closed list, each with whose matter it is and its sentence for shop
 * and recipient. `recipient` faults alone may ever stop an address; a `transport` fault says
 * nothing about it, because the recipient's server was never asked.
 */
export const SEND_REASONS = {
  address_unknown: {
    fault: 'recipient',
    nl: 'Dit e-mailadres bestaat niet.',
    en: 'This e-mail address does not exist.',
  },
  contact_unusable: {
    fault: 'recipient',
    nl: 'Het contactgegeven kon niet worden gebruikt.',
    en: 'The contact could not be used.',
  },
  template_fault: {
    fault: 'message',
    nl: 'Het bericht kon niet worden gemaakt.',
    en: 'The message could not be made.',
  },
  recipient_refused: {
    fault: 'recipient',
    nl: 'De mailserver weigert mail voor dit adres, zonder reden.',
    en: 'The mail server refuses mail for this address, without a reason.',
  },
  mailbox_full: {
    fault: 'recipient',
    nl: 'De mailbox is vol.',
    en: 'The mailbox is full.',
  },
  policy_refused: {
    fault: 'sender',
    nl: 'De mailserver vertrouwt onze mail niet.',
    en: 'The mail server does not trust our mail.',
  },
  message_refused: {
    fault: 'message',
    nl: 'De mailserver weigert dit bericht.',
    en: 'The mail server refuses this message.',
  },
  greylisted: {
    fault: 'sender',
    nl: 'De mailserver vraagt ons om later terug te komen.',
    en: 'The mail server asks us to come back later.',
  },
  server_busy: {
    fault: 'transport',
    nl: 'De mailserver is bezet.',
    en: 'The mail server is busy.',
  },
  session_broken: {
    fault: 'transport',
    nl: 'Het gesprek met de mailserver liep mis.',
    en: 'The talk with the mail server went wrong.',
  },
  server_unreachable: {
    fault: 'transport',
    nl: 'De mailserver is niet te bereiken.',
    en: 'The mail server cannot be reached.',
  },
  transport_broken: {
    fault: 'transport',
    nl: 'De verbinding met onze mailserver is verkeerd ingesteld.',
    en: 'The connection to our mail server is set up wrongly.',
  },
  not_begun: {
    fault: 'time',
    nl: 'Het verzenden begon te laat en wordt herhaald.',
    en: 'The hand-off began too late and will be repeated.',
  },
  stale: {
    fault: 'time',
    nl: 'Het was niet meer waar toen het verzonden kon worden.',
    en: 'It was no longer true when it could be sent.',
  },
  no_free_slot: {
    fault: 'time',
    nl: 'Er was geen plaats om te verzenden; het wordt herhaald.',
    en: 'There was no free place to send; it will be repeated.',
  },
  stopped: {
    fault: 'time',
    nl: 'Het verzenden werd afgebroken voordat het begon.',
    en: 'The hand-off was stopped before it began.',
  },
  unexpected: {
    fault: 'transport',
    nl: 'Het verzenden mislukte door een fout bij ons.',
    en: 'The hand-off failed by a fault of ours.',
  },
  no_answer: {
    fault: 'transport',
    nl: 'De mailserver kreeg het bericht, maar zei niet of het aankwam.',
    en: 'The mail server got the message, but did not say whether it took it.',
  },
  endpoint_refused: {
    fault: 'recipient',
    nl: 'De browser noemde een pushdienst waar wij niets naartoe sturen.',
    en: 'The browser named a push service to which we send nothing.',
  },
  subscriptions_gone: {
    fault: 'recipient',
    nl: 'Geen enkele browser is nog aangemeld.',
    en: 'No browser is subscribed any more.',
  },
  subscription_gone: {
    fault: 'recipient',
    nl: 'De browser neemt geen seintjes meer aan.',
    en: 'The browser takes no more heads-ups.',
  },
  push_key_refused: {
    fault: 'sender',
    nl: 'De pushdienst weigert onze sleutel of onze klok.',
    en: 'The push service refuses our key or our clock.',
  },
  push_refused: {
    fault: 'message',
    nl: 'De pushdienst weigert dit seintje.',
    en: 'The push service refuses this heads-up.',
  },
  push_too_large: {
    fault: 'message',
    nl: 'Het seintje is te groot.',
    en: 'The heads-up is too large.',
  },
  push_service_busy: {
    fault: 'transport',
    nl: 'De pushdienst is bezet.',
    en: 'The push service is busy.',
  },
  push_service_unreachable: {
    fault: 'transport',
    nl: 'De pushdienst is niet te bereiken.',
    en: 'The push service cannot be reached.',
  },
  push_no_answer: {
    fault: 'transport',
    nl: 'De pushdienst kreeg het seintje, maar zei niet of hij het aannam.',
    en: 'The push service got the heads-up, but did not say whether it took it.',
  },
} as const satisfies Record<
  string,
  { fault: 'recipient' | 'sender' | 'message' | 'transport' | 'time'; nl: string; en: string }
>;

/** Why a hand-off came to what it came to. */
export type SendReason = keyof typeof SEND_REASONS;
