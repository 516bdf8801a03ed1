import { Seeded } from '../dev/seeded.js';
import type { Bench, Measured } from './cell.js';
import type { BenchServer } from './ground/server.js';

/** What a cell measured, a row a round. */
export type Results = ReadonlyMap<string, readonly Measured[]>;

/** One comparison over all rounds. */
export interface Line {
  id: string;
  ours: number;
  peer: number;
  ratio: { median: number; min: number; max: number };
  rounds: number;
}

/** Runs every cell once a round, in an order drawn anew for each. @throws VoidCellError */
export async function runRounds(
  { cells }: Bench,
  server: BenchServer,
  { rounds, seed, tell }: { rounds: number; seed: number; tell: (line: string) => void },
): Promise<Results> {
  const order = Seeded.for(seed, 'order');
  const results = new Map<string, Measured[]>(cells.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const cell of order.shuffled(cells)) {
      const measured = await cell.run(server, Seeded.for(seed, `${cell.name} ${String(round)}`));
      results.get(cell.name)?.push(measured);
      tell(`round ${String(round)} ${cell.name}: ${inWords(measured)}`);
    }
  }
  return results;
}

/** The medians of both and the ratio of each round: what a busy machine does to one it does to the other. */
export function linesOf({ comparisons }: Bench, results: Results): Line[] {
  return comparisons.map(({ id, ours, peer, by }) => {
    const numbers = (name: string): number[] =>
      (results.get(name) ?? []).map((measured) => measured[by] ?? Number.NaN);
    const [mine, theirs] = [numbers(ours), numbers(peer)];
    const ratios = mine.map((value, round) => value / (theirs[round] ?? Number.NaN));
    return {
      id,
      ours: rounded(median(mine)),
      peer: rounded(median(theirs)),
      ratio: {
        median: rounded(median(ratios)),
        min: rounded(Math.min(...ratios)),
        max: rounded(Math.max(...ratios)),
      },
      rounds: ratios.length,
    };
  });
}

/** The medians of all that a cell measured, for a person. */
export function mediansOf(results: Results): string[] {
  return [...results].map(([name, rows]) => {
    const names = Object.keys(rows[0] ?? {});
    const medians = names.map((it) => [it, median(rows.map((row) => row[it] ?? Number.NaN))]);
    return `median ${name}: ${inWords(Object.fromEntries(medians) as Measured)}`;
  });
}

/** The value below which a share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Three figures: more would claim more than was measured. */
const rounded = (value: number): number =>
  value >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));

const inWords = (measured: Measured): string =>
  Object.entries(measured)
    .map(([name, value]) => `${name} ${String(rounded(value))}`)
    .join(', ');
