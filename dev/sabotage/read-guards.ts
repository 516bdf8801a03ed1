import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '@app/platform';

/** One guard, how it is taken away, and the tests that notice. */
export interface Guard {
  readonly name: string;
  /** What the guard is for, as a sentence. */
  readonly keeps: string;
  /** The file that holds it, from the project's root. */
  readonly file: string;
  /** Text that stands in the file exactly once, and what stands there without the guard. */
  readonly find: string;
  readonly replace: string;
  /** True when the tests run what `npm run build` made, so that it must be built anew. */
  readonly build: boolean;
  /** The test file. */
  readonly test: string;
  /** The whole names, as jest prints them, of the tests that must fail without the guard. */
  readonly goesRed: readonly string[];
  /** One of the same file that must still pass: what was taken away is this guard, not the whole thing. */
  readonly staysGreen: string;
}

const GUARDS_FILE = 'dev/sabotage/guards.yaml';

/**
 * Reads `dev/sabotage/guards.yaml`. @throws Error naming every fault of it at once: a guard that cannot be
 * taken away any more proves nothing, and is not passed over.
 */
export function readGuards(root = projectRoot()): Guard[] {
  const listed = parse(readFileSync(join(root, GUARDS_FILE), 'utf8')) as Record<string, unknown>;
  const faults: string[] = [];
  const guards = Object.entries(listed).map(([name, fields]) => {
    const guard = { build: false, ...(fields as Omit<Guard, 'name' | 'build'>), name };
    faults.push(...faultsOf(guard, root).map((fault) => `${name} ${fault}`));
    return guard;
  });
  if (faults.length > 0) throw new Error(`Correct ${GUARDS_FILE}: ${faults.join('; ')}.`);
  return guards;
}

function faultsOf(guard: Guard, root: string): string[] {
  const { keeps, file, find, replace, test, goesRed, staysGreen } = guard;
  const texts = { keeps, file, find, replace, test, staysGreen };
  const missing = Object.entries(texts).filter(([, text]) => typeof text !== 'string');
  if (missing.length > 0) return missing.map(([field]) => `has no ${field}`);
  if (!Array.isArray(goesRed) || goesRed.length === 0) return ['names no test that goes red'];
  const found = readFileSync(join(root, file), 'utf8').split(find).length - 1;
  if (found !== 1) return [`is found ${String(found)} times in ${file}, not once`];
  return find === replace ? ['changes nothing'] : [];
}
