import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';

const run = promisify(execFile);

/**
 * Lints lines as if they stood in these files, by the house's own bans. ESLint loads its configuration by
 * dynamic import, which jest's modules do not allow inside a test; so it runs as a process of its own.
 */
const LINTER = `
  import { ESLint, Linter } from 'eslint';
  const files = JSON.parse(process.argv[1]);
  const answers = {};
  for (const [file, code] of Object.entries(files)) {
    const { rules } = await new ESLint().calculateConfigForFile(file);
    const bans = Object.fromEntries(['no-restricted-syntax', 'no-console'].map((name) => [name, rules[name] ?? 'off']));
    answers[file + ' ' + code] = new Linter().verify(code, [{ files: ['**'], rules: bans }], file).map(({ ruleId }) => ruleId);
  }
  process.stdout.write(JSON.stringify(answers));
`;

const REVEAL = 'export const shown = contact.reveal();';
const CIPHER = "import { createCipheriv } from 'node:crypto';\nexport const c = createCipheriv;";
const BY_NAMESPACE = 'export const c = crypto.createDecipheriv;';
const HPKE = "import { CipherSuite } from '@hpke/core';\nexport const c = CipherSuite;";
const CONSOLE = "console.log('hello');";
const BAN = 'no-restricted-syntax';

/** File, line, and what the bans say of it. */
const CASES: readonly (readonly [string, string, string | null])[] = [
  ['libs/notifications/src/a.ts', REVEAL, BAN],
  ['apps/api/src/a.ts', REVEAL, BAN],
  ['libs/sealing/src/a.ts', REVEAL, BAN],
  ['libs/vault/src/a.ts', REVEAL, null],
  ['libs/sending/src/a.ts', REVEAL, null],
  ['libs/privacy/src/a.ts', REVEAL, null],
  ['libs/sealing/src/a.spec.ts', REVEAL, null],
  ['apps/api/src/b.ts', CIPHER, BAN],
  ['libs/sending/src/b.ts', CIPHER, BAN],
  ['libs/platform/src/b.ts', BY_NAMESPACE, BAN],
  ['libs/sealing/src/b.ts', CIPHER, null],
  ['libs/vault/src/b.ts', BY_NAMESPACE, null],
  ['libs/ledger/src/b.ts', CIPHER, null],
  ['apps/vault-worker/src/c.ts', HPKE, BAN],
  ['libs/sealing/src/c.ts', HPKE, null],
  ['libs/vault/src/d.ts', CONSOLE, 'no-console'],
  ['apps/api/src/d.ts', CONSOLE, 'no-console'],
  ['apps/cli/src/d.ts', CONSOLE, null],
  ['demo/d.ts', CONSOLE, null],
];

describe('the lint bans', () => {
  let answers: Record<string, readonly string[]>;

  beforeAll(async () => {
    const files = Object.fromEntries(CASES.map(([file, code]) => [file, code]));
    const { stdout } = await run(
      process.execPath,
      ['--input-type=module', '--eval', LINTER, JSON.stringify(files)],
      { cwd: projectRoot() },
    );
    answers = JSON.parse(stdout) as typeof answers;
  }, 60_000);

  it.each(CASES)('answer in %s to %j with %s', (file, code, ban) => {
    const answer = answers[`${file} ${code}`];
    expect([...new Set(answer)]).toEqual(ban === null ? [] : [ban]);
  });
});
