import { hash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StateFileError } from './ledger-errors.js';
import { Frontier } from './merkle.js';

/** What was last signed, by tree. */
export type CheckpointState = Map<number, Frontier>;

interface StateText {
  format: 1;
  /** Of all that follows: a hand that edits a size by one digit would go unseen. */
  sha256: string;
  ledger: string;
  trees: Record<string, { size: number; root: string; frontier: string[] }>;
}

/** What the signer's operator does about a file that cannot be used. */
const SIGNERS_REMEDY =
  'Restore it from a copy, or move it away and adopt each tree with "npx seintje ledger adopt SIZE ROOT --tree T".';

/**
 * A memory outside PostgreSQL, the signer's or a key holder's: who can rewrite the database cannot rewrite this
 * too. The signer's is on the disk before a checkpoint is shown to anybody.
 */
export class CheckpointStateFile {
  constructor(
    readonly path: string,
    private readonly ledger: string,
    private readonly remedy: string = SIGNERS_REMEDY,
  ) {}

  /** What was last signed; empty when there is no file. @throws StateFileError when it cannot be trusted. */
  async read(): Promise<CheckpointState> {
    let text: string;
    try {
      text = await readFile(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
      throw new StateFileError(this.path, 'cannot be read.', this.remedy, { cause: error });
    }
    const state = parsed(text);
    if (state === undefined) throw new StateFileError(this.path, 'is damaged.', this.remedy);
    if (state.ledger !== this.ledger) {
      throw new StateFileError(
        this.path,
        'is of another ledger: LEDGER_ORIGIN was changed.',
        this.remedy,
      );
    }
    return state.trees;
  }

  /** Replaces the file so that after a crash it is whole, either the old or the new one. */
  async write(state: CheckpointState): Promise<void> {
    const text = JSON.stringify(this.asText(state), null, 2);
    const aside = `${this.path}.new`;
    await mkdir(dirname(this.path), { recursive: true });
    const file = await open(aside, 'w', 0o600);
    try {
      await file.writeFile(`${text}\n`);
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

  private asText(state: CheckpointState): StateText {
    const trees = [...state]
      .sort(([one], [other]) => one - other)
      .map(([tree, frontier]) => [
        String(tree),
        {
          size: frontier.size,
          root: frontier.root().toString('base64'),
          frontier: frontier.hashes.map((it) => it.toString('base64')),
        },
      ]);
    const content = { ledger: this.ledger, trees: Object.fromEntries(trees) as StateText['trees'] };
    return { format: 1, sha256: checksum(content), ...content };
  }
}

const checksum = (content: Pick<StateText, 'ledger' | 'trees'>): string =>
  hash('sha256', JSON.stringify(content));

/** Undefined unless all of it is as it was written. */
function parsed(text: string): { ledger: string; trees: CheckpointState } | undefined {
  try {
    const { format, sha256, ledger, trees } = JSON.parse(text) as Partial<StateText>;
    if (format !== 1 || typeof ledger !== 'string' || trees === undefined) return undefined;
    if (checksum({ ledger, trees }) !== sha256) return undefined;
    const state: CheckpointState = new Map();
    for (const [tree, { size, frontier }] of Object.entries(trees)) {
      const hashes = frontier.map((it) => Buffer.from(it, 'base64'));
      const whole = Frontier.of(size, hashes);
      if (whole === undefined) return undefined;
      state.set(Number(tree), whole);
    }
    return { ledger, trees: state };
  } catch {
    return undefined;
  }
}
