import type { SendReason } from '@app/notifications';
import type { SendOutcome } from './send-outcome.js';

/** A push service's answer. The text may quote the endpoint: it is looked at here and ends here. */
export interface PushAnswer {
  status: number;
  /** At most the first 4 KiB. */
  text: string;
  retryAfter?: string | undefined;
  /** What the service calls the message it took; a capability, so never kept as it is. */
  location?: string | undefined;
}

/** What an answer means, where it is no `sent`. */
type AnswerAction =
  | { kind: 'refused'; reason: SendReason }
  /** `afterMs` where the service names no wait of its own. */
  | { kind: 'tryAgain'; reason: SendReason; afterMs: number };

interface Row {
  status: RegExp;
  text?: RegExp;
  then: AnswerAction | 'sent';
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** A service that says "in a year" does not keep us so long; nothing is worth telling after a day. */
const RETRY_AFTER_MS_MAX = 24 * 60 * MINUTE;

const refused = (reason: SendReason): AnswerAction => ({ kind: 'refused', reason });
const tryAgain = (reason: SendReason, afterMs: number): AnswerAction => ({
  kind: 'tryAgain',
  reason,
  afterMs,
});

/**
 * Status → action, first match wins (RFC 8030, and what the services of the browsers do beside it).
 * Only `subscription_gone` ends a subscription.
 */
export const ANSWER_ACTIONS: readonly Row[] = [
  { status: /^2/, then: 'sent' },
  // Never followed: a redirect is the shortest way from a listed host to somewhere else.
  { status: /^30[18]$/, then: refused('subscription_gone') },
  { status: /^3/, then: refused('push_refused') },
  // The subscription was made for another key: nothing of ours will ever be taken there.
  {
    status: /^40[03]$/,
    text: /VapidPkHashMismatch|do(?:es)? not correspond to/,
    then: refused('subscription_gone'),
  },
  { status: /^(404|410)$/, then: refused('subscription_gone') },
  // Our key or our clock: the same for every message, so the subscription stays.
  { status: /^40[13]$/, then: tryAgain('push_key_refused', 5 * MINUTE) },
  { status: /^413$/, then: refused('push_too_large') },
  { status: /^(408|425)$/, then: tryAgain('push_service_busy', 30 * SECOND) },
  { status: /^429$/, then: tryAgain('push_service_busy', MINUTE) },
  { status: /^4/, then: refused('push_refused') },
  { status: /^5/, then: tryAgain('push_service_busy', 30 * SECOND) },
];

/** What to do after this answer; nothing of its text gets into the outcome. */
export function outcomeOf(answer: PushAnswer, providerId: string, now: Date): SendOutcome {
  const { status, text } = answer;
  const row = ANSWER_ACTIONS.find(
    (it) => it.status.test(String(status)) && (it.text?.test(text) ?? true),
  );
  const code = String(status);
  // A status that HTTP does not have: the service is out of step, the message may be fine.
  const then = row?.then ?? tryAgain('push_service_busy', MINUTE);
  if (then === 'sent') return { kind: 'sent', providerId };
  if (then.kind === 'refused') return { ...then, code };
  return { ...then, code, afterMs: waitAskedFor(answer.retryAfter, now) ?? then.afterMs };
}

/** RFC 9110 section 10.2.3: seconds, or a date. Undefined when it is neither. */
export function waitAskedFor(retryAfter: string | undefined, now: Date): number | undefined {
  if (retryAfter === undefined) return undefined;
  // Date.parse also reads '12' as a month and '-5' as a day: digits are seconds, a date begins with its weekday.
  const isDate = /^[A-Z][a-z]{2,8},? /.test(retryAfter);
  const waitMs = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter) * SECOND
    : (isDate ? Date.parse(retryAfter) : NaN) - now.getTime();
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), RETRY_AFTER_MS_MAX);
}
