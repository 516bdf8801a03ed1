import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@app/platform';
import { fixturePath } from '../support/raw-samples.js';

const run = promisify(execFile);
const root = projectRoot();
const FIXTURES = 'libs/carriers/fixtures';
const seintje = async (...args: string[]): Promise<string> =>
  (await run(process.execPath, ['bin/seintje.js', ...args], { cwd: root, maxBuffer: 1 << 26 }))
    .stdout;

const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('seintje carriers', () => {
  it('translate prints events with what they mean, then what was left out, by name', async () => {
    const carrier = 'usps';
    const payload = await fixturePath(carrier);
    const lines = linesOf(await seintje('carriers', 'translate', carrier, payload));
    const meanings = lines.map(({ data }) => (data as { meaning?: object } | undefined)?.meaning);
    expect(meanings.slice(0, 3)).toMatchObject([
      { kind: 'milestone', status: 'out_for_delivery', reviewed: true },
      { kind: 'milestone', status: 'delivered' },
      { kind: 'unmapped' },
    ]);
    expect(lines.slice(3).map(({ dropped }) => dropped)).toContain('trackingEvents.name');
    expect(JSON.stringify(lines)).not.toContain('VISSER');
    const events = await seintje('carriers', 'translate', carrier, payload, '--events-only');
    expect(events).toBe(await readFile(join(root, FIXTURES, carrier, 'expected.jsonl'), 'utf8'));
  });

  it('coverage counts each list', async () => {
    expect(await seintje('carriers', 'coverage')).toMatch(
      /usps event +10 codes +7 reviewed +3 not/,
    );
    const [row] = linesOf(await seintje('carriers', 'coverage', '--json'));
    expect(row).toMatchObject({ carrier: 'aftership', namespace: 'subtag', adapter: true });
    expect(Number(row?.['codes'])).toBe(Number(row?.['reviewed']) + Number(row?.['unreviewed']));
  });

  it('says which carriers it can read when asked for another', async () => {
    await expect(seintje('carriers', 'translate', 'nobody', 'README.md')).rejects.toMatchObject({
      stderr: expect.stringContaining('postnl') as string,
    });
  });

  it('replay comes to the same end in any order, and twice, with no message more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seintje-replay-'));
    const expected = join(folder, 'events.jsonl');
    const carriers = await readdir(join(root, FIXTURES));
    const events = await Promise.all(
      carriers.map((carrier) => readFile(join(root, FIXTURES, carrier, 'expected.jsonl'), 'utf8')),
    );
    await writeFile(expected, events.join(''));
    const once = linesOf(await seintje('carriers', 'replay', expected, '--json'))[0];
    for (const seed of ['7', '8']) {
      const again = linesOf(
        await seintje('carriers', 'replay', expected, '--shuffle', seed, '--twice', '--json'),
      )[0];
      expect(again?.['shipments']).toEqual(once?.['shipments']);
      expect(again?.['unmapped']).toEqual(once?.['unmapped']);
    }
    const told = (once?.['shipments'] as { notifications: unknown[] }[]).flatMap(
      ({ notifications }) => notifications,
    );
    expect(told.length).toBeGreaterThan(15);
    expect(once?.['deadLetters']).toEqual({});
    await rm(folder, { recursive: true });
  }, 180_000);
});
