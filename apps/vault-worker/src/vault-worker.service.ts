import { setTimeout as sleep } from 'node:timers/promises';
import {
  Injectable,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import type { Pool } from 'pg';
import {
  SeintjeError,
  Watchdog,
  type Clock,
  type Ids,
  type Log,
  type Settings,
} from '@app/platform';
import { CHANNEL, type ChannelCode, type ChannelName } from '@app/privacy';
import { ContactAdmission, type VaultKeys } from '@app/vault';
import {
  ChannelSlots,
  SendingLane,
  sendingTrees,
  TreeWake,
  WorkerLife,
  type HandOff,
} from '@app/sending';
import type { SendingNumbers } from './sending-numbers.js';

/** The database may be starting; a life is begun again this often. */
const BEGIN_AGAIN_AFTER_MS = 500;

/** How long hand-offs under way may take when the process stops; then they are cut off and uncertain. */
const STOP_GRACE_MS = 20_000;

/** Somebody else was claiming from the tree; by then they are done. */
const BUSY_WAIT_MS = 20;

/** A life is confirmed each WORKER_BEAT_MS; as many may fail, by a pause or a restart of the database. */
const BEATS_MISSED_MAX = 3;

/** No life in the database that was confirmed lately. */
class NoLifeError extends SeintjeError {
  constructor() {
    super(
      'worker.has_no_life',
      'The database did not confirm this worker lately; see worker.interrupted.',
    );
  }
}

/** The database was started anew, perhaps from a backup, and nobody has told it who was erased since. */
class TombstonesNotReplayedError extends SeintjeError {
  constructor() {
    super(
      'worker.tombstones_not_replayed',
      'The database may be a restored one: nothing is opened before upkeep-worker has replayed the tombstones. Start it.',
    );
  }
}

/** As sending.require_replayed raises it. */
const NOT_REPLAYED = 'SJ003';

/** What one look at a tree came to. */
type RoundKind = 'worked' | 'empty' | 'busy';

export interface VaultWorkerParts {
  settings: Settings;
  pool: Pool;
  keys: VaultKeys;
  /** Hands off one mail. */
  handOff: HandOff;
  /** Hands off one notification to all browsers of its ContactRef. */
  pushHandOff: HandOff;
  /** Aborted when hand-offs under way must end. */
  stopping: AbortController;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** Told what rounds come to; tests need none. */
  numbers?: Pick<SendingNumbers, 'claimed' | 'refused' | 'admitted'>;
}

/**
 * Lives as a worker: admits contacts and sends notifications, a lane a tree and channel, until told to stop. When it is
 * taken for dead, or anything goes wrong that a lane cannot answer for, it hands everything back and lives
 * again under a new id.
 */
@Injectable()
export class VaultWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly mails: SendingLane;
  private readonly pushes: SendingLane;
  private readonly admission: ContactAdmission;
  private stopping = false;
  private living: Promise<void> = Promise.resolve();
  private wakes: TreeWake[] = [];
  private current: WorkerLife | undefined;
  private isNotReplayed = false;
  private readonly watchdog: Watchdog;

  constructor(private readonly parts: VaultWorkerParts) {
    const { settings, pool, ids, keys } = parts;
    this.watchdog = new Watchdog(parts.clock);
    this.mails = this.lane(CHANNEL.email, settings.EMAIL_SLOTS, parts.handOff);
    this.pushes = this.lane(CHANNEL.push, settings.PUSH_SLOTS, parts.pushHandOff);
    this.admission = new ContactAdmission(
      pool,
      keys,
      ids,
      settings.OPEN_WITHIN_MS,
      (rows, code) => {
        parts.log.error({ event: 'contacts.set_aside', code, rows });
      },
      settings.PUSH_DEV_ORIGIN,
    );
  }

  /** Slots are of the channel: a mail server that hangs keeps no push back, nor the other way round. */
  private lane(channel: ChannelCode, slots: number, handOff: HandOff): SendingLane {
    const { settings, pool, clock, ids } = this.parts;
    const rules = {
      channel,
      slotsMax: slots,
      claimRowsMax: settings.CLAIM_ROWS_MAX,
      beginWithinMs: settings.OPEN_BEGIN_WITHIN_MS,
      openWithinMs: settings.OPEN_WITHIN_MS,
      evidenceWaitMs: settings.EVIDENCE_WAIT_MS,
      retry: { baseMs: settings.RETRY_BASE_MS, attemptsMax: settings.RETRY_ATTEMPTS_MAX },
    };
    const random = (): number => ids.random(4).readUInt32BE() / 2 ** 32;
    return new SendingLane(
      pool,
      clock,
      new ChannelSlots(slots),
      handOff,
      rules,
      random,
      (use, reason) => this.parts.numbers?.refused(use, reason),
    );
  }

  onApplicationBootstrap(): void {
    this.living = this.live();
  }

  /** Whether it still tries: to begin a life, or to keep one. */
  turns(): boolean {
    return this.watchdog.turns();
  }

  /** What keeps it from sending; a mail server that is away does not, as mails wait for it by schedule. */
  problem(): SeintjeError | undefined {
    const { WORKER_BEAT_MS } = this.parts.settings;
    const life = this.current;
    const isConfirmed =
      life !== undefined &&
      !life.ended.aborted &&
      life.silentMs() < (BEATS_MISSED_MAX + 1) * WORKER_BEAT_MS;
    if (isConfirmed) return undefined;
    return this.isNotReplayed ? new TombstonesNotReplayedError() : new NoLifeError();
  }

  /** Finishes what is in hand within a grace, gives the rest back, and lets go of its row. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    const grace = setTimeout(() => {
      this.parts.stopping.abort();
    }, STOP_GRACE_MS);
    await Promise.all(this.wakes.map((wake) => wake.stop()));
    await this.living;
    clearTimeout(grace);
  }

  private async live(): Promise<void> {
    while (!this.isStopping()) {
      let life: WorkerLife | undefined;
      this.watchdog.beat();
      try {
        // Before a life begins: with a wrong or lost key nothing is claimed, opened or written.
        await this.parts.keys.masterKeys.load();
        const trees = await sendingTrees(this.parts.pool);
        const { WORKER_BEAT_MS, EVIDENCE_WAIT_MS } = this.parts.settings;
        const onBeat = (): void => {
          this.watchdog.beat();
        };
        const rules = { beatMs: WORKER_BEAT_MS, evidenceWaitMs: EVIDENCE_WAIT_MS, onBeat };
        life = await WorkerLife.begin(this.parts.pool, this.parts.ids, rules);
        this.current = life;
        this.isNotReplayed = false;
        this.parts.log.info({ event: 'worker.began', workerId: life.id });
        await this.work(life, trees);
        await life.resign();
      } catch (error) {
        this.isNotReplayed = (error as { code?: unknown }).code === NOT_REPLAYED;
        this.parts.log.warn({
          event: 'worker.interrupted',
          error: this.isNotReplayed ? new TombstonesNotReplayedError() : error,
        });
        life?.end();
        await sleep(BEGIN_AGAIN_AFTER_MS);
      }
    }
  }

  /** Runs every loop until this life ends; the first loop that fails ends it for all. */
  private async work(life: WorkerLife, trees: number[]): Promise<void> {
    const url = this.parts.settings.DATABASE_URL;
    const mailDue = new TreeWake(url, 'mail_due', trees);
    const pushDue = new TreeWake(url, 'push_due', trees);
    const intake = new TreeWake(url, 'intake', trees);
    this.wakes = [mailDue, pushDue, intake];
    const wakeAll = (): void => void Promise.all(this.wakes.map((wake) => wake.stop()));
    life.ended.addEventListener('abort', wakeAll, { once: true });
    for (const wake of this.wakes) wake.start();
    const loops = trees.flatMap((tree) => [
      this.loop(life, mailDue, tree, () => this.sendNext('email', this.mails, life.id, tree)),
      this.loop(life, pushDue, tree, () => this.sendNext('push', this.pushes, life.id, tree)),
      this.loop(life, intake, tree, () => this.admitNext(life.id, tree)),
    ]);
    const ended = await Promise.allSettled(loops);
    // Told to stop before they had begun, the loops end without anybody stopping these.
    await Promise.all(this.wakes.map((wake) => wake.stop()));
    life.ended.removeEventListener('abort', wakeAll);
    for (const loop of ended) {
      if (loop.status === 'rejected') throw loop.reason;
    }
  }

  private async loop(
    life: WorkerLife,
    wake: TreeWake,
    tree: number,
    round: () => Promise<RoundKind>,
  ): Promise<void> {
    try {
      for (let outcome: RoundKind = 'empty'; ;) {
        if (outcome === 'empty') await wake.next(tree);
        if (outcome === 'busy') await sleep(BUSY_WAIT_MS);
        if (this.isOver(life)) return;
        outcome = await round();
      }
    } catch (error) {
      // Everything in hand goes back at once; if the database is away, the reaper will see to it.
      await life.resign().catch(() => undefined);
      throw error;
    }
  }

  private async sendNext(
    channel: ChannelName,
    lane: SendingLane,
    workerId: string,
    tree: number,
  ): Promise<RoundKind> {
    const began = this.parts.clock.monotonicMs();
    const round = await lane.sendNext(workerId, tree);
    if (round.kind === 'worked') {
      this.parts.numbers?.claimed(round.taken, round.allowed);
      const durationMs = Math.round(this.parts.clock.monotonicMs() - began);
      this.parts.log.info({
        event: 'batch.sent',
        tree,
        channel,
        rows: round.taken,
        allowed: round.allowed,
        durationMs,
      });
    }
    return round.kind;
  }

  private async admitNext(workerId: string, tree: number): Promise<RoundKind> {
    const { taken, admitted, unreadable } = await this.admission.admitNext(workerId, tree);
    if (taken > 0) this.parts.numbers?.admitted(admitted, unreadable);
    if (taken > 0)
      this.parts.log.info({
        event: 'contacts.admitted',
        tree,
        rows: taken,
        admitted,
        refused: unreadable,
      });
    return taken < 0 ? 'busy' : taken > 0 ? 'worked' : 'empty';
  }

  // Methods, because control flow analysis would take the fields for unchanging inside a loop.
  private isStopping(): boolean {
    return this.stopping;
  }

  private isOver(life: WorkerLife): boolean {
    return this.stopping || life.ended.aborted;
  }
}
