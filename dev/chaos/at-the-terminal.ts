import { inspect } from 'node:util';
import { loadSettings } from '@app/platform';
import type { ChangedSettings } from './ground/changed-settings.js';
import type { RunResult } from './run.js';
import { failuresOf, type RepeatsMax } from './verdict.js';

const DEFAULT_RATE = 120;
const WHOLE = /^\d{1,6}$/;

/** What both commands take. */
export const COMMON_OPTIONS = {
  seed: { type: 'string', default: '7' },
  rate: { type: 'string', default: String(DEFAULT_RATE) },
  json: { type: 'boolean', default: false },
} as const;

/** A whole number as it was given. @throws Error naming the option. */
export function wholeNumber(name: string, text: string): number {
  if (!WHOLE.test(text)) throw new Error(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}

/** Progress goes to stderr: stdout is for the result. */
export function tell(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}

/** Says what this run does otherwise than everybody. */
export function tellChanged(changed: ChangedSettings): void {
  const usual = loadSettings({}) as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(changed)) {
    tell(`changed for this run: ${name}=${String(value)} (usually ${String(usual[name])})`);
  }
}

/** Aborted by the first Ctrl-C or SIGTERM; the run then ends what it started. */
export function abortedByUser(): AbortSignal {
  const aborting = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      tell('stopping; a moment');
      aborting.abort();
    });
  }
  return aborting.signal;
}

/** Prints the result, its last line as JSON when asked, and makes the exit code say whether it holds. */
export function tellResult(result: RunResult, repeatsMax: RepeatsMax, asJson: boolean): void {
  const failures = failuresOf(result, repeatsMax);
  for (const failure of failures) tell(`FAULT ${failure}`);
  tell(failures.length === 0 ? 'it holds' : 'IT DOES NOT HOLD');
  console.log(asJson ? JSON.stringify(result) : inLines(result));
  if (failures.length > 0) process.exitCode = 1;
}

const inLines = (result: RunResult): string =>
  Object.entries(result)
    .map(
      ([name, value]) =>
        `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    )
    .join('\n');

/** Runs a command; an error is told, with what caused it, unless Ctrl-C did. */
export async function runCommand(signal: AbortSignal, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!signal.aborted) tell(`FAILED ${inspect(error)}`);
    // At once: what the run was waiting for may go on waiting. Its servers are gone by now.
    process.exit(signal.aborted ? 130 : 1);
  }
}
