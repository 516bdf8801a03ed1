import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';

const run = promisify(execFile);

/** What a machine without Java and Maven has: every program of this one's path but those. */
function pathWithoutJava(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'seintje-path-')), 'bin');
  mkdirSync(folder);
  for (const part of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const program of namesIn(part)) {
      if (/^(java|mvn)/.test(program)) continue;
      try {
        symlinkSync(join(part, program), join(folder, program));
      } catch {
        // An earlier folder of the path has a program of this name, and wins.
      }
    }
  }
  return folder;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

it('the demo plays its story without a broker where there is no Java, and says what to install', async () => {
  const env = { ...process.env, JAVA_HOME: undefined };
  const { stdout, stderr } = await run(
    process.execPath,
    ['dist/demo/demo.js', '--once', '--json', '--seed', '5'],
    {
      cwd: projectRoot(),
      env: { ...env, PATH: pathWithoutJava(), DATABASE_URL: '', KAFKA_BROKERS: '', SMTP_URL: '' },
    },
  );
  expect(stderr).toContain('Install Java 17');
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
    kafka: null,
    sent: { email: 32, push: 8 },
    ledgerVerified: true,
    expected: true,
  });
}, 120_000);
