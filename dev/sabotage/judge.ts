import type { Guard } from './read-guards.js';
import type { TestResults } from './run-tests.js';

/** What taking a guard away came to; only `red` is good. */
export type Verdict =
  | 'red'
  /** Nobody missed it: the test proves nothing of this guard. */
  | 'still green'
  /** What should not have noticed failed, too: more was broken than the guard. */
  | 'red for another reason'
  | 'did not run'
  /** A test that failed with all guards in place says nothing. */
  | 'red beforehand';

/** The tests of a guard. */
export const testsOf = ({ goesRed, staysGreen }: Guard): string[] => [...goesRed, staysGreen];

/** Compares the tests of a guard with it (`before`) and without it (`after`). */
export function judge(
  guard: Guard,
  before: TestResults | undefined,
  after: TestResults | 'did not run',
): Verdict {
  if (!testsOf(guard).every((name) => before?.get(name) === 'passed')) return 'red beforehand';
  if (after === 'did not run') return 'did not run';
  if (after.get(guard.staysGreen) !== 'passed') return 'red for another reason';
  return guard.goesRed.every((name) => after.get(name) === 'failed') ? 'red' : 'still green';
}
