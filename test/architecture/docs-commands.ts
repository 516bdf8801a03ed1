import type { Fence } from './docs-pages.js';

/** Pages whose blocks docs-commands.int-spec.ts runs, one after the other, as they stand there. */
export const PAGES_RUN_WHOLE: readonly string[] = ['docs/start.md', 'docs/operations.md'];

/** A command of a page that something else runs: the text that proves it stands in that file. */
export interface RunElsewhere {
  readonly command: string;
  readonly file: string;
  readonly proof: string;
}

const SPEC = 'test/architecture/docs-commands.int-spec.ts';

/** Those that render: they are started so that no text becomes code. */
const RENDERS = ['vault-worker', 'api', 'tracking-web'];

/** Commands that take long or stay: who runs them. docs.spec.ts looks the proofs up. */
export const RUN_ELSEWHERE: readonly RunElsewhere[] = [
  { command: 'npm ci', file: '.ci/run', proof: 'npm ci ' },
  { command: 'npm ci && npm run demo', file: '.ci/run', proof: 'npm run -s demo -- --once --json' },
  { command: 'npm ci && npm test', file: '.ci/run', proof: 'npm test -- --ci' },
  { command: 'npm run demo', file: '.ci/run', proof: 'npm run -s demo -- --once --json' },
  { command: 'npm test', file: '.ci/run', proof: 'npm test -- --ci' },
  { command: 'npm run build', file: 'package.json', proof: '"test": "npm run -s build &&' },
  { command: 'npm run standalone', file: SPEC, proof: "start('standalone'" },
  ...['upkeep-worker', 'vault-worker', 'relay-worker', 'ingest-worker', 'api', 'tracking-web'].map(
    (app) => ({
      command: `node ${RENDERS.includes(app) ? '--disallow-code-generation-from-strings ' : ''}dist/apps/${app}/src/main.js`,
      file: SPEC,
      proof: 'dist\\/apps\\/',
    }),
  ),
  {
    command: 'npm run chaos -- --kills 40 --seed 7 --json',
    file: 'test/integration/chaos.int-spec.ts',
    proof: 'await campaign({',
  },
  { command: 'npm run canary -- --json', file: '.ci/run', proof: 'npm run -s canary -- --json' },
  { command: 'npm run sabotage', file: '.ci/run', proof: 'npm run -s sabotage -- --json' },
  {
    command: 'npm run bench -- all --quick --json',
    file: 'test/integration/bench.int-spec.ts',
    proof: "bench('all', '--quick', '--json')",
  },
  ...[
    ['npx seintje carriers coverage', "seintje('carriers', 'coverage')"],
    [
      'npx seintje carriers translate usps libs/carriers/fixtures/usps/payload.json',
      "'translate', carrier, payload)",
    ],
    [
      'npx seintje carriers translate usps libs/carriers/fixtures/usps/payload.json --events-only',
      "'translate', carrier, payload, '--events-only')",
    ],
    [
      'npx seintje carriers replay libs/carriers/fixtures/usps/expected.jsonl --shuffle 7 --twice --json',
      "'replay', expected, '--shuffle', seed, '--twice', '--json')",
    ],
  ].map(([command = '', proof = '']) => ({
    command,
    file: 'test/integration/carriers-commands.int-spec.ts',
    proof,
  })),
  { command: 'npm test -- libs/carriers', file: '.ci/run', proof: 'npm test -- --ci' },
  {
    command:
      'npx seintje ledger verify --database-url <address as auditor_ro> --verifier-key-file <checkpoint.key.pub>',
    file: 'test/integration/ledger-commands.int-spec.ts',
    proof: "'--verifier-key-file'",
  },
  ...[
    'full LOG',
    'since LOG CHECKPOINT',
    'inclusion LOG INDEX',
    'consistency LOG OLDER',
    'export FILE',
  ].map((what) => ({
    command: `npx seintje-verify ${what} --key FILE`,
    file: 'test/integration/ledger-verifier.int-spec.ts',
    proof: `'${what.split(' ')[0] ?? ''}'`,
  })),
];

/** Too long for every run, and run by nobody but a person: each with why that is borne. */
export const RUN_BY_HAND: Readonly<Record<string, string>> = {
  'npm run bench -- all --json':
    'Five rounds of all cells take many minutes of a quiet machine; its quick mode runs in every test run.',
  'npm run drill -- second-worker --json':
    'Each drill takes minutes of two cores; whoever changes workers or ingest runs all three.',
};

/** What a reader would type into a terminal; other blocks are shown, not run. */
const SHELLS = ['', 'sh', 'bash', 'shell', 'console'];
const PROGRAMS = /^(?:\$ )?(?:npm|npx|node|curl|git|docker|psql|openssl|mvn|java|kill)\b/;

/** The lines of a block that start a program; where it is marked as a shell's, all lines. */
export function commandsOf({ language, text }: Fence): string[] {
  if (!SHELLS.includes(language)) return [];
  const lines = text
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+# .*$/, ''));
  return language === '' ? lines.filter((line) => PROGRAMS.test(line)) : lines;
}

/** Whether all of a block is run elsewhere. */
export function isRunElsewhere(fence: Fence): boolean {
  const commands = commandsOf(fence);
  return (
    commands.length > 0 &&
    commands.every((line) => RUN_ELSEWHERE.some(({ command }) => command === line))
  );
}

/** Commands that nothing runs: of a page that is not run whole, whatever the list does not name. */
export function commandsNobodyRuns(fences: readonly Fence[]): string[] {
  return fences
    .filter((fence) => !(PAGES_RUN_WHOLE.includes(fence.page) && fence.language === 'sh'))
    .flatMap((fence) =>
      commandsOf(fence)
        .filter((line) => !(line in RUN_BY_HAND))
        .filter((line) => !RUN_ELSEWHERE.some(({ command }) => command === line))
        .map((line) => `${fence.page}: ${line}`),
    );
}
