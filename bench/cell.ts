import { setTimeout as sleep } from 'node:timers/promises';
import type { Seeded } from '../dev/seeded.js';
import { markCpu } from './ground/cpu.js';
import type { BenchServer } from './ground/server.js';

/** A cell that hangs is void. The slowest takes a minute on a busy machine. */
const CELL_MS_MAX = 240_000;

/** The backends of a peer that has ended must be reaped before their time can be read. */
const REAPED_WITHIN_MS = 300;

/** What one run of one cell measured: a number a name, such as `rate` or `p99`. */
export type Measured = Record<string, number>;

/** Something measured on a fresh database: ours, a floor or a peer. */
export interface Cell {
  readonly name: string;
  /** @throws VoidCellError when what came out is not what had to. */
  run(server: BenchServer, chance: Seeded): Promise<Measured>;
}

/** One line of the result: two cells of the same round, compared by one of their numbers. */
export interface Comparison {
  readonly id: string;
  readonly ours: string;
  readonly peer: string;
  readonly by: string;
}

/** A bench: its cells, run in every round, and the lines made of them. */
export interface Bench {
  readonly cells: readonly Cell[];
  readonly comparisons: readonly Comparison[];
}

/** What came out of a cell is not what had to come out: its number means nothing. */
export class VoidCellError extends Error {
  constructor(cell: string, found: object) {
    super(`The cell ${cell} is void: ${JSON.stringify(found)}`);
    this.name = 'VoidCellError';
  }
}

/** Compares what came out with what had to. @throws VoidCellError */
export function mustBe(cell: string, found: object, expected: object): void {
  const [is, must] = [JSON.stringify(found), JSON.stringify(expected)];
  if (is !== must) throw new VoidCellError(cell, { found, expected });
}

/** Runs the work of a cell and measures its rate and what each unit cost in processor time, in µs. */
export async function measured(
  server: BenchServer,
  units: number,
  work: () => Promise<void>,
): Promise<{ rate: number; appUs: number; postgresUs: number }> {
  const spent = markCpu(server.pid);
  const startedMs = performance.now();
  await bounded(work());
  const seconds = (performance.now() - startedMs) / 1_000;
  const { app } = spent();
  await sleep(REAPED_WITHIN_MS);
  const { postgres } = spent();
  return {
    rate: units / seconds,
    appUs: (app / units) * 1e6,
    postgresUs: (postgres / units) * 1e6,
  };
}

/** @throws VoidCellError when it takes too long. */
export async function bounded<T>(work: Promise<T>): Promise<T> {
  const aborting = new AbortController();
  const late = sleep(CELL_MS_MAX, undefined, { signal: aborting.signal }).then(() => {
    throw new VoidCellError('that runs', { longerThanMs: CELL_MS_MAX });
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    aborting.abort();
  }
}
