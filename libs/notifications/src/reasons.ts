import { SEND_REASONS } from './send-reasons.js';

/** The closed catalogue of reasons, each with its sentence for shop and recipient. Names no person. */
export const REASONS = {
  ...SEND_REASONS,
  no_consent: {
    nl: 'Er was geen toestemming voor deze berichten.',
    en: 'There was no consent for these messages.',
  },
  stale: {
    nl: 'De gebeurtenis was te oud om nog te melden.',
    en: 'The event was too old to be worth a message.',
  },
  newer_status: {
    nl: 'Er was al een nieuwere status.',
    en: 'A newer status was there already.',
  },
  restricted: {
    nl: 'De verwerking is op verzoek beperkt.',
    en: 'Processing is restricted on request.',
  },
  objected: { nl: 'Er is bezwaar gemaakt.', en: 'There was an objection.' },
  erased: { nl: 'De gegevens zijn gewist.', en: 'The data were erased.' },
  field_not_of_purpose: {
    nl: 'Dit gegeven hoort niet bij dit doel.',
    en: 'This field does not belong to this purpose.',
  },
  worker_gone: {
    nl: 'Het verwerkende proces viel weg; er wordt op bewijs van aflevering gewacht.',
    en: 'The process sending it went away; evidence of the hand-off is awaited.',
  },
  not_opened_in_time: {
    nl: 'Het is niet op tijd opgepakt en staat weer klaar.',
    en: 'It was not begun in time and is due again.',
  },
  confirmed_late: {
    nl: 'De bevestiging van de mailserver kwam later binnen.',
    en: 'The mail server’s confirmation came in later.',
  },
} as const;

/** Why a notification is in the state it is in. */
export type Reason = keyof typeof REASONS;
