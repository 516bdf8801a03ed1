import type { Settings } from '@app/platform';
import { pushEndpointRules, type PushEndpointRules } from '@app/push-endpoints';

/** How pushes are handed off, and where to. */
export interface PushSettings {
  endpoints: PushEndpointRules;
  /** Pushes in the hands of push services at once, and connections held open to each. */
  slots: number;
  /** From the connection to the end of the answer, in ms. */
  timeoutMs: number;
  /** RFC 8292 section 2.1: who runs this, for push services that want to complain. */
  subject: string;
  /** A certificate (PEM) to trust at the origin of development, where that is https. */
  devCertificate?: string | undefined;
}

/** Said where nobody can be reached: in development. Production demands PUSH_SUBJECT. */
const NOBODY = 'mailto:nobody@example.invalid';

/** What the settings say about pushes. */
export function pushSettings(
  settings: Pick<
    Settings,
    'PUSH_HOSTS' | 'PUSH_DEV_ORIGIN' | 'PUSH_SLOTS' | 'PUSH_TIMEOUT_MS' | 'PUSH_SUBJECT'
  >,
): PushSettings {
  return {
    endpoints: pushEndpointRules(settings),
    slots: settings.PUSH_SLOTS,
    timeoutMs: settings.PUSH_TIMEOUT_MS,
    subject: settings.PUSH_SUBJECT === '' ? NOBODY : settings.PUSH_SUBJECT,
  };
}
