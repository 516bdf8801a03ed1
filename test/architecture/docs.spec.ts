import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import type { CommandFile } from '../../apps/cli/src/command-file.js';
import { APPS, loadSettings, projectRoot, SettingsError, type App } from '@app/platform';
import {
  commandsNobodyRuns,
  commandsOf,
  isRunElsewhere,
  RUN_BY_HAND,
  RUN_ELSEWHERE,
} from './docs-commands.js';
import {
  allPages,
  fencesOf,
  inlineCodeOf,
  linksOf,
  page,
  proseOf,
  tableRowsOf,
  type Page,
} from './docs-pages.js';
import { prints } from './docs-shell.js';

const root = projectRoot();
const pages = allPages();
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const libs = readdirSync(join(root, 'libs'));
const scripts = Object.keys(
  (JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts,
);

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

function isThere(from: Page, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from.path : join(dirname(from.path), path);
  if (!existsSync(join(root, file))) return false;
  if (anchor === undefined) return true;
  const headings = [...proseOf(page(file)).matchAll(/^#+ (.+)$/gm)].map(([, it = '']) => it);
  return headings.map(anchorOf).includes(anchor);
}

describe('the pages', () => {
  it('link to files and headings that are there', () => {
    const broken = pages.flatMap((from) =>
      linksOf(from)
        .filter((target) => !isThere(from, target))
        .map((target) => `${from.path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name files that are there', () => {
    const isPath = /^(?:apps|libs|dev|demo|docs|test|config|bin|src|sql|templates)\/[\w./-]+$/;
    const missing = pages.flatMap((from) =>
      inlineCodeOf(from)
        .filter((code) => isPath.test(code))
        .filter((code) => !existsSync(join(root, code)))
        // A lib's README speaks of its own folder, other pages of any lib's.
        .filter((code) => !existsSync(join(root, dirname(from.path), code)))
        .filter((code) => !libs.some((lib) => existsSync(join(root, 'libs', lib, code))))
        .map((code) => `${from.path}: ${code}`),
    );
    expect(missing).toEqual([]);
  });

  it('name settings, scripts and commands that are there', async () => {
    const settings = textOf('docs/reference/settings.md');
    const witnessSettings = textOf('apps/witness/src/witness-settings.ts');
    const wrong: string[] = [];
    for (const from of pages) {
      for (const code of inlineCodeOf(from)) {
        const script = /^npm run ([\w:-]+)/.exec(code)?.[1];
        if (script !== undefined && !scripts.includes(script)) wrong.push(`${from.path}: ${code}`);
        const command = /^npx seintje (.+)$/.exec(code)?.[1];
        if (command !== undefined && !(await isCommand(command.split(' ')))) {
          wrong.push(`${from.path}: ${code}`);
        }
        const setting = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=\S*)?$/.exec(code)?.[1];
        // Libs' READMEs also name constants.
        if (setting === undefined || from.path.startsWith('libs/')) continue;
        if (settings.includes(`\n## ${setting}\n`) || NOT_OURS.includes(setting)) continue;
        // The witness has settings of its own, since it takes nothing of the server's.
        if (witnessSettings.includes(`env['${setting}']`)) continue;
        wrong.push(`${from.path}: ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('name events of the log that something logs', () => {
    const named = tableRowsOf(page('docs/operations.md'))
      .map(([event = '']) => /^`([a-z_]+\.[a-z_]+)`$/.exec(event)?.[1])
      .filter((event) => event !== undefined);
    const source = ['apps', 'libs'].flatMap(typescriptBelow).map(textOf).join('\n');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((event) => !source.includes(`event: '${event}'`))).toEqual([]);
  });

  it('name no address of a real domain', () => {
    const domains = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)].map(([, it = '']) => `${path}: ${it}`),
    );
    expect(
      domains.filter((it) => !/(?:^|[ .])example\.(?:nl|invalid|com|org)$|: [\d.]+$/.test(it)),
    ).toEqual([]);
  });
});

/** Names in capitals that are no settings: of other programs, or of the pages' own shell lines. */
const NOT_OURS = ['ADMIN_URL', 'AUDITOR_URL', 'JAVA_HOME', 'NODE_OPTIONS', 'POSTGRES_INITDB_ARGS'];

function typescriptBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

/** Whether these words begin with a command and name only options that it has. */
async function isCommand(words: string[]): Promise<boolean> {
  let command = new Command();
  const folder = join(root, 'apps/cli/src/commands');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.command.ts'))) {
    const { register } = (await import(join(folder, file))) as CommandFile;
    register(command);
  }
  for (const word of words) {
    const below = command.commands.find((it) => it.name() === word);
    if (below !== undefined) command = below;
    // Alternatives as in `api-key issue|rotate`: each must be there.
    else if (word.includes('|')) {
      return word.split('|').every((one) => command.commands.some((it) => it.name() === one));
    } else if (word.startsWith('--')) {
      if (!command.options.some((option) => option.long === word.split('=')[0])) return false;
    }
  }
  return command.parent !== null && (command.commands.length === 0 || words.length === 1);
}

describe('the README', () => {
  const readme = textOf('README.md');

  it('has each lib and each app on its map', () => {
    const rooms = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
    );
    expect(rooms.filter((room) => !readme.includes(`\`${room}\``))).toEqual([]);
  });

  it('names the tests of each guarantee, and they are there', () => {
    const guarantees = /## What it guarantees\n([^]*?)\n## /.exec(readme)?.[1] ?? '';
    const points = guarantees.split(/^- /m).slice(1);
    expect(points.length).toBeGreaterThan(6);
    const without = points.filter(
      (point) => !/`test\/[\w/-]+\.(?:int-)?spec\.ts`/.test(point.replaceAll('\n', ' ')),
    );
    expect(without).toEqual([]);
  });

  it('and the architecture page name a file for each of the seven stations, the same', () => {
    const stations = (text: string): string[] =>
      tableRowsOf({ path: '', text })
        .map((row) => row.at(-1) ?? '')
        .filter((cell) => /^`libs\/[\w/.-]+`$/.test(cell));
    expect(stations(readme)).toHaveLength(7);
    expect(stations(readme)).toEqual(stations(textOf('docs/architecture.md')));
  });
});

describe('the decisions', () => {
  const files = readdirSync(join(root, 'docs/adr')).sort();

  it.each(files)(
    '%s takes a screen and says context, decision, consequences, and when to think again',
    (file) => {
      const text = textOf(`docs/adr/${file}`);
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
      expect([...text.matchAll(/^## (.+)$/gm)].map(([, it]) => it)).toEqual([
        'Context',
        'Decision',
        'Consequences',
        'What would change our mind',
      ]);
    },
  );

  it('are numbered without a gap', () => {
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, n) => n + 1));
  });
});

describe('the glossary', () => {
  it('has each word once', () => {
    const words = tableRowsOf(page('docs/glossary.md')).map(([word = '']) => word.toLowerCase());
    expect(words.length).toBeGreaterThan(80);
    expect(words.filter((word, n) => words.indexOf(word) !== n)).toEqual([]);
  });

  it('knows each state of a notification and each status word that the code has', async () => {
    const { NOTIFICATION_LIFE } = await import('@app/notifications');
    const { EVENT_KINDS } = await import('@app/shipments');
    const text = textOf('docs/glossary.md').toLowerCase().replaceAll('_', ' ');
    const stems = [...Object.keys(NOTIFICATION_LIFE), ...EVENT_KINDS].map((name) =>
      name
        .replaceAll('_', ' ')
        .replace(/^superseded$/, 'supersede')
        .replace(/^skipped$/, 'skip'),
    );
    // What the words say in plain English already.
    const plain = ['sent', 'refused', 'failed', 'try again', 'denied', 'uncertain listed'];
    expect(stems.filter((stem) => !plain.includes(stem) && !text.includes(stem))).toEqual([]);
  });
});

describe('what each process must have in production', () => {
  const rows = tableRowsOf(page('docs/operations.md'));

  it.each(APPS.filter((app) => app !== 'standalone'))(
    'is listed for %s, as start-up demands it',
    (app: App) => {
      const cell = rows.find(([process]) => process === app)?.[2] ?? '';
      const listed = [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
      let demanded: string[] = [];
      try {
        loadSettings({ NODE_ENV: 'production' }, app);
      } catch (error) {
        demanded = (error as SettingsError).faults.map(({ name }) => name);
      }
      expect(demanded.length).toBeGreaterThan(0);
      expect(listed.filter((name) => name !== 'LEDGER_ORIGIN').sort()).toEqual(demanded.sort());
    },
  );
});

describe('the commands on the pages', () => {
  const fences = pages.flatMap(fencesOf);

  it('are all run by something', () => {
    expect(commandsNobodyRuns(fences)).toEqual([]);
  });

  it('would be missed if nothing ran them', () => {
    const added = (path: string, language: string, text: string) =>
      commandsNobodyRuns([{ page: path, language, text }]);
    expect(added('README.md', 'sh', 'npm run new-thing')).toEqual(['README.md: npm run new-thing']);
    expect(added('docs/architecture.md', '', 'npx seintje new thing')).toHaveLength(1);
    expect(added('docs/start.md', 'bash', 'npm ci\nrm -rf .data')).toEqual([
      'docs/start.md: rm -rf .data',
    ]);
    expect(isRunElsewhere({ page: 'docs/start.md', language: 'sh', text: 'npm ci\nls' })).toBe(
      false,
    );
  });

  it.each(RUN_ELSEWHERE)('$command is run by $file', ({ file, proof }) => {
    expect(textOf(file)).toContain(proof);
  });

  it('that are listed as run by others or by hand are on a page', () => {
    const written = new Set(fences.flatMap(commandsOf));
    const listed = [...RUN_ELSEWHERE.map(({ command }) => command), ...Object.keys(RUN_BY_HAND)];
    expect(listed.filter((command) => !written.has(command))).toEqual([]);
  });

  it('start what package.json says', () => {
    expect(textOf('package.json')).toContain('node dist/apps/standalone/src/main.js');
    expect(textOf('package.json')).toContain('"seintje": "bin/seintje.js"');
    expect(textOf('bin/seintje.js')).toContain('dist/apps/cli/src/main.js');
  });
});

describe('an expected output', () => {
  it('stands for itself, with … for whatever differs', () => {
    expect(prints('a…c\nd', 'a b c  \nd\n')).toBe(true);
    expect(prints('a…c', 'a b d')).toBe(false);
    expect(prints('a.c', 'abc')).toBe(false);
    expect(prints('5 leaves', '15 leaves')).toBe(false);
  });
});
