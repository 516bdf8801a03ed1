import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../processes/free-port.js';
import { startGuarded } from '../processes/guarded-process.js';
import {
  dataFolder,
  logFile,
  mainCf,
  masterCf,
  queueFolder,
  transportMap,
  type PostfixPlace,
} from './postfix-settings.js';

const PROGRAM = '/usr/sbin/postfix';
const MASTER = '/usr/lib/postfix/sbin/master';
/** A first start makes its queue's folders. */
const START_MS_MAX = 20_000;

/** A real Postfix of one's own. */
export interface RunningPostfix {
  /** For SMTP_URL. */
  url: string;
  port: number;
  /** What it logged; holds the example addresses. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

/** What to install or change so that a Postfix can run here; undefined when it can. */
export function postfixRemedy(): string | undefined {
  if (!existsSync(PROGRAM)) return 'Install Postfix: apt-get install postfix.';
  if (process.getuid?.() !== 0) return 'Run as root: Postfix changes to its own account by itself.';
  return undefined;
}

/**
 * Starts a Postfix of its own on loopback, with its own settings, queue and log in a folder that goes with it; the
 * machine's own mail service is neither used nor touched. It takes mail for the domains of `routes` and brings it to
 * their ports; what is refused there it returns as a relay does (RFC 3464).
 */
export async function startPostfix(routes: PostfixPlace['routes']): Promise<RunningPostfix> {
  const remedy = postfixRemedy();
  if (remedy !== undefined) throw new Error(remedy);
  const folder = await mkdtemp(join(tmpdir(), 'seintje-postfix-'));
  const place: PostfixPlace = { folder, port: await freePort(), routes };
  await layOut(place);
  // Makes the queue's folders.
  await promisify(execFile)(PROGRAM, ['-c', folder, 'check']);
  const postfix = await startGuarded({
    // Not `postfix start-fg`: that is a shell whose master would outlive it.
    program: MASTER,
    args: ['-c', folder, '-d'],
    environment: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    logFile: join(folder, 'start.log'),
    stopSignals: ['SIGTERM'],
    graceMs: 5_000,
    removeFolder: folder,
  });
  const log = async (): Promise<string> => readFile(logFile(place), 'utf8').catch(() => '');
  try {
    await until(
      async () => await answers(place.port),
      () => postfix.isRunning(),
    );
  } catch (cause) {
    const said = (await readFile(join(folder, 'start.log'), 'utf8')) + (await log());
    await postfix.stop();
    throw new Error(`Postfix did not start: ${said}`, { cause });
  }
  return {
    url: `smtp://127.0.0.1:${String(place.port)}`,
    port: place.port,
    log,
    stop: () => postfix.stop(),
  };
}

async function layOut(place: PostfixPlace): Promise<void> {
  // Its own account must come through; what is in it is for itself alone.
  await chmod(place.folder, 0o755);
  await mkdir(queueFolder(place));
  await mkdir(dataFolder(place), { mode: 0o700 });
  await promisify(execFile)('/bin/chown', ['postfix', dataFolder(place)]);
  await writeFile(join(place.folder, 'main.cf'), mainCf(place));
  await writeFile(join(place.folder, 'master.cf'), masterCf(place));
  await writeFile(join(place.folder, 'transport'), transportMap(place));
}

async function until(isTrue: () => Promise<boolean>, mayStill: () => boolean): Promise<void> {
  const end = Date.now() + START_MS_MAX;
  while (!(await isTrue())) {
    if (!mayStill() || Date.now() > end) throw new Error('It does not answer.');
    await sleep(50);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.end('QUIT\r\n');
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
