import type { Pool } from 'pg';
import { failpoint, type Clock } from '@app/platform';
import type { ChannelCode } from '@app/privacy';
import type { ChannelSlots } from './channel-slots.js';
import { claimNotifications, type ClaimedBatch } from './claim-notifications.js';
import { ClaimSize } from './claim-size.js';
import { openGroup, type OpenedUse, type OpenRules } from './open-group.js';
import { OutcomeRecorder } from './outcome-recorder.js';
import { nextTry, type RetryRules } from './retry-schedule.js';
import { RESULT, type HandedOff, type Settled } from './settled.js';

/** Hands one opened use off, and says what it came to. `beginBefore` is an instant of the monotonic clock. */
export type HandOff = (use: OpenedUse, beginBefore: number) => Promise<HandedOff>;

export interface LaneRules extends OpenRules {
  /** What this lane sends by; each channel has lanes of its own. */
  channel: ChannelCode;
  slotsMax: number;
  claimRowsMax: number;
  /** A group not begun this long after its open is not handed off: the process may have been stopped. */
  beginWithinMs: number;
  retry: RetryRules;
}

/** What one round came to. */
export type Round =
  { kind: 'empty' } | { kind: 'busy' } | { kind: 'worked'; taken: number; allowed: number };

/**
 * The send by one channel (DESIGN §5), one round at a time: claim and append, then per group open, hand off, record.
 * What the database must not decide is decided here: how much to claim, when to try again.
 */
export class SendingLane {
  private readonly size: ClaimSize;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly slots: ChannelSlots,
    private readonly handOff: HandOff,
    private readonly rules: LaneRules,
    private readonly random: () => number,
    /** Told of each use that the gate allowed at the claim and refused at the open. */
    private readonly onRefused: (use: OpenedUse, reason: string) => void = () => undefined,
  ) {
    this.size = new ClaimSize(rules.claimRowsMax);
  }

  /**
   * Claims what is due in this tree and sees it through.
   * @throws when the worker was taken for dead, or the database would not have it: the caller resigns.
   */
  async sendNext(workerId: string, tree: number): Promise<Round> {
    const reserved = await this.slots.reserve(this.rules.slotsMax);
    let held = reserved;
    try {
      const claim = await claimNotifications(this.pool, workerId, tree, {
        channel: this.rules.channel,
        rowsMax: this.size.rows(reserved),
        groupSize: reserved,
      });
      if (claim.kind !== 'batch') return claim;
      failpoint('claim.committed');
      const { taken, allowed } = claim.batch;
      held = this.keepOnly(Math.min(held, allowed), held);
      await this.sendBatch(workerId, claim.batch);
      return { kind: 'worked', taken, allowed };
    } finally {
      this.slots.release(held);
    }
  }

  /** A small batch lets other trees have the slots it does not need. */
  private keepOnly(needed: number, held: number): number {
    this.slots.release(held - needed);
    return needed;
  }

  private async sendBatch(workerId: string, batch: ClaimedBatch): Promise<void> {
    const outcomes = new OutcomeRecorder(this.pool, workerId, batch, this.rules.evidenceWaitMs);
    for (let k = 0; k * batch.groupSize < batch.allowed; k += 1) {
      // Before the open, not after it: a process stopped between the commit and the next line would begin late.
      const begunAt = this.clock.monotonicMs();
      const opened = await this.open(workerId, batch, k, outcomes);
      if (opened === 'shut') break;
      await Promise.all(opened.map((use) => this.sendOne(use, begunAt, outcomes)));
      this.size.learn(this.clock.monotonicMs() - begunAt);
    }
    await outcomes.flush();
    failpoint('record.committed');
  }

  private async open(
    workerId: string,
    batch: ClaimedBatch,
    k: number,
    outcomes: OutcomeRecorder,
  ): Promise<OpenedUse[] | 'shut'> {
    const finished = outcomes.take();
    try {
      const opened = await openGroup(this.pool, workerId, batch, k, finished, this.rules);
      failpoint('open.committed');
      return opened;
    } catch (error) {
      // Whether the open was committed may be unknown; the outcomes are not lost with it, and the caller resigns.
      await outcomes.record(finished);
      // Too late for this batch, by a slow hand-off before it: the sweep has put the rest back.
      if (isShut(error)) return 'shut';
      throw error;
    }
  }

  private async sendOne(use: OpenedUse, begunAt: number, outcomes: OutcomeRecorder): Promise<void> {
    if (use.contact === null && use.push === null) {
      const reason = refusalOf(use.verdict);
      this.onRefused(use, reason);
      outcomes.add({
        i: use.i,
        result: RESULT.notOpened,
        reason,
        due: null,
        pushes: [],
      });
      return;
    }
    const outcome = await this.handOff(use, begunAt + this.rules.beginWithinMs);
    if (outcome.kind === 'sent') failpoint('handoff.accepted');
    outcomes.add(this.settle(use, outcome));
  }

  private settle(use: OpenedUse, outcome: HandedOff): Settled {
    const { i } = use;
    const { pushes = [] } = outcome;
    switch (outcome.kind) {
      case 'sent':
        return { i, result: RESULT.sent, reason: null, due: null, pushes };
      case 'refused':
        return { i, result: RESULT.refused, reason: outcome.reason, due: null, pushes };
      case 'tryAgain': {
        const due = nextTry(
          this.clock.now(),
          use.tries,
          this.rules.retry,
          this.random(),
          outcome.afterMs,
        );
        return { i, result: RESULT.tryAgain, reason: outcome.reason, due, pushes };
      }
      case 'uncertain':
        return { i, result: RESULT.uncertain, reason: outcome.reason, due: null, pushes };
    }
  }
}

/** Whether an open came too late: the group is older than may be opened (SJ002), or was swept. */
function isShut(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === 'SJ002' || constraint === 'attempt_group_opens_once';
}

/** The gate's second verdict as a reason of the catalogue; numbers as in ledger.verdict. */
function refusalOf(verdict: number): string {
  return (
    ['', '', 'no_consent', 'restricted', 'objected', 'field_not_of_purpose', 'contact_unusable'][
      verdict
    ] ?? 'contact_unusable'
  );
}
