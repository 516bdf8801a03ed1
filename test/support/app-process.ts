import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NO_CODE_FROM_STRINGS, projectRoot, type App } from '@app/platform';
import { startGuarded, type GuardedProcess } from '../../dev/processes/guarded-process.js';

/** What the health listener of a process answered. */
export interface HealthAnswer {
  status: number;
  text: string;
  /** Codes of what keeps it from being ready. */
  reasons: string[];
}

/** A process of Seintje as the service manager starts it, from its source; ends with this process. */
export interface AppProcess {
  process: GuardedProcess;
  /** Asks its health listener, which its log tells. */
  ask(path: string, method?: string): Promise<HealthAnswer>;
  log(): Promise<string>;
  /** The exit code, when it ended by itself within so many milliseconds. */
  endsWithin(ms: number): Promise<number | null | 'alive'>;
}

/**
 * Starts it; it may not be ready yet.
 * @param flags of Node.js, as production starts those that render.
 */
export async function startApp(
  app: App,
  env: Readonly<Record<string, string>>,
  logFile: string,
  flags: readonly string[] = [NO_CODE_FROM_STRINGS],
): Promise<AppProcess> {
  const root = projectRoot();
  const process_ = await startGuarded({
    program: process.execPath,
    args: [
      ...flags,
      '--import',
      join(root, 'test/support/typescript.mjs'),
      join(root, `apps/${app}/src/main.ts`),
    ],
    environment: { PATH: process.env['PATH'] ?? '', ...env },
    logFile,
    stopSignals: ['SIGTERM'],
    graceMs: 10_000,
  });
  const log = (): Promise<string> => readFile(logFile, 'utf8').catch(() => '');
  let url: string | undefined;
  return {
    process: process_,
    log,
    ask: async (path, method = 'GET') => {
      url ??= await healthUrl(log);
      const response = await fetch(`${url}${path}`, { method });
      const text = await response.text();
      const isJson = response.headers.get('content-type') === 'application/json';
      const { reasons = [] } = JSON.parse(isJson ? text : '{}') as { reasons?: string[] };
      return { status: response.status, text, reasons };
    },
    endsWithin: (ms) =>
      Promise.race([process_.ended(), sleep(ms, 'alive' as const, { ref: false })]),
  };
}

async function healthUrl(log: () => Promise<string>): Promise<string> {
  const text = await until(async () => {
    const port = /"event":"health\.listening".*?"port":(\d+)/.exec(await log())?.[1];
    return port ?? false;
  }, 'health.listening');
  return `http://127.0.0.1:${text}`;
}

/** Waits until `look` finds something. @throws naming what never came. */
export async function until<T>(
  look: () => Promise<T | false>,
  what: string,
  waitMsMax = 45_000,
): Promise<T> {
  const end = performance.now() + waitMsMax;
  for (;;) {
    const found = await look().catch(() => false as const);
    if (found !== false) return found;
    if (performance.now() > end) throw new Error(`Never came: ${what}.`);
    await sleep(100);
  }
}
