import { hash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What was cosigned last of one log. */
export interface Seen {
  size: number;
  root: Buffer;
}

/** The state file is missing or damaged; without it nothing is cosigned. */
export class WitnessStateError extends Error {
  constructor(path: string, what: string, options?: { cause: unknown }) {
    super(
      `${path} ${what} Restore it from a copy. A witness that forgot what it saw would cosign a rolled-back tree: ` +
        'if no copy is left, make a new key under a new name, so that nobody takes its word for the old one.',
      options,
    );
  }
}

/** A witness's memory: on the disk before anybody hears of it. */
export class WitnessState {
  private constructor(
    private readonly path: string,
    private readonly seen: Map<string, Seen>,
  ) {}

  /** Makes the empty state of a witness that has seen nothing; never over another. */
  static async create(path: string): Promise<WitnessState> {
    const state = new WitnessState(path, new Map());
    const file = await open(path, 'wx', 0o600);
    await file.close();
    await state.write(new Map());
    return state;
  }

  /** @throws WitnessStateError when it is missing or was changed. */
  static async read(path: string): Promise<WitnessState> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      throw new WitnessStateError(path, 'cannot be read.', { cause: error });
    }
    const seen = parsed(text);
    if (seen === undefined) throw new WitnessStateError(path, 'is damaged.');
    return new WitnessState(path, seen);
  }

  get(origin: string): Seen | undefined {
    return this.seen.get(origin);
  }

  /** Resolves when it is on the disk; remembered only then. */
  async remember(origin: string, seen: Seen): Promise<void> {
    await this.write(new Map([...this.seen, [origin, seen]]));
    this.seen.set(origin, seen);
  }

  private async write(seen: Map<string, Seen>): Promise<void> {
    const logs = [...seen].map(([origin, it]) => [origin, it.size, it.root.toString('base64')]);
    const content = JSON.stringify({ sha256: sumOf(logs), logs }, null, 2);
    const aside = `${this.path}.new`;
    const file = await open(aside, 'w', 0o600);
    try {
      await file.writeFile(`${content}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, this.path);
    // The new name is durable only once its folder is.
    const folder = await open(dirname(this.path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

const sumOf = (logs: unknown): string => hash('sha256', JSON.stringify(logs));

function parsed(text: string): Map<string, Seen> | undefined {
  try {
    const { sha256, logs } = JSON.parse(text) as {
      sha256: string;
      logs: [string, number, string][];
    };
    if (sumOf(logs) !== sha256) return undefined;
    return new Map(
      logs.map(([origin, size, root]) => [origin, { size, root: Buffer.from(root, 'base64') }]),
    );
  } catch {
    return undefined;
  }
}
