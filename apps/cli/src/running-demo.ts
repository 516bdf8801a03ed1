import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { SeintjeError } from '@app/platform';

/** Where a running demo can be reached; standalone writes it (mode 0600) and takes it away at its end. */
export interface RunningDemo {
  readonly api: string;
  /** The tracking page. */
  readonly tracking: string;
  readonly mailbox: string | null;
  readonly kafka: string | null;
  readonly ledger: string;
  /** The administrator's address: demos are on loopback, and this file is its owner's. */
  readonly administrator: string;
  /** Where its keys lie. */
  readonly dataDir: string;
  /** What proves its checkpoints. */
  readonly verifierKeyFile: string;
  /** Loopback database addresses by role, with their passwords. */
  readonly databases: Readonly<Record<string, string>>;
}

/** No demo runs on this machine's DATA_DIR. */
export class NoDemoRunningError extends SeintjeError {
  constructor(file: string, why: string) {
    super('demo.not_running', `No demo is running: ${file} ${why}. Start one with "npm run demo".`);
  }
}

/** After this, what does not answer on loopback does not run. */
const ANSWER_MS_MAX = 2_000;

/** @throws NoDemoRunningError also when the file was left behind by a demo that was killed. */
export async function runningDemo(dataDir: string): Promise<RunningDemo> {
  const file = join(dataDir, 'running.json');
  let demo: RunningDemo;
  try {
    demo = JSON.parse(await readFile(file, 'utf8')) as RunningDemo;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new NoDemoRunningError(file, isMissing ? 'is not there' : 'cannot be read');
  }
  const [database] = Object.values(demo.databases);
  if (database === undefined || !(await answers(new URL(database)))) {
    throw new NoDemoRunningError(file, 'was left behind, its database does not answer');
  }
  return demo;
}

/** The address of one role of the running demo. */
export function databaseOf(demo: RunningDemo, role: string): string {
  const address = demo.databases[role];
  if (address !== undefined) return address;
  throw new SeintjeError(
    'demo.no_such_role',
    `The running demo has no address for ${role}; give one with --database-url or DATABASE_URL.`,
  );
}

function answers({ hostname, port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 5432), timeout: ANSWER_MS_MAX });
    const end = (isThere: boolean) => () => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
