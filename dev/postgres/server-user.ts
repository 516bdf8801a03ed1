import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The operating-system account that runs the server when we are root, as PostgreSQL refuses to be root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** The account's name, as PostgreSQL's own packages call it. */
const NAME = 'postgres';

/** Undefined when we are not root: the server then runs as we do. As root, makes the account if needed. */
export async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await lookUp();
  if (known !== undefined) return known;
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', NAME]);
  } catch (error) {
    // Another start may have made it in this moment.
    const made = await lookUp();
    if (made !== undefined) return made;
    throw new Error(
      `PostgreSQL refuses to run as root, and the account "${NAME}" cannot be made; ` +
        'make it, run as another user, or set DATABASE_URL to a server of yours.',
      { cause: error },
    );
  }
  const made = await lookUp();
  if (made === undefined) throw new Error(`The account "${NAME}" was made but cannot be found.`);
  return made;
}

async function lookUp(): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** Whether the account may reach this file or folder; asked of the system itself, which also knows ACLs. */
export async function mayReach(user: ServerUser | undefined, path: string): Promise<boolean> {
  if (user === undefined) return true;
  try {
    await run('/bin/sh', ['-c', 'test -x "$1"', 'test', path], { cwd: '/', ...user });
    return true;
  } catch {
    return false;
  }
}
