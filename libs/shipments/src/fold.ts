import { localDate } from './local-date.js';
import {
  isTerminal,
  mayFollow,
  NEW_EACH_DAY,
  rankOf,
  type DeliveredHow,
  type EventKind,
  type Status,
} from './status-model.js';

/** What the fold reads of an event. */
export interface FoldedEvent {
  /** Made from the event's content, so that order of arrival decides nothing. */
  eventId: string;
  occurredAt: Date;
  kind: EventKind;
  /** Null for `info`, and for a correction that only takes the last move back. */
  status: Status | null;
  reason: string | null;
  deliveredHow: DeliveredHow | null;
  etaFrom: Date | null;
  etaTo: Date | null;
}

/** Where a shipment is, as its events tell. */
export interface ShipmentState {
  status: Status;
  /** Time of the last event that confirmed or moved the status. */
  statusAt: Date | null;
  reason: string | null;
  deliveredHow: DeliveredHow | null;
  /** Local days with a failed attempt. */
  attempts: number;
  /** The latest correction that moved the status; new facts after it are told anew. */
  reopenedBy: string | null;
  etaFrom: Date | null;
  etaTo: Date | null;
}

/** A milestone that counted, for planning. */
export interface Transition {
  milestone: Status;
  /** Names the fact (DESIGN P4): `''`, a local date, or either behind the correction that reopened. */
  cause: string;
  occurredAt: Date;
  /** (epoch milliseconds << 5) | rank: an older fact never outranks a newer one. */
  ord: bigint;
}

/**
 * The state that a shipment's events add up to, whatever the order in which they arrived, and each
 * milestone on the way. `shipments.fold_shipments` is the same in SQL; a property test keeps them equal.
 * Only here: `takenBack`, the ids of the facts that a later correction said were wrong.
 */
export function foldEvents(events: readonly FoldedEvent[]): {
  state: ShipmentState;
  transitions: Transition[];
  takenBack: ReadonlySet<string>;
} {
  const fold = new Fold();
  for (const event of [...events].sort(byFact)) fold.take(event);
  return { state: fold.state, transitions: fold.transitions, takenBack: fold.takenBack };
}

/** By time, then rank, then id: carriers stamp whole seconds, so equal times are common. */
function byFact(a: FoldedEvent, b: FoldedEvent): number {
  const rank = (event: FoldedEvent): number => rankOf(event.status ?? 'unknown');
  return (
    a.occurredAt.getTime() - b.occurredAt.getTime() ||
    rank(a) - rank(b) ||
    (a.eventId < b.eventId ? -1 : 1)
  );
}

class Fold {
  readonly state: ShipmentState = {
    status: 'unknown',
    statusAt: null,
    reason: null,
    deliveredHow: null,
    attempts: 0,
    reopenedBy: null,
    etaFrom: null,
    etaTo: null,
  };
  readonly transitions: Transition[] = [];
  readonly takenBack = new Set<string>();
  /** The events that brought the present status, or said it again. */
  private saidBy: string[] = [];
  /** What the status was before its last move; a correction without a status goes back to it. */
  private before: Status | null = null;

  take(event: FoldedEvent): void {
    if (event.etaFrom !== null && !isTerminal(this.state.status)) {
      this.state.etaFrom = event.etaFrom;
      this.state.etaTo = event.etaTo;
    }
    if (event.kind === 'correction') this.correct(event);
    else if (event.kind !== 'info' && event.status !== null) this.move(event, event.status);
  }

  private correct(event: FoldedEvent): void {
    const to = event.status ?? this.before;
    if (to === null) return;
    const { state } = this;
    if (state.status === 'delivery_attempted' && to !== 'delivery_attempted') {
      state.attempts = Math.max(state.attempts - 1, 0);
    }
    if (to !== state.status) {
      for (const eventId of this.saidBy) this.takenBack.add(eventId);
      this.saidBy = [];
    }
    this.saidBy.push(event.eventId);
    this.settle(event, to);
    state.deliveredHow = null;
    state.reopenedBy = event.eventId;
    this.before = null;
  }

  private move(event: FoldedEvent, to: Status): void {
    const { state } = this;
    if (to === state.status && isTerminal(to)) {
      state.deliveredHow ??= event.deliveredHow;
      this.saidBy.push(event.eventId);
      return;
    }
    if (to !== state.status) {
      if (!mayFollow(state.status, to)) return;
      this.before = state.status;
      this.saidBy = [];
    }
    this.saidBy.push(event.eventId);
    if (to === 'delivery_attempted' && !this.isSameAttempt(event)) state.attempts += 1;
    this.settle(event, to);
    if (event.kind === 'milestone') this.transitions.push(this.transition(event, to));
  }

  /** Two codes on one day tell of one attempt: at the door, and back at the depot. */
  private isSameAttempt(event: FoldedEvent): boolean {
    const { status, statusAt } = this.state;
    return (
      status === 'delivery_attempted' &&
      statusAt !== null &&
      localDate(statusAt) === localDate(event.occurredAt)
    );
  }

  private settle(event: FoldedEvent, status: Status): void {
    const { state } = this;
    state.status = status;
    state.statusAt = event.occurredAt;
    state.reason = event.reason;
    state.deliveredHow = event.deliveredHow;
    if (isTerminal(status)) {
      state.etaFrom = null;
      state.etaTo = null;
    }
  }

  private transition(event: FoldedEvent, milestone: Status): Transition {
    const day = NEW_EACH_DAY.includes(milestone) ? localDate(event.occurredAt) : '';
    const cause = [this.state.reopenedBy ?? '', day].filter((part) => part !== '').join('/');
    const ord = (BigInt(event.occurredAt.getTime()) << 5n) | BigInt(rankOf(milestone));
    return { milestone, cause, occurredAt: event.occurredAt, ord };
  }
}
