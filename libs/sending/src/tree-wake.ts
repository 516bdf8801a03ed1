import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Without a hint, each tree is looked at this often: delays that ran out and lost hints are found so. */
const LOOK_EVERY_MS = 1_000;

/** How long to wait before listening again on a broken connection. */
const LISTEN_AGAIN_AFTER_MS = 500;

/**
 * Tells which trees are worth a look: PostgreSQL's NOTIFY names the tree as soon as something is due, and
 * a clock names all of them. A hint only: what is due stands in tables.
 */
export class TreeWake {
  private readonly dirty: Set<number>;
  private readonly waiting = new Map<number, () => void>();
  private timer: NodeJS.Timeout | undefined;
  private client: pg.Client | undefined;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly channel: 'mail_due' | 'push_due' | 'intake' | 'returned_mail',
    private readonly trees: readonly number[],
  ) {
    this.dirty = new Set(trees);
  }

  start(): void {
    this.timer = setInterval(() => {
      for (const tree of this.trees) this.wake(tree);
    }, LOOK_EVERY_MS);
    void this.listen();
  }

  /** Resolves when this tree is worth a look; at once when something happened since the last look. */
  async next(tree: number): Promise<void> {
    while (!this.stopped && !this.dirty.delete(tree)) {
      await new Promise<void>((resume) => this.waiting.set(tree, resume));
    }
  }

  wake(tree: number): void {
    this.dirty.add(tree);
    this.waiting.get(tree)?.();
    this.waiting.delete(tree);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    for (const tree of this.trees) this.wake(tree);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    while (!this.stopped) {
      const client = new pg.Client({
        connectionString: this.url,
        application_name: `seintje-wake-${this.channel}`,
      });
      this.client = client;
      const broken = new Promise<void>((resolve) => {
        client.once('error', () => {
          resolve();
        });
        client.once('end', () => {
          resolve();
        });
      });
      client.on('notification', (message) => {
        this.wake(Number(message.payload));
      });
      try {
        await client.connect();
        await client.query(`listen ${this.channel}`);
        for (const tree of this.trees) this.wake(tree); // what came while nobody listened
        await broken;
      } catch {
        // The clock goes on meanwhile.
      }
      await client.end().catch(() => undefined);
      await sleep(LISTEN_AGAIN_AFTER_MS);
    }
  }
}
