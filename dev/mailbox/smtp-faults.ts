/** Where in a conversation something can go wrong. `dot`: the whole mail has arrived. */
export type SmtpMoment = 'connect' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'dot';

/**
 * What goes wrong there.
 * `reply`: this answer instead of the good one, such as `451 4.3.0 try later` or `550 5.1.1 unknown`.
 * `drop`: the connection ends without an answer. `hang`: no answer ever. `delay`: the good answer, late.
 * At `dot`, `drop` and `hang` keep the mail or not, as `keepsMail` says (default true): the sender cannot
 * know which, and that is what they are for.
 */
export type SmtpFault =
  | { at: SmtpMoment; does: 'reply'; answer: string }
  | { at: SmtpMoment; does: 'drop' | 'hang'; keepsMail?: boolean }
  | { at: SmtpMoment; does: 'delay'; ms: number };

/** What is known at a moment, for scripts that choose by it. */
export interface SmtpSituation {
  at: SmtpMoment;
  /** Counts connections from 1. */
  connection: number;
  from: string;
  to: readonly string[];
}
