import { NOTIFY_AT_ONCE } from '@app/notifications';
import type { Clock, ProcessMetrics } from '@app/platform';
import type { HandOff, OpenedUse, ReturnedMailOutcome, SendOutcome } from '@app/sending';

const CHANNELS: Readonly<Record<number, string>> = { 1: 'email', 2: 'push' };

const AT_ONCE: ReadonlySet<string> = new Set(NOTIFY_AT_ONCE);

const RESULTS: Readonly<Record<SendOutcome['kind'], string>> = {
  sent: 'sent',
  refused: 'refused',
  tryAgain: 'try_again',
  uncertain: 'uncertain',
};

/** The numbers of a vault worker; codes and counts only. */
export class SendingNumbers {
  private readonly inHand = new Map<string, number>();

  constructor(
    private readonly metrics: ProcessMetrics,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** Counts what goes through a hand-off and what comes of it, and leaves both as they are. */
  around(handOff: HandOff): HandOff {
    return async (use, beginBefore) => {
      const channel = channelOf(use);
      this.metrics.count('seintje_send_opens_total', { channel });
      this.move(channel, 1);
      try {
        const outcome = await handOff(use, beginBefore);
        this.cameTo(use, channel, outcome);
        return outcome;
      } finally {
        this.move(channel, -1);
      }
    };
  }

  claimed(taken: number, allowed: number): void {
    this.metrics.count('seintje_send_uses_total', { outcome: 'allowed' }, allowed);
    this.metrics.count('seintje_send_uses_total', { outcome: 'not_allowed' }, taken - allowed);
  }

  refused(use: OpenedUse, reason: string): void {
    const labels = { channel: channelOf(use), reason };
    this.metrics.count('seintje_send_refused_at_open_total', labels);
  }

  admitted(admitted: number, unreadable: number): void {
    this.metrics.count('seintje_admissions_total', { outcome: 'admitted' }, admitted);
    this.metrics.count('seintje_admissions_total', { outcome: 'unreadable' }, unreadable);
  }

  returned(outcome: ReturnedMailOutcome, count: number): void {
    this.metrics.count('seintje_returned_mails_total', { outcome }, count);
  }

  private cameTo(use: OpenedUse, channel: string, outcome: SendOutcome): void {
    const reason = 'reason' in outcome ? outcome.reason : 'none';
    const result = RESULTS[outcome.kind];
    this.metrics.count('seintje_send_outcomes_total', { channel, result, reason });
    // Later tries and early statuses wait by design; they would hide how long the way itself takes.
    if (outcome.kind !== 'sent' || use.tries > 0 || !AT_ONCE.has(use.message.milestone)) return;
    const wayMs = this.clock.now().getTime() - use.message.plannedAt.getTime();
    this.metrics.observe('seintje_send_latency_seconds', { channel }, Math.max(0, wayMs) / 1_000);
  }

  private move(channel: string, by: number): void {
    const count = (this.inHand.get(channel) ?? 0) + by;
    this.inHand.set(channel, count);
    this.metrics.set('seintje_send_hand_offs_in_hand', { channel }, count);
  }
}

const channelOf = (use: OpenedUse): string => CHANNELS[use.message.channel] ?? 'other';
