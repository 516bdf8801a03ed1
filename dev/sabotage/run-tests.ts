import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The slowest file takes a minute; what takes longer hangs, and then says nothing of a guard. */
const RUN_MS_MAX = 240_000;

/** What became of the tests of one file, by whole name. */
export type TestResults = ReadonlyMap<string, 'passed' | 'failed'>;

interface JestReport {
  testResults: { assertionResults: { fullName: string; status: string }[]; message: string }[];
}

/** A file of tests that could not even begin says nothing of a guard. */
export class TestsDidNotRunError extends Error {}

/** Runs the named tests of one file in a tree. @throws TestsDidNotRunError when none of them ran. */
export async function runTests(
  folder: string,
  file: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<TestResults> {
  const report = join(folder, 'sabotage-report.json');
  rmSync(report, { force: true });
  const pattern = names.map((name) => `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`).join('|');
  const jest = join(folder, 'node_modules/jest/bin/jest.js');
  // A test that fails may leave something open; that must not keep the run from ending.
  const args = [
    jest,
    '--ci',
    '--forceExit',
    '--json',
    `--outputFile=${report}`,
    '--testNamePattern',
    pattern,
    file,
  ];
  const said = await ranToItsEnd(args, folder, signal);
  const results = new Map<string, 'passed' | 'failed'>();
  for (const { assertionResults, message } of reportAt(report, said).testResults) {
    if (assertionResults.length === 0) throw new TestsDidNotRunError(message);
    for (const { fullName, status } of assertionResults) {
      if (status === 'passed' || status === 'failed') results.set(fullName, status);
    }
  }
  return results;
}

function reportAt(path: string, said: string): JestReport {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as JestReport;
  } catch (error) {
    throw new TestsDidNotRunError(said.slice(-2_000), { cause: error });
  }
}

/** Runs `npm run build` in a tree. */
export async function build(folder: string, signal: AbortSignal): Promise<void> {
  const nest = join(folder, 'node_modules/@nestjs/cli/bin/nest.js');
  await ranToItsEnd([nest, 'build'], folder, signal);
}

function ranToItsEnd(args: readonly string[], cwd: string, signal: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, args, {
    timeout: RUN_MS_MAX,
    cwd,
    signal,
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      resolve(said);
    });
  });
}
