import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '@app/platform';

/** What git does not hold and tests need: packages, what was built, and the servers' programs. */
const BESIDE = ['node_modules', '.cache/kafka'];

/** A copy of the project in which guards are taken away; the project itself is never touched. */
export class CopiedTree {
  private constructor(readonly folder: string) {}

  /** Copies all that git knows of, with changes that are not committed, and `dist`. */
  static make(folder = join(projectRoot(), '.cache/sabotage')): CopiedTree {
    const root = projectRoot();
    rmSync(folder, { recursive: true, force: true });
    const listed = execFileSync(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    for (const path of [...listed.split('\0').filter((it) => it !== ''), 'dist']) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    for (const path of BESIDE) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      symlinkSync(join(root, path), join(folder, path));
    }
    return new CopiedTree(folder);
  }

  /** Runs `act` while `find` is `replace` in the file, and puts the file back. */
  async without<T>(
    file: string,
    change: { find: string; replace: string },
    act: () => Promise<T>,
  ): Promise<T> {
    const path = join(this.folder, file);
    const whole = readFileSync(path, 'utf8');
    // As a function: a replacement text may hold $1, which is PostgreSQL's here and not replace's.
    writeFileSync(
      path,
      whole.replace(change.find, () => change.replace),
    );
    try {
      return await act();
    } finally {
      writeFileSync(path, whole);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
