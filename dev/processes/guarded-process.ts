import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { projectRoot } from '@app/platform';

/** A server program to run under a guardian. */
export interface GuardedCommand {
  /** Absolute path of the program. */
  program: string;
  args: string[];
  /** The only environment the program sees: ours may hold keys that are none of its business. */
  environment: Record<string, string>;
  /** Takes what the program prints; appended to. */
  logFile: string;
  /** Signals that ask it to end, politest first; SIGKILL follows by itself. */
  stopSignals: ('SIGTERM' | 'SIGINT' | 'SIGQUIT')[];
  /** How long it may take to obey each of them. */
  graceMs: number;
  /** Deleted, contents first, when the program has ended, even when this process is gone by then. */
  removeFolder?: string;
  /** Run as this operating-system user (only root can choose). */
  user?: { uid: number; gid: number };
}

/** A running server that cannot outlive this process. */
export interface GuardedProcess {
  /** Of the server itself, not of its guardian. */
  readonly pid: number;
  isRunning(): boolean;
  /** Waits for it to end by itself; its exit code, 128 + signal when a signal ended it. */
  ended(): Promise<number>;
  /** Asks it to end, insists when it does not, and returns when it is gone. */
  stop(): Promise<void>;
  /** SIGKILL at once, and returns when it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts a server whose life is tied to ours by a pipe (see guardian.sh). It gets a session of its own,
 * so Ctrl-C in a terminal reaches only us and we end things in their right order.
 * It does not keep this process alive: whoever serves something does that.
 * @throws {Error} when the program cannot be started at all; one that starts and fails shows in `ended`.
 */
export async function startGuarded(command: GuardedCommand): Promise<GuardedProcess> {
  const log = openSync(command.logFile, 'a', 0o600);
  let guardian: ChildProcess;
  try {
    guardian = spawn(
      '/bin/sh',
      [
        '-c',
        guardianScript(),
        'guardian',
        command.stopSignals.map((signal) => signal.slice('SIG'.length)).join(' '),
        String(Math.ceil(command.graceMs / 100)),
        command.removeFolder ?? '',
        command.program,
        ...command.args,
      ],
      {
        cwd: '/',
        detached: true,
        env: command.environment,
        stdio: ['pipe', log, log, 'pipe'],
        ...command.user,
      },
    );
  } finally {
    closeSync(log);
  }
  return guard(guardian);
}

/**
 * As text, not as a file: the server's user may not be allowed to reach our folders.
 * Without comments, as it shows in every list of processes.
 */
function guardianScript(): string {
  const text = readFileSync(join(projectRoot(), 'dev/processes/guardian.sh'), 'utf8');
  return text.replace(/^\s*#.*\n|^\n/gm, '');
}

async function guard(guardian: ChildProcess): Promise<GuardedProcess> {
  let running = true;
  const exited = new Promise<number>((resolve, reject) => {
    guardian.once('error', reject);
    guardian.once('exit', (code) => {
      running = false;
      resolve(code ?? -1);
    });
  });
  const lifeline = guardian.stdin;
  lifeline?.on('error', () => undefined);
  // A guardian that could not be spawned rejects `exited`; any other prints the pid before it ends.
  const pid = await Promise.race([
    readPid(guardian.stdio[3] as Readable | null),
    exited.then(() => new Promise<never>(() => undefined)),
  ]);
  guardian.unref();
  (lifeline as { unref?: () => void } | null)?.unref?.();
  return {
    pid,
    isRunning: () => running,
    ended: () => {
      guardian.ref();
      return exited;
    },
    stop: async () => {
      guardian.ref();
      lifeline?.end();
      await exited;
    },
    kill: async () => {
      guardian.ref();
      if (running) signalIfAlive(pid, 'SIGKILL');
      await exited;
    },
  };
}

/** The guardian prints one line, the server's process id. Without a pipe its spawning failed, see `exited`. */
async function readPid(pipe: Readable | null): Promise<number> {
  if (pipe === null) return new Promise<never>(() => undefined);
  let text = '';
  for await (const chunk of pipe) text += String(chunk);
  const pid = Number.parseInt(text, 10);
  if (Number.isNaN(pid)) throw new Error('The guardian of a server ended before it started it.');
  return pid;
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
