import { join } from 'node:path';
import { NO_CODE_FROM_STRINGS, projectRoot } from '@app/platform';
import { startGuarded, type GuardedProcess } from '../../processes/guarded-process.js';

export type WorkerKind = 'ingest-worker' | 'vault-worker' | 'upkeep-worker';

/** What a run starts; the API takes what comes in, and is not killed. */
export type ProgramKind = WorkerKind | 'api';

/** Where a worker runs in good order, it ends within its longest hand-off. */
const STOP_GRACE_MS = 25_000;

/** 128 + SIGKILL, as a shell tells it. */
const KILLED = 137;

/** How to run a program of this project: compiled, or from its source when we ourselves run from source. */
export function programArgs(entry: string): string[] {
  const root = projectRoot();
  if (!import.meta.url.endsWith('.ts')) return [join(root, 'dist', `${entry}.js`)];
  return ['--import', join(root, 'test/support/typescript.mjs'), join(root, `${entry}.ts`)];
}

/** One worker as an operating-system process of its own, with its own role and secrets only. */
export class WorkerProcess<Kind extends ProgramKind = WorkerKind> {
  /** Ends of the process that nobody asked for. */
  readonly surprises: string[] = [];
  /** The wall clock at the last start, in milliseconds. */
  startedAt = 0;
  private process: GuardedProcess | undefined;
  private expectsEnd = false;

  constructor(
    readonly kind: Kind,
    private readonly environment: Readonly<Record<string, string>>,
    readonly logFile: string,
  ) {}

  get pid(): number {
    return this.process?.pid ?? -1;
  }

  /** @param failpoint where it shall kill itself. */
  async start(failpoint = ''): Promise<void> {
    this.expectsEnd = failpoint !== '';
    this.startedAt = Date.now();
    const process_ = await startGuarded({
      program: process.execPath,
      // As in production: none of them makes code of strings, those that render must not.
      args: [NO_CODE_FROM_STRINGS, ...programArgs(`apps/${this.kind}/src/main`)],
      environment: { ...this.environment, FAILPOINT: failpoint },
      logFile: this.logFile,
      stopSignals: ['SIGTERM'],
      graceMs: STOP_GRACE_MS,
    });
    this.process = process_;
    void process_.ended().then((code) => {
      if (this.process === process_ && !this.expectsEnd) {
        this.surprises.push(`${this.kind} ended by itself with ${String(code)}; see its log`);
      }
    });
  }

  /** SIGKILL; returns when the process is gone. */
  async kill(): Promise<void> {
    this.expectsEnd = true;
    await this.process?.kill();
  }

  /** SIGTERM, and waits until it has gone in good order. */
  async stop(): Promise<void> {
    this.expectsEnd = true;
    await this.process?.stop();
  }

  /** Waits until the failpoint has killed it. @throws when it lives on, or ended otherwise. */
  async diesAtFailpoint(name: string, waitMsMax: number): Promise<void> {
    const code = await Promise.race([
      this.process?.ended(),
      new Promise<'alive'>((resolve) => setTimeout(resolve, waitMsMax, 'alive').unref()),
    ]);
    if (code !== KILLED) {
      throw new Error(
        `${this.kind} did not die at ${name} within ${String(waitMsMax)} ms: ${String(code)}.`,
      );
    }
  }

  /** SIGSTOP: the process stands still and knows nothing of it. */
  suspend(): void {
    process.kill(this.pid, 'SIGSTOP');
  }

  /** SIGCONT. */
  resume(): void {
    process.kill(this.pid, 'SIGCONT');
  }
}
