import { setTimeout as sleep } from 'node:timers/promises';
import type { Carriers } from './carriers.js';
import { messagesOf } from './messages.js';
import { drawParcel, MESSAGES_PER_PARCEL, type Parcel } from './parcels.js';
import { drawPushPlan, type PushPlan } from './push-plan.js';
import type { Recipients } from './recipients.js';
import { Seeded } from '../../seeded.js';
import type { RegisteredParcel, ShopDesk } from './shop-desk.js';

const TICK_MS = 50;

/** The last events of all parcels that were under way, at once. */
const TELL_REST_MS_MAX = 60_000;

/** Nothing of a parcel happens earlier before its first event than this. */
const LEAD_MS = 1_000;

/** Parcels begin, are registered, move, and people change their minds, at a steady pace until told to stop. */
export class Workload {
  private readonly random: Seeded;
  private readonly pushRandom: Seeded;
  private readonly parcelEveryMs: number;
  private readonly errors: unknown[] = [];
  private acts: { dueAt: number; act: () => Promise<void> }[] = [];
  private underWay = new Set<Promise<void>>();
  private stopping = false;
  private running: Promise<void> = Promise.resolve();
  private begunAt = 0;
  private parcels = 0;

  /** @param rate messages a second. */
  constructor(
    seed: number,
    rate: number,
    private readonly run: string,
    private readonly desk: ShopDesk,
    private readonly recipients: Recipients,
    private readonly carriers: Carriers,
  ) {
    this.random = Seeded.for(seed, 'workload');
    this.pushRandom = Seeded.for(seed, 'browsers');
    this.parcelEveryMs = (1_000 * MESSAGES_PER_PARCEL) / rate;
  }

  start(): void {
    this.begunAt = Date.now();
    this.running = this.go();
  }

  /** Begins no more parcels; those begun are told to their end at once. @throws what went wrong meanwhile. */
  async finish(): Promise<void> {
    this.stopping = true;
    await this.running;
    // Twice where an act under way had asked for a later one just before the end.
    while (this.acts.length + this.underWay.size > 0) {
      for (const { act } of this.acts.splice(0).sort((a, b) => a.dueAt - b.dueAt)) await act();
      await Promise.all(this.underWay);
    }
    const lateAt = Date.now() + TELL_REST_MS_MAX;
    while (this.carriers.waiting > 0 && Date.now() < lateAt) {
      await this.carriers.produce(Number.MAX_SAFE_INTEGER);
    }
    if (this.errors.length > 0)
      throw new AggregateError(this.errors, 'The workload itself failed.');
  }

  /** Begins and tells nothing more; for a run that ends before its time. */
  async abandon(): Promise<void> {
    this.stopping = true;
    await this.running;
    await Promise.all(this.underWay);
  }

  private async go(): Promise<void> {
    while (!this.stopping) {
      const now = Date.now();
      while (this.parcels * this.parcelEveryMs < now - this.begunAt) this.begin(now + LEAD_MS);
      this.actAllDue(now);
      await this.carriers.produce(now).catch((error: unknown) => this.errors.push(error));
      await sleep(TICK_MS);
    }
  }

  private begin(beginsAt: number): void {
    const parcel = drawParcel(this.random, this.run, this.parcels++);
    const plan = drawPushPlan(this.pushRandom, parcel);
    this.carriers.tell(messagesOf(this.random, parcel, beginsAt), beginsAt);
    this.acts.push({
      dueAt: beginsAt + parcel.registeredMs,
      act: () => this.register(parcel, plan, beginsAt),
    });
  }

  private async register(
    parcel: Parcel,
    plan: PushPlan | undefined,
    beginsAt: number,
  ): Promise<void> {
    const registered = await this.desk.register(parcel);
    // Before anything is stopped: whoever objected is asked nothing any more.
    if (plan !== undefined) await this.askForPushes(registered, plan, beginsAt);
    if (parcel.choice === 'given' || parcel.choice === 'refused') return;
    await this.later(beginsAt + parcel.chosenMs, () => this.desk.stop(registered));
  }

  private async askForPushes(
    registered: RegisteredParcel,
    { browsers, withdraws, withdrawsMs, goesMs }: PushPlan,
    beginsAt: number,
  ): Promise<void> {
    const { recipients } = this;
    for (const fate of browsers) {
      const browserId = await recipients.askForPushes(registered, fate);
      if (fate !== 'goes') continue;
      await this.later(beginsAt + goesMs, () => {
        recipients.goes(browserId);
        return Promise.resolve();
      });
    }
    if (!withdraws) return;
    await this.later(beginsAt + withdrawsMs, () => recipients.withdrawPush(registered));
  }

  /** Does it when it is due; at once when nothing new is begun any more. */
  private async later(dueAt: number, act: () => Promise<void>): Promise<void> {
    if (this.stopping) await act();
    else this.acts.push({ dueAt, act });
  }

  private actAllDue(now: number): void {
    const due = this.acts.filter(({ dueAt }) => dueAt <= now);
    this.acts = this.acts.filter(({ dueAt }) => dueAt > now);
    for (const { act } of due) {
      const done: Promise<void> = act()
        .catch((error: unknown) => void this.errors.push(error))
        .finally(() => this.underWay.delete(done));
      this.underWay.add(done);
    }
  }
}
