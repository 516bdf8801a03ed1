import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';

/** Shorter runs are how the language is spoken, not what was copied. */
const TOKENS_MIN = 60;
const LINES_MIN = 6;

const FOLDERS = ['apps', 'libs', 'dev', 'demo', 'bench'];
/** Tests repeat on purpose: each tells its own story. The rest is a generator's work, or text for people. */
const LEFT_OUT = ['**/*spec.ts', '**/*.generated.ts', '**/*.{md,yaml,json,css,hbs,html}'];

interface Place {
  name: string;
  start: number;
}
interface Report {
  duplicates: { lines: number; firstFile: Place; secondFile: Place }[];
}

/** Where two files, or two places of one, say the same: found by jscpd. */
export async function copies(): Promise<string[]> {
  // Run as a program: as a library it prints what it finds, and its ES module does not load.
  const library = createRequire(import.meta.url).resolve('jscpd');
  const program = join(dirname(library), '../bin/jscpd');
  const output = await mkdtemp(join(tmpdir(), 'seintje-copies-'));
  try {
    await promisify(execFile)(
      process.execPath,
      [
        program,
        ...['--min-tokens', String(TOKENS_MIN), '--min-lines', String(LINES_MIN)],
        ...['--reporters', 'json', '--output', output, '--silent', '--absolute'],
        ...['--ignore', LEFT_OUT.join(',')],
        ...FOLDERS.map((folder) => join(projectRoot(), folder)),
      ],
      { cwd: output, maxBuffer: 64 * 1024 * 1024 },
    );
    const text = await readFile(join(output, 'jscpd-report.json'), 'utf8');
    return (JSON.parse(text) as Report).duplicates.map(
      ({ lines, firstFile, secondFile }) =>
        `${placeOf(firstFile)} and ${placeOf(secondFile)}, ${String(lines)} lines`,
    );
  } finally {
    await rm(output, { recursive: true, force: true });
  }
}

const placeOf = ({ name, start }: Place): string =>
  `${name.slice(name.indexOf(projectRoot()) + projectRoot().length + 1)}:${String(start)}`;
