import { judge } from './judge.js';
import type { Guard } from './read-guards.js';

const guard: Guard = {
  name: 'gate',
  keeps: 'Nobody passes.',
  file: 'gate.sql',
  find: 'closed',
  replace: 'open',
  build: false,
  test: 'gate.int-spec.ts',
  goesRed: ['lets nobody pass', 'lets no second one pass'],
  staysGreen: 'is there',
};
type Result = 'passed' | 'failed';
const results = (first: Result, second: Result, there: Result): Map<string, Result> =>
  new Map([
    ['lets nobody pass', first],
    ['lets no second one pass', second],
    ['is there', there],
  ]);
const green = results('passed', 'passed', 'passed');

describe('a guard taken away', () => {
  it.each([
    ['red', green, results('failed', 'failed', 'passed')],
    ['still green', green, green],
    ['still green', green, results('failed', 'passed', 'passed')],
    ['red for another reason', green, results('failed', 'failed', 'failed')],
    [
      'red beforehand',
      results('failed', 'passed', 'passed'),
      results('failed', 'failed', 'passed'),
    ],
    ['did not run', green, 'did not run'],
    // A test that was renamed is not among the results.
    ['red beforehand', new Map<string, Result>(), results('failed', 'failed', 'passed')],
    ['still green', green, new Map<string, Result>([['is there', 'passed']])],
  ] as const)('is %s', (verdict, before, after) => {
    expect(judge(guard, before, after)).toBe(verdict);
  });
});
