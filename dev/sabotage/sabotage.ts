// npm run sabotage -- [NAME …] [--json] [--list]: takes guards away, one at a time, in a copy of the project, and
// holds if for each the tests that must notice fail, and pass with the guard in place (docs/reference/sabotage.md).
import { parseArgs } from 'node:util';
import { abortedByUser, runCommand, tell } from '../chaos/at-the-terminal.js';
import { CopiedTree } from './copied-tree.js';
import { judge, testsOf, type Verdict } from './judge.js';
import { readGuards, type Guard } from './read-guards.js';
import { build, runTests, TestsDidNotRunError, type TestResults } from './run-tests.js';

interface Finding {
  guard: string;
  verdict: Verdict;
  seconds: number;
}

const signal = abortedByUser();
await runCommand(signal, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const guards = asked(readGuards(), positionals);
  if (values.list) {
    for (const { name, keeps } of guards) console.log(`${name}: ${keeps}`);
    return;
  }
  const tree = CopiedTree.make();
  try {
    const whole = await withAllGuards(tree, guards);
    const findings: Finding[] = [];
    for (const guard of guards) {
      const startedMs = performance.now();
      const verdict = judge(guard, whole.get(guard.test), await without(tree, guard));
      const seconds = Math.round((performance.now() - startedMs) / 1_000);
      tell(`${guard.name}: ${verdict} (${String(seconds)} s)`);
      findings.push({ guard: guard.name, verdict, seconds });
    }
    tellFindings(findings, values.json);
  } finally {
    tree.remove();
  }
});

function asked(guards: Guard[], names: readonly string[]): Guard[] {
  const unknown = names.filter((name) => !guards.some((guard) => guard.name === name));
  if (unknown.length > 0) {
    throw new Error(`There is no guard ${unknown.join(', ')}; --list prints them.`);
  }
  return names.length === 0 ? guards : guards.filter(({ name }) => names.includes(name));
}

/** The tests of all guards as they are: one that is red already would prove nothing later. */
async function withAllGuards(
  tree: CopiedTree,
  guards: readonly Guard[],
): Promise<ReadonlyMap<string, TestResults>> {
  const results = new Map<string, TestResults>();
  for (const file of new Set(guards.map(({ test }) => test))) {
    const names = guards.filter(({ test }) => test === file).flatMap(testsOf);
    results.set(file, await runTests(tree.folder, file, [...new Set(names)], signal));
    tell(`${file}: as it is`);
  }
  return results;
}

/** The tests of a guard without it. */
async function without(tree: CopiedTree, guard: Guard): Promise<TestResults | 'did not run'> {
  try {
    return await tree.without(guard.file, guard, async () => {
      if (guard.build) await build(tree.folder, signal);
      return runTests(tree.folder, guard.test, testsOf(guard), signal);
    });
  } catch (error) {
    if (!(error instanceof TestsDidNotRunError)) throw error;
    tell(error.message);
    return 'did not run';
  } finally {
    if (guard.build) await build(tree.folder, signal);
  }
}

function tellFindings(findings: readonly Finding[], asJson: boolean): void {
  const red = findings.filter(({ verdict }) => verdict === 'red').length;
  const holds = red === findings.length;
  tell(holds ? 'it holds: each guard is missed by its test' : 'IT DOES NOT HOLD');
  console.log(
    asJson
      ? JSON.stringify({ guards: findings.length, red, findings })
      : `guards: ${String(findings.length)}, missed by their tests: ${String(red)}`,
  );
  if (!holds) process.exitCode = 1;
}
