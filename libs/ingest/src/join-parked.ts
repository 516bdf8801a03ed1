import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { transaction } from '@app/database';
import { planNotifications, type PlanningRules } from '@app/notifications';
import type { Log } from '@app/platform';
import { recordStatus } from '@app/shipments';
import { takeJoinable, type RegisteredWithin } from './parked-events.js';

/** As many as one batch of ingest takes. */
const JOINED_EVENTS_MAX = 500;

/** How often the sweep looks; an event parked beside a registration waits this long at most. */
const SWEEP_INTERVAL_MS = 1_000;

/**
 * How far back a sweep looks. An event may be parked by a transaction that began before a registration
 * committed; none of ingest takes longer than `idle_in_transaction_session_timeout` allows.
 */
const LOOK_BACK_SECONDS = 60;

/** One sweeper at a time: two would only wait for each other's rows. The number spells "parked". */
const SWEEPER_LOCK = 0x70_61_72_6b_65_64;

/** What the sweep of parked events works with. */
export interface JoinParkedDeps {
  /** Of the role `ingest_rw`. */
  readonly pool: Pool;
  readonly planning: PlanningRules;
  readonly log: Log;
}

/**
 * Joins parked events to the shipments registered since, and plans what they tell. Called after a
 * registration has committed, and by the sweep.
 * @returns how many events joined; undefined when another worker is sweeping, and nothing was looked at.
 */
export async function joinParked(
  deps: JoinParkedDeps,
  within: RegisteredWithin,
): Promise<number | undefined> {
  let joined = 0;
  for (;;) {
    const count = await transaction(deps.pool, async (tx) => {
      const { rows } = await tx.query<{ mine: boolean }>({
        name: 'lock-sweeper',
        text: `select pg_try_advisory_xact_lock(${String(SWEEPER_LOCK)}) as mine`,
      });
      if (rows[0]?.mine !== true) return undefined;
      const events = await takeJoinable(tx, within, JOINED_EVENTS_MAX);
      const transitions = await recordStatus(tx, events);
      await planNotifications(tx, transitions, deps.planning);
      return events.length;
    });
    if (count === undefined) return undefined;
    joined += count;
    if (count < JOINED_EVENTS_MAX) return joined;
  }
}

/** Joins parked events each second, from the first start on, until stopped. */
export class ParkedSweep {
  private readonly stopping = new AbortController();
  private sweeping: Promise<void> | undefined;
  private within: RegisteredWithin = 'ever';

  /** @param onRound told at the end of each sweep, well or not. */
  constructor(
    private readonly deps: JoinParkedDeps,
    private readonly onRound: () => void = () => undefined,
  ) {}

  start(): void {
    this.sweeping ??= this.sweepUntilStopped();
  }

  /** Waits for the sweep that is going on. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.sweeping;
  }

  private async sweepUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    let sweptAtMs = performance.now();
    let hasSwept = false;
    while (!signal.aborted) {
      const startedMs = performance.now();
      try {
        const joined = await joinParked(this.deps, this.within);
        if (joined !== undefined) {
          if (joined > 0) this.deps.log.info({ event: 'parked_events.joined', joined });
          sweptAtMs = startedMs;
          hasSwept = true;
        }
      } catch (error) {
        this.deps.log.warn({ event: 'parked_events.not_joined', error });
      }
      this.onRound();
      // Until a first sweep has been through everything, the next one must; and a process that stood still
      // looks back over its whole absence.
      const awaySeconds = Math.ceil((performance.now() - sweptAtMs) / 1_000);
      if (hasSwept) this.within = { seconds: LOOK_BACK_SECONDS + awaySeconds };
      await sleep(SWEEP_INTERVAL_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
