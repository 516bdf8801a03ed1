import { mustBe, VoidCellError, type Bench, type Cell } from './cell.js';
import type { BenchServer } from './ground/server.js';
import { linesOf, percentile, runRounds } from './rounds.js';

const noServer = {} as BenchServer;
const cell = (name: string, rates: number[]): Cell => ({
  name,
  run: () => Promise.resolve({ rate: rates.shift() ?? Number.NaN }),
});
const comparisons = [{ id: 'race', ours: 'ours', peer: 'peer', by: 'rate' }];
const options = { rounds: 3, seed: 1, tell: () => undefined };

describe('the rounds of a bench', () => {
  it('compare within a round, not the best of one with the worst of another', async () => {
    const bench: Bench = {
      cells: [cell('ours', [50, 10, 90]), cell('peer', [100, 100, 100])],
      comparisons,
    };

    const results = await runRounds(bench, noServer, options);

    expect(linesOf(bench, results)).toEqual([
      {
        id: 'race',
        ours: 50,
        peer: 100,
        ratio: { median: 0.5, min: 0.1, max: 0.9 },
        rounds: 3,
      },
    ]);
  });

  it('draw the order anew for each round, the same for the same seed', async () => {
    const orderOf = async (seed: number): Promise<string[]> => {
      const ran: string[] = [];
      const cells = ['a', 'b', 'c', 'd'].map((name): Cell => ({
        name,
        run: () => {
          ran.push(name);
          return Promise.resolve({ rate: 1 });
        },
      }));
      await runRounds({ cells, comparisons: [] }, noServer, { ...options, rounds: 8, seed });
      return ran;
    };

    const ran = await orderOf(7);

    expect(ran).toEqual(await orderOf(7));
    expect(ran.slice(0, 4)).not.toEqual(ran.slice(4, 8));
  });

  it('end with the first void cell: no line is made of what was counted wrong', async () => {
    const wrong: Cell = {
      name: 'ours',
      run: () => {
        mustBe('ours', { rows: 79_999 }, { rows: 80_000 });
        return Promise.resolve({ rate: 1e6 });
      },
    };
    const bench: Bench = { cells: [wrong], comparisons };

    await expect(runRounds(bench, noServer, options)).rejects.toBeInstanceOf(VoidCellError);
  });
});

describe('a percentile', () => {
  it('is one of the values', () => {
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
    expect(percentile([5, 1, 3], 0.99)).toBe(5);
  });
});
